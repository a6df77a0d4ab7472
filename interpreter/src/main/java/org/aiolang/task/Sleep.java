package org.aiolang.task;

import org.aiolang.coroutine.Awaitable;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.sleep(delay, result)}: nothing is looked at before it is awaited. */
public final class Sleep extends JavaCoroutine {
  private final Object delay;
  private final Object value;

  /** Gives {@code value} after {@code delay} seconds, any real number of the program. */
  public Sleep(Object delay, Object value) {
    this.delay = delay;
    this.value = value;
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    if (at == 0) {
      return begin(r);
    }
    if (at == 1) {
      if (thrown != null) {
        throw thrown;
      }
      return done(value);
    }
    awaited(r, sent, thrown);
    return done(value);
  }

  private int begin(Realm r) {
    if (delay instanceof Long l ? l <= 0 : notPositive(r)) {
      at = 1;
      return yieldOnce();
    }
    at = 2;
    return await(begun(r));
  }

  private SleepFuture begun(Realm r) {
    double seconds = Convert.doubleValue(r, delay);
    if (Double.isNaN(seconds)) {
      throw Errors.valueError("Invalid delay: NaN (not a number)");
    }
    return new SleepFuture(LoopState.requireRunning(r), Delays.nanos(seconds));
  }

  /** Most sleeps are nothing but a future to wait for: then the coroutine need not stay. */
  @Override
  public @Nullable Awaitable fold(Realm r) {
    if (value != PyNone.NONE) {
      return null;
    }
    return (delay instanceof Long l ? l <= 0 : notPositive(r)) ? Pause.ONCE : begun(r);
  }

  private boolean notPositive(Realm r) {
    return delay instanceof Double d ? d <= 0 : Truth.of(r, Compare.rich(r, Compare.LE, delay, 0L));
  }

  @Override
  public String qualname() {
    return "sleep";
  }
}
