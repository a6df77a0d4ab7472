package org.aiolang.exec.flow;

import java.util.Arrays;
import org.aiolang.coroutine.Awaitable;
import org.aiolang.coroutine.Resumable;
import org.aiolang.exec.Body;
import org.aiolang.exec.Frame;
import org.aiolang.exec.PyFunction;
import org.aiolang.object.Activation;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * A generator, coroutine or asynchronous generator of the program: a frame and the index of the
 * instruction to go on with.
 */
public final class Parked extends Resumable {
  /** {@code types.GeneratorType}. */
  public static final PyType GENERATOR = PyType.builtin("generator").sealed();

  /** {@code types.AsyncGeneratorType}. */
  public static final PyType ASYNC_GENERATOR = PyType.builtin("async_generator").sealed();

  private final Frame frame;
  private int pc;

  /** The exception whose handler the frame is in, or null. */
  @Nullable PyBaseException handled;

  /** What the one who resumed the frame was handling, while it runs. */
  @Nullable PyBaseException outerHandled;

  /**
   * What the frames that await this one are handling, as of the await: a suspended frame does not
   * change that. Valid while there is an awaiter.
   */
  private @Nullable PyBaseException inherited;

  /** Raised by the instruction that follows the suspension, or null. */
  @Nullable PyException thrown;

  /**
   * For asynchronous generators: one is stepping through it; the loop's hooks have seen it; it was
   * closed.
   */
  private byte marks;

  static final byte BUSY = 1;
  static final byte HOOKED = 2;
  static final byte CLOSED = 4;

  private Parked(PyType type, Frame frame) {
    super(type.instanceShape());
    this.frame = frame;
    frame.owner = this;
  }

  boolean is(byte mark) {
    return (marks & mark) != 0;
  }

  void set(byte mark, boolean on) {
    marks = (byte) (on ? marks | mark : marks & ~mark);
  }

  @Override
  public boolean isIterator() {
    return type() == GENERATOR;
  }

  /** Parks a frame before its first instruction. */
  public static Parked of(PyFunction function, Body body, Frame frame) {
    PyType type =
        switch (function.code().kind()) {
          case GENERATOR -> GENERATOR;
          case COROUTINE -> COROUTINE;
          default -> ASYNC_GENERATOR;
        };
    return new Parked(type, frame);
  }

  /** The value that was sent. */
  Object sent() {
    return result;
  }

  void give(Object value) {
    result = value;
  }

  @Nullable Object target() {
    return delegate;
  }

  void await(@Nullable Object target) {
    delegate = target;
    PyBaseException own = handled != null ? handled : awaiter() == null ? null : inherited;
    if (target instanceof Parked p) {
      p.inherited = own;
    } else if (target instanceof AsyncGeneratorStep s) {
      s.generator().inherited = own;
    }
  }

  /** The function whose call made it. */
  public PyFunction function() {
    return frame.function;
  }

  @Override
  public Frame frame() {
    return frame;
  }

  /** {@code __name__}. */
  public String name() {
    String[] own = ParkedNames.of(frame.realm).get(this);
    return own == null ? frame.function.name : own[0];
  }

  @Override
  public String qualname() {
    String[] own = ParkedNames.of(frame.realm).get(this);
    return own == null ? frame.function.qualname : own[1];
  }

  /** Assigns {@code __name__} and {@code __qualname__}. */
  public void rename(String name, String qualname) {
    ParkedNames.of(frame.realm).put(this, new String[] {name, qualname});
  }

  @Override
  public boolean isCoroutine() {
    return type() == COROUTINE || frame.function.iterableCoroutine;
  }

  /** Whether a step through an asynchronous generator is under way. */
  public boolean isBusy() {
    return is(BUSY);
  }

  /** Whether it is an asynchronous generator. */
  public boolean isAsyncGenerator() {
    return type() == ASYNC_GENERATOR;
  }

  @Override
  protected boolean refusesReuse() {
    return type() == COROUTINE;
  }

  @Override
  protected String noun() {
    return type() == GENERATOR
        ? "generator"
        : type() == COROUTINE ? "coroutine" : "async generator";
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException exception) {
    Frame f = frame;
    Op[] ops = f.function.flow().ops;
    Activation back = r.top;
    PyBaseException outer = r.handled;
    if (r.depth >= r.recursionLimit) {
      throw r.tooDeep("");
    }
    r.depth++;
    result = sent;
    thrown = exception;
    f.back = back;
    r.top = f;
    PyBaseException around = inherited != null && awaiter() != null ? inherited : outer;
    outerHandled = around;
    r.handled = handled != null ? handled : around;
    int at = pc;
    try {
      while (true) {
        try {
          if (ops[at] instanceof ResumeOp resume) {
            int next = resume.execute(f, this);
            if (next <= at) {
              r.switchpoint();
            }
            at = next;
          }
          while (true) {
            int next = ops[at].execute(f, this);
            if (next <= at) {
              if (next < 0) {
                pc = at + 1;
                return -1 - next;
              }
              r.switchpoint();
            }
            at = next;
          }
        } catch (PyException e) {
          at = handler(r, f, at, e);
        } catch (VirtualMachineError e) {
          if (e instanceof OutOfMemoryError && f.function.flow().handlerOf(at) < 0) {
            // The traceback keeps the frame, and its variables may be what fills the heap.
            finished();
          }
          at = handler(r, f, at, r.exhausted(e));
        }
      }
    } finally {
      r.depth--;
      r.top = back;
      r.handled = outer;
      outerHandled = null;
      f.back = null;
    }
  }

  private int handler(Realm r, Frame f, int at, PyException e) {
    e.in(r, f);
    Flow flow = f.function.flow();
    int h = flow.handlerOf(at);
    if (h < 0) {
      throw translated(r, f, e);
    }
    f.slots[flow.exceptionSlot(h)] = e;
    return flow.handlerPc(h);
  }

  /** PEP 479: the exceptions that end iterations do not leave a frame by accident. */
  private PyException translated(Realm r, Frame f, PyException e) {
    boolean stop = e.is(Exceptions.STOP_ITERATION);
    if (!stop && !(isAsyncGenerator() && e.is(Exceptions.STOP_ASYNC_ITERATION))) {
      return e;
    }
    PyException error =
        Errors.runtimeError(noun() + " raised " + (stop ? "StopIteration" : "StopAsyncIteration"));
    error.value().cause = e.value();
    error.value().suppressContext = true;
    error.value().context = e.value();
    return error.in(r, f);
  }

  @Override
  protected void finished() {
    thrown = null;
    Arrays.fill(frame.slots, null);
  }

  /**
   * The value of the suspended expression: what was sent, or what the awaited future gives; or
   * raises.
   */
  Object resumed(Realm r) {
    PyException e = thrown;
    Object target = delegate;
    delegate = null;
    if (e != null) {
      thrown = null;
      if (target instanceof Awaitable a) {
        a.abandoned();
      }
      e.raisedWhile(handled);
      throw e;
    }
    if (target instanceof Awaitable a) {
      return a.takeResult(r);
    }
    Object v = result;
    result = PyNone.NONE;
    return v;
  }
}
