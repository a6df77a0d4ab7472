package org.aiolang.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.aiolang.coroutine.Resumable;
import org.aiolang.host.HostThread;
import org.aiolang.host.TaskStage;
import org.aiolang.limits.Breach;
import org.aiolang.limits.Budget;
import org.aiolang.limits.Meter;
import org.aiolang.limits.Quota;
import org.aiolang.loop.Callback;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.ThreadEnded;
import org.aiolang.object.ThreadState;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.Coroutines;
import org.aiolang.task.Futures;
import org.aiolang.task.LoopState;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * The home of one interpreter: its main loop, the thread that runs it, and the queue of what other
 * threads want done there. A job runs between two turns of the loop, outside of it, so that what it
 * runs may be a whole program with loops of its own; what it leaves to await runs on the home loop.
 *
 * <pre>
 *   NEW ──first job──▶ OPEN ──close──▶ CLOSING (tasks are cancelled, grace) ──▶ CLOSED
 * </pre>
 *
 * <p>Who drives: a thread of its own; an executor of the host, which is given a turn whenever there
 * is something to do, while a daemon thread does the waiting; or the host, by {@link #pump}.
 */
final class Home implements HostThread {
  /** Bytes of stack of a thread of its own: deep recursion is limited by the recursion limit. */
  private static final long STACK_BYTES = 256L << 20;

  private static final Callback NOTHING = () -> {};

  final Realm r;
  final AsyncLoop loop;
  private final Runnable flush;
  private final @Nullable Executor executor;
  private final boolean pumped;
  private final ConcurrentLinkedQueue<Runnable> jobs = new ConcurrentLinkedQueue<>();
  private final Callback wakeUp;

  /**
   * Threads other than the home thread that script code called, or that hold the lock as guests.
   */
  private final Set<Thread> inside = ConcurrentHashMap.newKeySet();

  /** Futures that are not done: those the end overtakes are told so. */
  private final Set<TaskStage<?>> live = ConcurrentHashMap.newKeySet();

  private final ConcurrentLinkedQueue<ThreadState> guests = new ConcurrentLinkedQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final Limits limits;
  private final Meter meter = new Meter();

  /** Whom the host waits for on whose account; the loop's. */
  private final Map<Budget, TaskStage<?>> calls = new IdentityHashMap<>();

  /** What calls have used that are done. */
  private long steps;

  private long cpuNanos;
  private long outputBytes;

  /** Completed where closing takes too long; cancelled at the end, so that nothing keeps this. */
  private final CompletableFuture<Boolean> closeTimer = new CompletableFuture<>();

  private ThreadState parked;

  /** Who drives the loop now. */
  private volatile @Nullable Thread driver;

  /** Who may drive it for a blocking call of its own: who pumped last, or made it. */
  private volatile Thread pumper = Thread.currentThread();

  private volatile @Nullable Thread own;
  private volatile boolean closing;
  private volatile boolean finished;
  private @Nullable Runnable last;

  /**
   * A home that nothing drives yet.
   *
   * @param flush writes what the script's standard streams hold
   */
  Home(Realm r, Limits limits, @Nullable Executor executor, boolean pumped, Runnable flush) {
    this.r = r;
    this.limits = limits;
    this.executor = executor;
    this.pumped = pumped;
    this.flush = flush;
    LoopState loops = LoopState.of(r);
    loop = AsyncLoop.open(r);
    wakeUp = executor == null && !pumped ? loop.events()::stop : NOTHING;
    loops.set(r, loop);
    loops.outsiderBegun(); // the host may call at any time
    r.recursionLimit = Math.min(r.recursionLimit, limits.quota().depth());
    r.setWaker(this::wake);
    parked = r.lock.release();
  }

  /** Makes the home thread look at what it was asked, wherever it waits. */
  private void wake() {
    Thread t = own;
    if (t != null) {
      t.interrupt();
    } else {
      r.world().wakeSleeper();
      LoopState.of(r).wakeup();
    }
  }

  @Override
  public void track(TaskStage<?> stage, boolean isLive) {
    if (isLive) {
      live.add(stage);
    } else {
      live.remove(stage);
    }
  }

  @Override
  public boolean isInside() {
    Thread self = Thread.currentThread();
    return driver == self || inside.contains(self);
  }

  @Override
  public boolean entered() {
    return driver != Thread.currentThread() && inside.add(Thread.currentThread());
  }

  @Override
  public void left() {
    inside.remove(Thread.currentThread());
  }

  @Override
  public <T> T locked(Supplier<T> body) {
    if (isInside()) {
      return body.get();
    }
    ThreadState me = guests.poll();
    if (me == null) {
      me = r.lock.newThread();
    }
    try {
      r.lock.acquire(me);
    } catch (ThreadEnded e) {
      throw closed();
    }
    inside.add(Thread.currentThread());
    r.charge(account(limits));
    try {
      return body.get();
    } catch (Breach e) {
      throw new LimitExceededException(e);
    } finally {
      r.charge(null);
      inside.remove(Thread.currentThread());
      guests.add(r.lock.release());
    }
  }

  static IllegalStateException closed() {
    return new IllegalStateException("the interpreter is closed");
  }

  @Override
  public boolean post(Runnable job) {
    try {
      loop.events().callSoonThreadsafe(job::run);
    } catch (IllegalStateException e) {
      return false;
    }
    drive();
    return true;
  }

  boolean isClosing() {
    return closing;
  }

  /** Queues a job to run between two turns. Any thread. False once it is closing. */
  boolean submit(Runnable job) {
    if (closing) {
      return false;
    }
    enqueue(job);
    return true;
  }

  private void enqueue(Runnable job) {
    jobs.add(job);
    try {
      loop.events().callSoonThreadsafe(wakeUp);
    } catch (IllegalStateException e) {
      // Closed in between: the job is not going to run, and says so.
      if (jobs.remove(job)) {
        job.run();
      }
      return;
    }
    drive();
  }

  /** A budget of these limits; null where they are none. */
  private @Nullable Budget account(Limits given) {
    return given.quota().equals(Quota.NONE) ? null : new Budget(given.quota(), meter);
  }

  @Override
  public boolean call(Supplier<Object> code, TaskStage<?> result) {
    return call(code, result, limits);
  }

  /** The same under other limits. */
  boolean call(Supplier<Object> code, TaskStage<?> result, Limits given) {
    Budget budget = isInside() ? r.budget : account(given);
    Runnable job = () -> run(code, result, budget);
    if (isInside()) {
      job.run();
      return true;
    }
    return submit(job);
  }

  /** A job: runs script code and follows what it leaves to await. */
  private void run(Supplier<Object> code, TaskStage<?> result, @Nullable Budget budget) {
    if (finished) {
      result.fail(closed());
      return;
    }
    if (result.isDone()) {
      return;
    }
    Budget outer = r.budget;
    if (budget != null && outer != budget) {
      begin(budget, result);
    }
    r.charge(budget);
    try {
      Object value = code.get();
      PyFuture task = awaited(value);
      if (task == null) {
        flush.run();
        checkSpent(budget);
        result.give(value);
      } else {
        result.follow(task);
      }
    } catch (PyException e) {
      flush.run();
      result.fail(e.value());
    } catch (Breach e) {
      if (outer == budget) {
        throw e; // of a call within a call: the outer one ends
      }
      kill(e);
    } catch (VirtualMachineError e) {
      result.fail(r.exhausted(e).value());
    } catch (ThreadEnded e) {
      result.fail(closed());
      throw e;
    } catch (RuntimeException | Error e) {
      result.fail(e);
    } finally {
      r.charge(outer);
    }
  }

  private static void checkSpent(@Nullable Budget budget) {
    Breach b = budget == null ? null : budget.breach();
    if (b != null) {
      throw b;
    }
  }

  /** Opens a call's account, with its deadline. */
  private void begin(Budget budget, TaskStage<?> result) {
    calls.put(budget, result);
    CompletableFuture<Boolean> timer = new CompletableFuture<>();
    long time = budget.quota().wallNanos();
    if (time != Quota.UNLIMITED) {
      timer.completeOnTimeout(true, time, TimeUnit.NANOSECONDS);
      timer.thenAccept(late -> expire(budget));
    }
    result.whenComplete(
        (value, thrown) ->
            post(
                () -> {
                  if (budget.tasks() == 0) {
                    timer.cancel(false);
                  }
                  if (calls.remove(budget) != null) {
                    steps += budget.steps();
                    cpuNanos += budget.cpuNanos();
                    outputBytes += budget.outputBytes();
                  }
                }));
  }

  /** A call's time is over. Any thread. */
  private void expire(Budget budget) {
    budget.expire("deadline", budget.quota().wallNanos(), budget.quota().wallNanos());
    r.lookAtBudget();
    post(() -> kill(budget.breach()));
    if (r.budget == budget) {
      wake(); // where it blocks
    }
  }

  /** Ends a call that passed a limit, its tasks with it, and runs none of their code. */
  private void kill(@Nullable Breach breach) {
    if (breach == null || finished) {
      return;
    }
    Budget dead = breach.budget();
    r.handled = null;
    LoopState.of(r).abandon(dead);
    if (limits.endsInterpreter()) {
      closing = true;
      finish();
    }
    TaskStage<?> stage = calls.get(dead);
    if (stage != null) {
      stage.fail(new LimitExceededException(breach));
    }
  }

  Usage usage() {
    return locked(
        () -> {
          List<Usage.Call> open = new ArrayList<>();
          List<Usage.Task> tasks = new ArrayList<>();
          long s = steps;
          long cpu = cpuNanos;
          long out = outputBytes;
          for (Budget b : calls.keySet()) {
            open.add(
                new Usage.Call(
                    b.steps(), Duration.ofNanos(b.cpuNanos()), b.outputBytes(), b.tasks()));
            s += b.steps();
            cpu += b.cpuNanos();
            out += b.outputBytes();
          }
          for (Task t : loop.tasks()) {
            Budget b = t.budget();
            tasks.add(
                new Usage.Task(
                    t.name(),
                    b == null ? 0 : b.steps(),
                    Duration.ofNanos(b == null ? 0 : b.cpuNanos())));
          }
          return new Usage(s, Duration.ofNanos(cpu), out, meter.lastRetained(), open, tasks);
        });
  }

  private @Nullable PyFuture awaited(Object value) {
    if (value instanceof PyFuture f) {
      return f;
    }
    return value instanceof Resumable && Coroutines.isCoroutine(r, value)
        ? Futures.ensure(r, value, loop)
        : null;
  }

  /** Sees to it that somebody drives. */
  private void drive() {
    if (pumped) {
      return;
    }
    if (executor != null) {
      schedule();
      return;
    }
    if (own == null) {
      synchronized (this) {
        if (own == null && !finished) {
          Thread t = new Thread(null, this::ownThread, "aio", STACK_BYTES);
          t.setDaemon(true);
          own = t;
          t.start();
        }
      }
    }
  }

  private void ownThread() {
    enter();
    try {
      while (!finished) {
        turns();
      }
      shutDown();
    } finally {
      leave();
      end();
    }
  }

  private void enter() {
    driver = Thread.currentThread();
    r.lock.acquire(parked);
  }

  private void leave() {
    parked = r.lock.release();
    driver = null;
  }

  /** Runs jobs, then the loop until there is a job. */
  private void turns() {
    runJobs();
    if (!finished) {
      guarded(loop::runForever);
      flush.run();
    }
  }

  private void runJobs() {
    for (Runnable job = jobs.poll(); job != null; job = jobs.poll()) {
      guarded(job);
      if (!loop.isClosed()) {
        LoopState.of(r).set(r, loop); // the job's own loops are done
      }
    }
  }

  /** What leaves the loop, SystemExit say, is its task's result already; a defect is logged. */
  private void guarded(Runnable what) {
    r.handled = null;
    r.charge(account(limits)); // for what comes of no call
    try {
      what.run();
    } catch (PyException e) {
      r.handled = null;
    } catch (Breach e) {
      kill(e);
    } catch (ThreadEnded e) {
      finish();
    } catch (RuntimeException | Error e) {
      System.getLogger("org.aiolang").log(System.Logger.Level.ERROR, "in the home loop", e);
    } finally {
      r.charge(null);
    }
  }

  /** Gives the executor a turn, unless one is waiting for its thread already. */
  private void schedule() {
    Executor e = Objects.requireNonNull(executor);
    if (scheduled.compareAndSet(false, true)) {
      e.execute(this::executorTurn);
    }
  }

  private void executorTurn() {
    scheduled.set(false);
    if (finished) {
      return;
    }
    boolean again = step();
    if (finished) {
      return;
    }
    if (again) {
      schedule();
    } else {
      watch();
    }
  }

  private @Nullable Thread watcher;

  /**
   * Waits for what the loop waits for, on a thread that does nothing else, and schedules a turn.
   */
  private synchronized void watch() {
    if (watcher == null) {
      Thread t = new Thread(null, this::watching, "aio-wait");
      t.setDaemon(true);
      watcher = t;
      t.start();
    }
    notifyAll();
    waitWanted = true;
  }

  private boolean waitWanted;

  private void watching() {
    while (true) {
      synchronized (this) {
        while (!waitWanted && !finished) {
          try {
            wait();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
          }
        }
        if (finished) {
          return;
        }
        waitWanted = false;
      }
      loop.events().awaitWork();
      schedule();
    }
  }

  /** One turn that does not wait; gives whether there is more to do at once. */
  private boolean step() {
    enter();
    try {
      runJobs();
      if (finished) {
        return false;
      }
      loop.events().callSoon(NOTHING); // a turn with something ready does not wait
      guarded(loop::runOnce);
      flush.run();
      return !jobs.isEmpty() || loop.events().ready() > 0;
    } finally {
      if (finished) {
        shutDown();
      }
      leave();
      if (finished) {
        end();
      }
    }
  }

  /**
   * Does what there is to do, on the host's thread, waiting at most so long for it.
   *
   * @return whether there is more to do at once
   */
  boolean pump(Duration max) {
    if (!pumped) {
      throw new IllegalStateException("this interpreter is not driven by the host");
    }
    if (isInside()) {
      throw new IllegalStateException("the interpreter is being pumped already");
    }
    pumper = Thread.currentThread();
    if (finished) {
      return false;
    }
    boolean more = step();
    if (more || max.isZero() || max.isNegative() || finished) {
      return more;
    }
    loop.events().awaitWork(max.toNanos());
    return finished ? false : step();
  }

  /**
   * Before a blocking call.
   *
   * @throws IllegalStateException where it would wait for itself
   */
  void mayBlock() {
    if (isInside()) {
      throw new IllegalStateException(
          "a blocking call from the interpreter's own thread would wait for itself: use the Async"
              + " form");
    }
  }

  /** Drives the loop until it is done, where this thread is the one that pumps it. */
  void driveUntil(TaskStage<?> result) {
    if (!pumped || pumper != Thread.currentThread()) {
      return;
    }
    while (!result.isDone() && !finished) {
      if (!step() && !result.isDone() && !finished) {
        loop.events().awaitWork();
      }
    }
  }

  /**
   * Ends it: the tasks are cancelled and may take a while to end, then nothing runs any more. From
   * a thread that is inside it only begins to close.
   *
   * @param shutDown what ends the interpreter, on the home thread
   */
  void close(Duration grace, Runnable shutDown) {
    boolean first;
    synchronized (this) {
      first = !closing;
      closing = true;
    }
    if (first) {
      last = shutDown;
      if (own == null && executor == null && !pumped) {
        runClosing(); // never used
        return;
      }
      enqueue(() -> new Closing(this, grace.toNanos()).begin());
      interruptAfter(grace);
    }
    if (isInside()) {
      return;
    }
    if (pumped) {
      pumper = Thread.currentThread();
      while (!finished && driver == null) {
        if (!step() && !finished) {
          loop.events().awaitWork();
        }
      }
      return;
    }
    boolean interrupted = false;
    while (true) {
      try {
        ended.await();
        Thread t = own;
        if (t != null) {
          t.join();
        }
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** A script that does not end by itself, an endless loop say, is unwound. */
  private void interruptAfter(Duration grace) {
    closeTimer.completeOnTimeout(
        true, grace.toNanos() + TimeUnit.MILLISECONDS.toNanos(100), TimeUnit.NANOSECONDS);
    closeTimer.thenAccept(
        late ->
            r.interruptNow(
                realm -> {
                  throw new ThreadEnded();
                }));
  }

  private void runClosing() {
    enter();
    try {
      finished = true;
      shutDown();
    } finally {
      leave();
      end();
    }
  }

  /** On the home thread: no turn follows this one. */
  void finish() {
    finished = true;
    if (!loop.isClosed()) {
      loop.events().stop();
    }
  }

  private void shutDown() {
    Runnable what = last;
    last = null;
    if (what != null) {
      guarded(what);
    }
    r.lock.end();
  }

  private void end() {
    synchronized (this) {
      finished = true;
      notifyAll();
    }
    for (Runnable job = jobs.poll(); job != null; job = jobs.poll()) {
      job.run();
    }
    for (TaskStage<?> stage : live) {
      stage.fail(closed());
    }
    closeTimer.cancel(false);
    ended.countDown();
  }
}
