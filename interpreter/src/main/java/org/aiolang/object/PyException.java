package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/**
 * A language exception on its way out. It carries no Java stack; the traceback grows as it passes
 * frames.
 */
public final class PyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient PyBaseException value;

  /**
   * The frame whose traceback entry was added last: a frame adds one entry however often it catches
   * and passes on.
   */
  private transient @Nullable Activation traced;

  private boolean chained;
  private boolean thrownIn;

  public PyException(PyBaseException value) {
    super(null, null, false, false);
    this.value = value;
  }

  /** One that goes on where it was caught: the frame adds no second entry. */
  public static PyException resumed(PyBaseException value, @Nullable Activation frame) {
    PyException e = new PyException(value);
    e.traced = frame;
    e.chained = true;
    return e;
  }

  /**
   * About to be thrown into a suspended frame from outside: its context is what the frames it
   * passes are handling themselves, not what the one who throws it does.
   */
  public PyException thrownIn() {
    chained = true;
    thrownIn = true;
    return this;
  }

  /** Raised in a frame that handles that exception: its context, if it was thrown in. */
  public void raisedWhile(@Nullable PyBaseException handled) {
    if (thrownIn && handled != null) {
      value.setContext(handled);
    }
  }

  public PyBaseException value() {
    return value;
  }

  public boolean is(PyType type) {
    return value.type().isSubtype(type);
  }

  /**
   * Notes that it passes a frame: the first time it gets the handled exception as context, and once
   * a frame it gets a traceback entry.
   */
  public PyException in(Realm r, Activation frame) {
    if (traced != frame) {
      traced = frame;
      if (!chained) {
        chained = true;
        value.setContext(r.handled);
      }
      value.traceback = new PyTraceback(value.traceback, frame, frame.at);
    }
    return this;
  }

  @Override
  public String getMessage() {
    return value.type().name() + (value.args.length == 0 ? "" : ": " + value.args[0]);
  }
}
