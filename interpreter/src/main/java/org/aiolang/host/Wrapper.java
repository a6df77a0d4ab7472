package org.aiolang.host;

import org.jspecify.annotations.Nullable;

/** How a script value that is no Java value is shown to the host, and taken back. */
public interface Wrapper {
  /** The class that {@link #wrap} gives. */
  Class<?> type();

  Object wrap(Object scriptValue);

  /**
   * What was wrapped; null where this is no wrapper.
   *
   * @throws IllegalArgumentException where it belongs to another interpreter
   */
  @Nullable Object unwrap(Object javaValue);
}
