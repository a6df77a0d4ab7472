package org.aiolang.task;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.util.IdentityHashMap;
import java.util.Map;
import org.aiolang.loop.Callback;
import org.aiolang.loop.Clock;
import org.aiolang.loop.IoHandle;
import org.aiolang.loop.IoHandler;
import org.aiolang.loop.Poller;
import org.aiolang.loop.ReadyQueue;
import org.aiolang.loop.SystemPoller;
import org.aiolang.loop.Timer;
import org.aiolang.loop.VirtualClock;
import org.aiolang.loop.VirtualPoller;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * What a program changed of its own kind of event loop: {@code time}, {@code call_at}, {@code
 * _run_once} of a class that derives from {@code BaseEventLoop}, and an attribute {@code _selector}
 * together with {@code _process_events}. It is the clock and the poller of such a loop, and asks
 * the program wherever it has a say; elsewhere it is the machine's.
 */
final class LoopScript implements Clock, Poller {
  private final AsyncLoop loop;
  private final Clock clock;
  private final Poller machine;
  private final boolean ownTime;
  private final boolean ownCallAt;
  private final boolean ownCallSoon;
  private final boolean ownCallLater;
  private final boolean ownRunOnce;
  private final boolean ownSelector;
  private final boolean ownCreateTask;

  /** What the program's {@code call_at} gave for each alarm of ours that is set. */
  private final Map<Timer, Object> handles = new IdentityHashMap<>();

  LoopScript(AsyncLoop loop, PyType type, Clock clock) {
    this.loop = loop;
    this.clock = clock;
    machine = clock instanceof VirtualClock v ? new VirtualPoller(v) : new SystemPoller();
    ownTime = isOverridden(type, "time");
    ownCallAt = isOverridden(type, "call_at");
    ownCallSoon = isOverridden(type, "call_soon");
    ownCallLater = isOverridden(type, "call_later");
    ownRunOnce = isOverridden(type, "_run_once");
    ownSelector = isOverridden(type, "_selector");
    ownCreateTask = isOverridden(type, "create_task");
  }

  private static boolean isOverridden(PyType type, String method) {
    return type.lookup(method) != AsyncLoop.BASE.lookup(method);
  }

  /** What {@code BaseEventLoop.time} gives. */
  double machineTime() {
    return clock.nanoTime() / 1e9;
  }

  /** The reading of the program's clock, in seconds. */
  double time() {
    return ownTime || has("time")
        ? Convert.doubleValue(realm(), Calls.invoke(realm(), loop, "time"))
        : machineTime();
  }

  @Override
  public long nanoTime() {
    return ownTime || has("time") ? Delays.nanos(time()) : clock.nanoTime();
  }

  /** Whether a turn of this loop is the program's. */
  boolean hasOwnTurn() {
    return ownRunOnce || has("_run_once");
  }

  boolean hasOwnCallAt() {
    return ownCallAt || has("call_at");
  }

  /** Whether the program decides what a turn waits for. */
  boolean hasSelector() {
    return ownSelector || has("_selector");
  }

  boolean hasOwnCreateTask() {
    return ownCreateTask || has("create_task");
  }

  private boolean has(String name) {
    return Attributes.getOwn(realm(), loop, name) != null;
  }

  private Realm realm() {
    return loop.realm;
  }

  /** Has the program's {@code call_soon}, if it has one, queue a callback of ours. */
  boolean callSoon(Callback callback) {
    if (!ownCallSoon && !has("call_soon")) {
      return false;
    }
    Calls.invoke(realm(), loop, "call_soon", new Queued(callback));
    return true;
  }

  /** Has the program's {@code call_later}, if it has one, set an alarm; false if it has none. */
  boolean callLater(double delay, Timer alarm) {
    if (!ownCallLater && !has("call_later")) {
      return callAt(time() + delay, alarm);
    }
    handles.put(alarm, Calls.invoke(realm(), loop, "call_later", delay, new Ring(this, alarm)));
    return true;
  }

  /** Has the program's {@code call_at}, if it has one, set an alarm; false if it has none. */
  boolean callAt(double when, Timer alarm) {
    if (!hasOwnCallAt()) {
      return false;
    }
    handles.put(alarm, Calls.invoke(realm(), loop, "call_at", when, new Ring(this, alarm)));
    return true;
  }

  /** Takes back what {@link #callAt} set. */
  void cancel(Timer alarm) {
    Object handle = handles.remove(alarm);
    if (handle != null) {
      Calls.invoke(realm(), handle, "cancel");
    }
  }

  /** The callback that the program's {@code call_at} is given for an alarm of ours. */
  private static final class Ring extends PyObject {
    private static final PyType TYPE = PyType.builtin("LoopAlarm").sealed();

    private final LoopScript script;
    private final Timer alarm;

    Ring(LoopScript script, Timer alarm) {
      super(TYPE.instanceShape());
      this.script = script;
      this.alarm = alarm;
    }

    @Override
    public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
      script.handles.remove(alarm);
      alarm.fireNow();
      return PyNone.NONE;
    }
  }

  /** What the program's {@code call_soon} is given for a callback of ours. */
  private static final class Queued extends PyObject {
    private static final PyType TYPE = PyType.builtin("LoopCallback").sealed();

    private final Callback callback;

    Queued(Callback callback) {
      super(TYPE.instanceShape());
      this.callback = callback;
    }

    @Override
    public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
      callback.run();
      return PyNone.NONE;
    }
  }

  @Override
  public void poll(long timeoutNanos, ReadyQueue ready) throws IOException {
    if (!hasSelector()) {
      machine.poll(timeoutNanos, ready);
      return;
    }
    Object timeout =
        timeoutNanos == FOREVER
            ? PyNone.NONE
            : timeoutNanos == 0 ? (Object) 0L : timeoutNanos / 1e9;
    Realm r = realm();
    Object selector = Attributes.get(r, loop, "_selector");
    Object events = Calls.invoke(r, selector, "select", timeout);
    Calls.invoke(r, loop, "_process_events", events);
    machine.poll(0, ready);
  }

  @Override
  public void wakeup() {
    machine.wakeup();
  }

  @Override
  public IoHandle register(SelectableChannel channel, int ops, IoHandler handler)
      throws IOException {
    return machine.register(channel, ops, handler);
  }

  @Override
  public void expectOutside(boolean expected) {
    machine.expectOutside(expected);
  }

  @Override
  public int watched() {
    return machine.watched();
  }

  @Override
  public void release() throws IOException {
    machine.release();
  }

  @Override
  public void close() throws IOException {
    machine.close();
  }
}
