package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/**
 * One running or parked execution of code: what tracebacks and {@code sys._getframe} see of a
 * frame.
 */
public abstract class Activation {
  /** Who called; null at the bottom and while parked. */
  public @Nullable Activation back;

  /**
   * The position id of the operation that runs or failed, an index into {@link CodeInfo#positions}.
   */
  public int at;

  public abstract CodeInfo code();

  /** The variables as {@code locals()} gives them; a fresh dict in a function. */
  public abstract PyObject locals();

  public abstract PyDict globals();

  /** The Python-visible frame object, made on first demand. */
  public @Nullable PyObject visible;
}
