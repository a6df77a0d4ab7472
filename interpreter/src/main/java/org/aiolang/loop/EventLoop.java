package org.aiolang.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import org.jspecify.annotations.Nullable;

/**
 * One thread's loop over callbacks, timers and channels. {@link #runOnce} is all of it: poll, move
 * what is due to the ready queue, run what was ready when the turn began. Order is that of {@code
 * asyncio.base_events.BaseEventLoop._run_once}: within a turn callbacks queued before it, then
 * ready channels, then due timers by deadline; what callbacks queue runs in the next turn.
 *
 * <p>Only {@link #callSoonThreadsafe}, {@link #wakeup} and the questions {@link #isRunning} and
 * {@link #isClosed} may be used from other threads. The others may be used from any one thread at a
 * time, as under an interpreter's lock that {@link LoopHooks} releases while the loop waits; only
 * the first wakes a waiting loop. Times are nanoseconds.
 */
public final class EventLoop implements AutoCloseable {
  private final Clock clock;
  private final Poller poller;
  private final LoopHooks hooks;
  private final ReadyQueue ready = new ReadyQueue();

  /** Filled by the poller, which runs outside the owner's lock; emptied under it. */
  private final ReadyQueue arrived = new ReadyQueue();

  private final TimerQueue timers = new TimerQueue();
  private final Ties ties = new Ties();
  private final Inbox inbox = new Inbox();

  /** The thread inside {@link #runForever} or {@link #runOnce}. */
  private volatile @Nullable Thread runner;

  /** True around a poll that may wait: only then need other threads wake the poller. */
  private volatile boolean waiting;

  private volatile boolean closed;
  private boolean stopping;
  private long turns;
  private boolean timed;
  private int external;

  /** A loop on the machine's clock. */
  public EventLoop(LoopHooks hooks) {
    this(new SystemClock(), new SystemPoller(), hooks);
  }

  /** A loop on a clock and a poller, which must agree with each other about time. */
  public EventLoop(Clock clock, Poller poller, LoopHooks hooks) {
    this.clock = clock;
    this.poller = poller;
    this.hooks = hooks;
  }

  /** One turn. */
  public void runOnce() {
    Thread outer = runner;
    enter(outer);
    try {
      turns++;
      poll();
      moveDueTimers();
      for (int left = ready.size(); left > 0; left--) {
        Callback callback = ready.poll();
        if (callback == null) {
          break;
        }
        try {
          if (timed) {
            runTimed(callback);
          } else {
            callback.run();
          }
        } catch (Throwable error) {
          hooks.callbackFailed(callback, error);
        }
      }
    } finally {
      if (outer == null) {
        runner = null;
      }
    }
  }

  /**
   * Waits until a turn would have something to do. For a host that runs turns on another thread: no
   * turn may run, and nothing be scheduled but from the inbox, while this waits.
   */
  public void awaitWork() {
    awaitWork(Poller.FOREVER);
  }

  /** The same, so many nanoseconds at most. */
  public void awaitWork(long nanos) {
    long most = Math.min(timeout(), nanos);
    if (most == 0 || closed) {
      return;
    }
    try {
      waiting = true;
      poller.poll(inbox.isFilled() ? 0 : most, arrived);
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    } finally {
      waiting = false;
    }
  }

  private void runTimed(Callback callback) {
    long begun = clock.nanoTime();
    callback.run();
    hooks.ran(callback, clock.nanoTime() - begun);
  }

  /** Whether to tell how long each callback took: see {@link LoopHooks#ran}. */
  public void time(boolean enabled) {
    timed = enabled;
  }

  /**
   * Turns until {@link #stop}; the turn in which it is called is finished first. A stop asked for
   * before lets one turn pass.
   *
   * @throws IllegalStateException if the loop is closed or already running
   */
  public void runForever() {
    runForever(null);
  }

  /**
   * As {@link #runForever()}, with turns of the owner's.
   *
   * @param turn calls {@link #runOnce}, with whatever it does besides; null for nothing besides
   */
  public void runForever(@Nullable Runnable turn) {
    if (runner != null) {
      throw new IllegalStateException("This event loop is already running");
    }
    enter(null);
    try {
      do {
        if (turn == null) {
          runOnce();
        } else {
          turn.run();
        }
      } while (!stopping);
    } finally {
      stopping = false;
      runner = null;
      releaseChannels();
    }
  }

  /** Ends {@link #runForever} after the present turn. */
  public void stop() {
    stopping = true;
  }

  /** Forgets a {@link #stop} that no {@link #runForever} is there to obey. */
  public void forgetStop() {
    stopping = false;
  }

  /** Whether a thread is inside {@link #runForever} or {@link #runOnce}. */
  public boolean isRunning() {
    return runner != null;
  }

  /** Whether another thread is inside {@link #runForever} or {@link #runOnce}. Any may ask. */
  public boolean isRunningElsewhere() {
    Thread by = runner;
    return by != null && by != Thread.currentThread();
  }

  /** How many callbacks are ready for the next turn. */
  public int ready() {
    return ready.size();
  }

  /** How many turns have begun. From another thread, a recent reading. */
  public long turns() {
    return turns;
  }

