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

  /**
   * Who called, as programs see it: for a coroutine or generator that another one awaits, that
   * other one.
   */
  public @Nullable Activation caller() {
    return back;
  }

  /** Whether it is in the middle of its code: running, or parked there. */
  public enum State {
    RUNNING,
    SUSPENDED,
    CREATED,
    FINISHED
  }

  /** Where it is in its life. */
  public abstract State state();

  /** Drops the variables; a generator that has not finished ends. Not for running frames. */
  public abstract void clear(Realm r);

  /** The variables as {@code f_locals} gives them: what is written there is seen by the code. */
  public abstract PyObject view();

  /** The variables as {@code locals()} gives them; a fresh dict in a function. */
  public abstract PyObject locals();

  public abstract PyDict globals();

  /** The Python-visible frame object, made on first demand. */
  public @Nullable PyObject visible;
}
