package org.aiolang.exec.match;

import org.aiolang.exec.Frame;

/** {@code None}, {@code True}, {@code False}: matches that very object. */
public final class SingletonPattern extends PatternNode {
  private final Object value;

  public SingletonPattern(Object value) {
    this.value = value;
  }

  @Override
  public boolean matches(Frame f, Object subject) {
    return value instanceof Boolean ? value.equals(subject) : value == subject;
  }
}
