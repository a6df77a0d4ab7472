package org.aiolang.task;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aiolang.loop.Timer;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.wait(aws, timeout=…, return_when=…)}, and the done-callback of what it waits for.
 * Coroutines are made tasks, as CPython did before 3.11.
 */
public final class Waiting extends JavaCoroutine implements DoneCallback {
  /** A rule of {@code return_when}: until one is done. */
  public static final String FIRST_COMPLETED = "FIRST_COMPLETED";

  /** A rule of {@code return_when}: until one fails, or all are done. */
  public static final String FIRST_EXCEPTION = "FIRST_EXCEPTION";

  /** A rule of {@code return_when}: until all are done. */
  public static final String ALL_COMPLETED = "ALL_COMPLETED";

  /** Ends the wait. */
  private static final class Alarm extends Timer {
    private final PyFuture waiter;

    Alarm(PyFuture waiter) {
      this.waiter = waiter;
    }

    @Override
    protected void fire() {
      if (!waiter.isDone()) {
        waiter.setResult(PyNone.NONE);
      }
    }
  }

  private final Object awaitables;
  private final Object timeout;
  private final Object returnWhen;
  private final @Nullable AsyncLoop givenLoop;
  private final List<PyFuture> futures = new ArrayList<>();
  private @Nullable PyFuture waiter;
  private @Nullable Alarm alarm;
  private int left;
  private String rule = ALL_COMPLETED;

  /** Takes what the program gave; checks it when it is awaited. Timeout is in seconds, or None. */
  public Waiting(Object awaitables, Object timeout, Object returnWhen, @Nullable AsyncLoop loop) {
    this.awaitables = awaitables;
    this.timeout = timeout;
    this.returnWhen = returnWhen;
    this.givenLoop = loop;
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    if (at == 0) {
      return begin(r);
    }
    try {
      awaited(r, sent, thrown);
    } finally {
      disarm();
      for (PyFuture f : futures) {
        f.removeCallback(this);
      }
    }
    return done(sets(r));
  }

  List<PyFuture> futures() {
    return futures;
  }

  /** What the coroutine itself is parked on, or null before it begins. */
  @Nullable PyFuture waiter() {
    return waiter;
  }

  private int begin(Realm r) {
    if (awaitables instanceof PyFuture || Coroutines.isCoroutine(r, awaitables)) {
      throw Errors.typeError("expect a list of futures, not " + r.typeOf(awaitables).shown());
    }
    if (!Truth.of(r, awaitables)) {
      throw Errors.valueError("Set of Tasks/Futures is empty.");
    }
    rule = rule(r);
    AsyncLoop loop = givenLoop == null ? LoopState.requireRunning(r) : givenLoop;
    collect(r, loop);
    if (futures.isEmpty()) {
      throw Errors.valueError("Set of Tasks/Futures is empty.");
    }
    PyFuture w = loop.createFuture();
    waiter = w;
    if (timeout != PyNone.NONE) {
      alarm = new Alarm(w);
      loop.callLater(Delays.nanos(Convert.doubleValue(r, timeout)), alarm);
    }
    left = futures.size();
    for (PyFuture f : futures) {
      f.whenDone(this);
    }
    at = 1;
    return await(w);
  }

  private String rule(Realm r) {
    String given = Text.asString(returnWhen);
    if (given != null) {
      switch (given) {
        case FIRST_COMPLETED:
          return FIRST_COMPLETED;
        case FIRST_EXCEPTION:
          return FIRST_EXCEPTION;
        case ALL_COMPLETED:
          return ALL_COMPLETED;
        default:
          break;
      }
    }
    throw Errors.valueError("Invalid return_when value: " + Text.str(r, returnWhen));
  }

  private void collect(Realm r, AsyncLoop loop) {
    Map<Object, Object> seen = new IdentityHashMap<>();
    PyIterator it = Iteration.of(r, awaitables);
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      if (seen.put(o, o) == null) {
        futures.add(Futures.ensure(r, o, loop));
      }
      r.safepoint();
    }
  }

  @Override
  public void done(Realm r, PyFuture future) {
    left--;
    boolean enough =
        left <= 0
            || rule == FIRST_COMPLETED
            || rule == FIRST_EXCEPTION && !future.isCancelled() && future.exception() != null;
    if (enough) {
      disarm();
      PyFuture w = Objects.requireNonNull(waiter);
      if (!w.isDone()) {
        w.setResult(PyNone.NONE);
      }
    }
  }

  private void disarm() {
    if (alarm != null) {
      Objects.requireNonNull(waiter).loop().cancel(alarm);
    }
  }

  private Object sets(Realm r) {
    PyList done = new PyList();
    PyList pending = new PyList();
    for (PyFuture f : futures) {
      (f.isDone() ? done : pending).add(f);
    }
    return new PyTuple(Sets.of(r, done), Sets.of(r, pending));
  }

  @Override
  public String label() {
    return "_wait.<locals>._on_completion()";
  }

  @Override
  public String qualname() {
    return "wait";
  }
}
