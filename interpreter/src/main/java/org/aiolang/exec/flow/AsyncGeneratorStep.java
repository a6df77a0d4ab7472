package org.aiolang.exec.flow;

import org.aiolang.coroutine.AsyncGeneratorHooks;
import org.aiolang.coroutine.Resumable;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * What {@code asend}, {@code athrow}, {@code aclose} and {@code __anext__} give: one step through
 * the generator.
 */
public final class AsyncGeneratorStep extends Resumable {
  /** What {@code asend} and {@code __anext__} give. */
  public static final PyType SEND = PyType.builtin("async_generator_asend").sealed();

  /** What {@code athrow} and {@code aclose} give. */
  public static final PyType THROW = PyType.builtin("async_generator_athrow").sealed();

  private final Parked generator;
  private final Object value;
  private final @Nullable PyException thrown;
  private final boolean closing;
  private boolean begun;

  private AsyncGeneratorStep(
      PyType type, Parked generator, Object value, @Nullable PyException thrown, boolean closing) {
    super(type.instanceShape());
    this.generator = generator;
    this.value = value;
    this.thrown = thrown;
    this.closing = closing;
  }

  /** {@code generator.asend(value)}; nothing runs before it is awaited. */
  public static AsyncGeneratorStep send(Realm r, Parked generator, Object value) {
    hook(r, generator);
    return new AsyncGeneratorStep(SEND, generator, value, null, false);
  }

  /** {@code generator.athrow(e)}. */
  public static AsyncGeneratorStep raise(Realm r, Parked generator, PyException e) {
    hook(r, generator);
    return new AsyncGeneratorStep(THROW, generator, PyNone.NONE, e, false);
  }

  /** {@code generator.aclose()}. */
  public static AsyncGeneratorStep close(Realm r, Parked generator) {
    hook(r, generator);
    return new AsyncGeneratorStep(
        THROW, generator, PyNone.NONE, Errors.of(Exceptions.GENERATOR_EXIT), true);
  }

  private static void hook(Realm r, Parked generator) {
    if (!generator.is(Parked.HOOKED)) {
      generator.set(Parked.HOOKED, true);
      AsyncGeneratorHooks hooks = r.part(AsyncGeneratorHooks.class);
      if (hooks != null) {
        hooks.firstIteration(r, generator);
      }
    }
  }

  @Override
  protected String unawaited() {
    String method = type() == SEND ? "asend" : closing ? "aclose" : "athrow";
    return "coroutine method '" + method + "' of '" + generator.qualname() + "'";
  }

  private String method() {
    return thrown == null
        ? "anext(): asynchronous generator is already running"
        : closing
            ? "aclose(): asynchronous generator is already running"
            : "athrow(): asynchronous generator is already running";
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException exception) {
    if (begun) {
      return ended(sent, exception);
    }
    begun = true;
    if (generator.is(Parked.BUSY)) {
      throw Errors.runtimeError(method());
    }
    if (generator.isFinished() || generator.is(Parked.CLOSED)) {
      if (exception != null) {
        throw exception;
      }
      if (closing) {
        result = PyNone.NONE;
        return RETURNED;
      }
      throw Errors.of(Exceptions.STOP_ASYNC_ITERATION);
    }
    if (closing) {
      generator.set(Parked.CLOSED, true);
    }
    Object first = sent == PyNone.NONE || thrown != null ? value : sent;
    if (exception == null && generator.isFresh() && first != PyNone.NONE) {
      throw Errors.typeError("can't send non-None value to a just-started async generator");
    }
    generator.set(Parked.BUSY, true);
    delegate = generator;
    toDelegate = exception != null ? exception : thrown != null ? thrown : first;
    return DELEGATED;
  }

  /** The generator gave an item, ended or raised. */
  private int ended(Object sent, @Nullable PyException exception) {
    generator.set(Parked.BUSY, false);
    if (closing) {
      if (exception == null && !generator.isFinished()) {
        throw Errors.runtimeError("async generator ignored GeneratorExit");
      }
      if (exception != null
          && !exception.is(Exceptions.GENERATOR_EXIT)
          && !exception.is(Exceptions.STOP_ASYNC_ITERATION)) {
        throw exception;
      }
      result = PyNone.NONE;
      return RETURNED;
    }
    if (exception != null) {
      throw exception;
    }
    if (generator.isFinished()) {
      throw Errors.of(Exceptions.STOP_ASYNC_ITERATION);
    }
    result = sent;
    return RETURNED;
  }

  @Override
  protected void finished() {
    if (begun && delegate() == null) {
      generator.set(Parked.BUSY, false);
    }
  }

  @Override
  protected boolean forwardsFirst() {
    return true;
  }

  @Override
  protected String reuseText() {
    return thrown == null
        ? "cannot reuse already awaited __anext__()/asend()"
        : "cannot reuse already awaited aclose()/athrow()";
  }

  @Override
  public String qualname() {
    return generator.qualname();
  }

  /** The generator that this steps through. */
  public Parked generator() {
    return generator;
  }
}