  /** Whether it waits for something now. Any thread may ask. */
  public boolean isWaiting() {
    return waiting;
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Drops all callbacks, timers and watched channels. A second call does nothing.
   *
   * @throws IllegalStateException if the loop is running
   */
  @Override
  public void close() {
    if (runner != null) {
      throw new IllegalStateException("Cannot close a running event loop");
    }
    if (closed) {
      return;
    }
    closed = true;
    inbox.close();
    ready.clear();
    arrived.clear();
    timers.clear();
    try {
      poller.close();
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  /** The reading of the loop's clock now, in nanoseconds. */
  public long time() {
    return clock.nanoTime();
  }

  /** Queues a callback for the next turn. */
  public void callSoon(Callback callback) {
    if (closed) {
      throw closedError();
    }
    if (inbox.isFilled()) {
      inbox.drainTo(ready);
    }
    ready.add(callback);
  }

  /** Queues a callback from any thread and wakes the loop. */
  public void callSoonThreadsafe(Callback callback) {
    if (Thread.currentThread() == runner) {
      callSoon(callback);
      return;
    }
    if (!inbox.add(callback)) {
      throw closedError();
    }
    if (waiting) {
      poller.wakeup();
    }
  }

  /** Schedules an idle timer; a delay below zero means now. */
  public void callLater(long delayNanos, Timer timer) {
    long now = clock.nanoTime();
    boolean beyond = delayNanos > Long.MAX_VALUE - Math.max(now, 0);
    long deadline = beyond ? Long.MAX_VALUE : now + Math.max(delayNanos, 0);
    callAt(deadline, timer);
    ties.add(turns, delayNanos, deadline);
  }

  /** Schedules a callback; the handle given back can be cancelled. */
  public Timer callLater(long delayNanos, Callback callback) {
    Timer timer = new CallbackTimer(callback);
    callLater(delayNanos, timer);
    return timer;
  }

  /**
   * Schedules an idle timer. Equal deadlines fire in the order of scheduling.
   *
   * @throws IllegalStateException if the timer is scheduled already or the loop is closed
   */
  public void callAt(long deadlineNanos, Timer timer) {
    if (closed) {
      throw closedError();
    }
    if (timer.isPending()) {
      throw new IllegalStateException("The timer is scheduled already");
    }
    timers.add(timer, deadlineNanos);
  }

  /** Schedules a callback; the handle given back can be cancelled. */
  public Timer callAt(long deadlineNanos, Callback callback) {
    Timer timer = new CallbackTimer(callback);
    callAt(deadlineNanos, timer);
    return timer;
  }

  /** Keeps a timer of this loop from firing; false when it is not pending. */
  public boolean cancel(Timer timer) {
    if (timers.contains(timer)) {
      timers.remove(timer);
      return true;
    }
    return timer.withdraw();
  }

  /** Watches a channel, which must be in non-blocking mode. See {@link Poller#register}. */
  public IoHandle register(SelectableChannel channel, int ops, IoHandler handler)
      throws IOException {
    if (closed) {
      throw closedError();
    }
    return poller.register(channel, ops, handler);
  }

  /**
   * Gives the descriptors of closed channels back now rather than in the next turn: a listening
   * port is free again only then. Without effect once the loop is closed, which did it.
   */
  public void releaseChannels() {
    if (closed) {
      return;
    }
    try {
      poller.release();
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  /** Makes a waiting turn go on. Any thread may call it. */
  public void wakeup() {
    poller.wakeup();
  }

  /**
   * Says that a callback will come from outside (a name being resolved, a thread at work), so that
   * the loop counts as busy until {@link #externalEnded}.
   */
  public void externalBegun() {
    if (external++ == 0) {
      poller.expectOutside(true);
    }
  }

  /** Ends what {@link #externalBegun} began. */
  public void externalEnded() {
    if (--external == 0) {
      poller.expectOutside(false);
    }
  }

  /**
   * Whether anything but a wakeup from an unknown thread can make this loop do something: a loop
   * that waits for ever without it is deadlocked.
   */
  public boolean hasPending() {
    return ready.size() > 0
        || timers.size() > 0
        || inbox.isFilled()
        || external > 0
        || poller.watched() > 0;
  }

  private void enter(@Nullable Thread outer) {
    if (closed) {
      throw closedError();
    }
    Thread self = Thread.currentThread();
    if (outer != null && outer != self) {
      throw new IllegalStateException("This event loop is already running");
    }
    if (outer == null) {
      runner = self;
    }
  }

  /** Asks for ready channels, waiting if there is nothing else to do, and collects the inbox. */
  private void poll() {
    long timeout = timeout();
    try {
      if (timeout == 0) {
        poller.poll(0, arrived);
      } else {
        await(timeout);
      }
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
    if (arrived.size() > 0) {
      arrived.drainTo(ready);
    }
    if (inbox.isFilled()) {
      inbox.drainTo(ready);
    }
  }

  private long timeout() {
    if (ready.size() > 0 || arrived.size() > 0 || inbox.isFilled() || stopping) {
      return 0;
    }
    if (timers.size() == 0) {
      return Poller.FOREVER;
    }
    long until = timers.earliest();
    long slack = poller.slack();
    if (slack > 0) {
      until = Math.max(timers.lastWithin(slack), ties.lastOf(until));
    }
    long now = clock.nanoTime();
    if (until <= now) {
      return 0;
    }
    long left = until - now;
    return left > 0 ? left : Poller.FOREVER;
  }

  /**
   * The inbox is looked at once more after {@link #waiting} is set, so no message is slept over;
   * nor is what the hook has queued.
   */
  private void await(long timeout) throws IOException {
    hooks.beforeWait();
    try {
      waiting = true;
      poller.poll(inbox.isFilled() || ready.size() > 0 ? 0 : timeout, arrived);
    } finally {
      waiting = false;
      hooks.afterWait();
    }
    if (Thread.interrupted()) {
      hooks.interrupted();
    }
  }

  private void moveDueTimers() {
    if (timers.size() == 0) {
      return;
    }
    long now = clock.nanoTime();
    while (timers.size() > 0 && timers.earliest() <= now) {
      Timer timer = timers.removeEarliest();
      timer.queued();
      ready.add(timer);
    }
  }

  private static IllegalStateException closedError() {
    return new IllegalStateException("Event loop is closed");
  }
}
