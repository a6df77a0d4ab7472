package org.aiolang.task;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.limits.SystemWorld;
import org.aiolang.loop.Clock;
import org.aiolang.loop.EventLoop;
import org.aiolang.loop.IoHandle;
import org.aiolang.loop.IoHandler;
import org.aiolang.loop.LoopHooks;
import org.aiolang.loop.Poller;
import org.aiolang.loop.ReadyQueue;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyModule;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.JavaValueTypes;
import org.jspecify.annotations.Nullable;

/** A realm and a loop on virtual time, and what scripts would hand in: callables, a log. */
final class Bench implements Clock, Poller, LoopFactory {
  final List<String> log = new ArrayList<>();
  final List<PyDict> reports = new ArrayList<>();
  final Realm r;
  final AsyncLoop loop;
  private long now;

  Bench() {
    r = new Realm(new JavaValueTypes(), new SystemWorld(), new PyModule("builtins"));
    r.setPart(LoopFactory.class, this);
    loop = AsyncLoop.open(r);
    loop.exceptionHandler =
        new Callable(
            args -> {
              reports.add((PyDict) args[1]);
              log.add("report: " + ((PyDict) args[1]).getStr("message"));
            });
  }

  /** What a callable does. */
  interface Action {
    void call(Object[] args);
  }

  /** A script's function. */
  static final class Callable extends PyObject {
    private static final PyType TYPE = PyType.builtin("test_callable").sealed();
    private final Action action;

    Callable(Action action) {
      super(TYPE.instanceShape());
      this.action = action;
    }

    @Override
    public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
      action.call(args);
      return PyNone.NONE;
    }
  }

  Callable logs(String text) {
    return new Callable(args -> log.add(text));
  }

  double seconds() {
    return now / 1e9;
  }

  @Override
  public EventLoop open(LoopHooks hooks) {
    return new EventLoop(this, this, hooks);
  }

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public void poll(long timeoutNanos, ReadyQueue ready) {
    if (timeoutNanos == FOREVER) {
      throw new IllegalStateException("deadlock");
    }
    now += timeoutNanos;
  }

  @Override
  public void wakeup() {}

  @Override
  public IoHandle register(SelectableChannel channel, int ops, IoHandler handler)
      throws IOException {
    throw new IOException("virtual time has no channels");
  }

  @Override
  public int watched() {
    return 0;
  }

  @Override
  public void release() {}

  @Override
  public void close() {}
}
