package org.aiolang.task;

import org.aiolang.loop.Timer;
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
  /** Wakes the sleeper. */
  private static final class Alarm extends Timer {
    private final PyFuture future;

    Alarm(PyFuture future) {
      this.future = future;
    }

    @Override
    protected void fire() {
      if (!future.isDone()) {
        future.setResult(PyNone.NONE);
      }
    }
  }

  /** The delay; once asleep, the {@link Alarm}. */
  private Object delay;

  private final Object value;

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
    try {
      awaited(r, sent, thrown);
      return done(value);
    } catch (PyException e) {
      Alarm alarm = (Alarm) delay;
      alarm.future.loop().events.cancel(alarm);
      throw e;
    }
  }

  private int begin(Realm r) {
    if (delay instanceof Long l ? l <= 0 : notPositive(r)) {
      at = 1;
      return yieldOnce();
    }
    at = 2;
    double seconds = Convert.doubleValue(r, delay);
    if (Double.isNaN(seconds)) {
      throw Errors.valueError("Invalid delay: NaN (not a number)");
    }
    AsyncLoop loop = LoopState.requireRunning(r);
    PyFuture future = new PyFuture(loop);
    Alarm alarm = new Alarm(future);
    delay = alarm;
    loop.events.callLater(Delays.nanos(seconds), alarm);
    return await(future);
  }

  private boolean notPositive(Realm r) {
    return delay instanceof Double d ? d <= 0 : Truth.of(r, Compare.rich(r, Compare.LE, delay, 0L));
  }

  @Override
  public String qualname() {
    return "sleep";
  }
}
