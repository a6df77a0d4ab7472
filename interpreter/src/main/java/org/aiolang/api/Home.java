package org.aiolang.api;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.aiolang.coroutine.Resumable;
import org.aiolang.host.HostThread;
import org.aiolang.host.TaskStage;
import org.aiolang.limits.Breach;
import org.aiolang.limits.Budget;
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
 * <p>Who drives is the {@link Driver}'s to say, what calls may use is in {@link Accounts}.
 */
final class Home implements HostThread {
  private static final Callback NOTHING = () -> {};

  final Realm r;
  final AsyncLoop loop;
  private final Runnable flush;
  private final Limits limits;
  private final Driver drive;
  private final Accounts accounts;
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
  final Timers timers = new Timers();

  private ThreadState parked;

  private final Object driving = new Object();

  /** Whether the driver's thread was interrupted for the interpreter's sake; under its lock. */
  private boolean interrupted;

  /** Who drives the loop now. */
  private volatile @Nullable Thread driver;

  /** Whether the loop runs between two jobs. */
  private boolean turning;

  private volatile boolean closing;
  private volatile boolean finished;
  private @Nullable Runnable last;

  /**
   * A home that nothing drives yet.
   *
   * @param flush writes what the script's standard streams hold
   * @param shutDown what ends the interpreter, on the home thread
   */
  Home(
      Realm r,
      Limits limits,
      @Nullable Executor executor,
      boolean pumped,
      Runnable flush,
      Runnable shutDown) {
    this.r = r;
    this.limits = limits;
    this.flush = flush;
    last = shutDown;
    accounts = new Accounts(this, r, limits);
    drive =
        pumped
            ? new Pumped(this)
            : executor == null ? new OwnThread(this) : new ExecutorTurns(this, executor);
    LoopState loops = LoopState.of(r);
    loop = AsyncLoop.open(r);
    loop.keep();
    wakeUp = drive.runsUntilStopped() ? this::stopTurns : NOTHING;
    loops.set(r, loop);
    loops.outsiderBegun(); // the host may call at any time
    r.recursionLimit = Math.min(r.recursionLimit, limits.quota().depth());
    r.setWaker(this::wake);
    parked = r.lock.release();
  }

  /** Ends the loop's run for a job's sake, where it is not a job that runs it. */
  private void stopTurns() {
    if (turning) {
      loop.events().stop();
    }
  }

  /** Makes the home thread look at what it was asked, wherever it waits. */
  void wake() {
    if (!drive.interrupt()) {
      r.world().wakeSleeper();
      LoopState.of(r).wakeup();
      interruptDriver();
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

  /** Whether this is the thread that drives. */
  boolean isHomeThread() {
    return driver == Thread.currentThread();
  }

  @Override
  public void outside(Runnable dependents) {
    Budget outer = isInside() ? r.budget : null;
    if (outer == null) {
      dependents.run();
      return;
    }
    r.charge(null);
    try {
      dependents.run();
    } finally {
      r.charge(outer);
    }
  }

  @Override
  public void flush() {
    flush.run();
  }

  @Override
  public Account account(TaskStage<?> until) {
    Budget budget = accounts.open(limits);
    return budget == null ? new Unpaid() : new Paid(budget, until);
  }

  /** Nobody counts. */
  private final class Unpaid implements Account {
    @Override
    public void run(Runnable job) {
      job.run();
    }

    @Override
    public boolean post(Runnable job) {
      return Home.this.post(job);
    }
  }

  /** What is not a call, but paid for like one. */
  private final class Paid implements Account {
    private final Budget budget;
    private final TaskStage<?> until;
    private boolean begun;

    Paid(Budget budget, TaskStage<?> until) {
      this.budget = budget;
      this.until = until;
    }

    @Override
    public void run(Runnable job) {
      if (budget.breach() != null) {
        return;
      }
      Budget outer = r.budget;
      if (!begun) {
        begun = true;
        accounts.begin(budget, until, limits);
      }
      r.charge(budget);
      try {
        job.run();
      } finally {
        r.charge(outer);
      }
    }

    @Override
    public boolean post(Runnable job) {
      return Home.this.post(() -> run(job));
    }
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
    Budget budget = accounts.openForNoCall();
    r.charge(budget);
    try {
      return body.get();
    } catch (Breach e) {
      e.endCall();
      throw new LimitExceededException(e);
    } finally {
      r.charge(null);
      boolean begun = loop.events().ready() > 0;
      inside.remove(Thread.currentThread());
      guests.add(r.lock.release());
      if (begun) {
        post(() -> {}); // a task, say: who waits in the loop has not heard of it
      }
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
    drive.drive();
    return true;
  }

  boolean isClosing() {
    return closing;
  }

  boolean isFinished() {
    return finished;
  }

  /** Whether nothing of it runs any more. */
  boolean hasEnded() {
    return ended.getCount() == 0;
  }

  /** Whether a thread is inside, giving it a turn. */
  boolean isDriven() {
    return driver != null;
  }

  /** Whether a job waits for a turn. */
  boolean hasJobs() {
    return !jobs.isEmpty();
  }

  /** Waits until nothing of it runs any more. */
  void awaitEnded() throws InterruptedException {
    ended.await();
  }

  /** The same, so long at most; gives whether it has ended. */
  boolean awaitEnded(Duration most) throws InterruptedException {
    return ended.await(most.toNanos(), TimeUnit.NANOSECONDS);
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
    drive.drive();
  }

  @Override
  public boolean call(Supplier<Object> code, TaskStage<?> result) {
    return call(code, result, limits);
  }

  /** The same under other limits. */
  boolean call(Supplier<Object> code, TaskStage<?> result, Limits given) {
    // What a call calls is its own, unless it is given limits of its own.
    Budget caller = isInside() ? r.budget : null;
    boolean isPart = caller != null && given == limits && accounts.isCall(caller);
    Budget budget = isPart ? caller : accounts.open(given);
    Runnable job = () -> run(code, result, budget, given);
    if (isInside()) {
      job.run();
      return true;
    }
    return submit(job);
  }

  /** A job: runs script code and follows what it leaves to await. */
  private void run(
      Supplier<Object> code, TaskStage<?> result, @Nullable Budget budget, Limits given) {
    if (finished) {
      result.fail(closed());
      return;
    }
    if (result.isDone()) {
      return;
    }
    Budget outer = r.budget;
    if (budget != null && outer != budget) {
      accounts.begin(budget, result, given);
    }
    r.charge(budget);
    try {
      evaluate(code, result, budget);
    } catch (Breach e) {
      if (e.budget() == outer) {
        result.fail(e);
        throw e; // of a call within a call: the outer one ends
      }
      r.charge(outer);
      accounts.kill(e); // an interpreter that ends with it is closed before the host is told
      result.fail(e);
    } catch (ThreadEnded e) {
      result.fail(closed());
      throw e;
    } catch (RuntimeException | Error e) {
      result.fail(e);
    } finally {
      r.charge(outer);
    }
  }

  private void evaluate(Supplier<Object> code, TaskStage<?> result, @Nullable Budget budget) {
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
    } catch (StackOverflowError | OutOfMemoryError e) {
      result.fail(r.exhausted(e).value());
    }
  }

  private static void checkSpent(@Nullable Budget budget) {
    Breach b = budget == null ? null : budget.breach();
    if (b != null) {
      throw b;
    }
  }

  Usage usage() {
    return locked(() -> accounts.usage(loop.tasks()));
  }

  private @Nullable PyFuture awaited(Object value) {
    if (value instanceof PyFuture f) {
      return f;
    }
    return value instanceof Resumable && Coroutines.isCoroutine(r, value)
        ? Futures.ensure(r, value, loop)
        : null;
  }

  /** What a thread does that is the interpreter's own. */
  void runToTheEnd() {
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
    synchronized (driving) {
      driver = null;
      if (interrupted) {
        interrupted = false;
        Thread.interrupted(); // it was meant for the script
      }
    }
  }

  /** Who pays for what the home thread does, be it blocked. Any thread. */
  @Nullable Budget payer() {
    return parked.budget(r);
  }

  /** Makes the thread of the host that drives look up where it blocks. */
  void interruptDriver() {
    synchronized (driving) {
      Thread t = driver;
      if (t != null && t != Thread.currentThread()) {
        interrupted = true;
        t.interrupt();
      }
    }
  }

  /** Runs jobs, then the loop until there is a job. */
  private void turns() {
    runJobs();
    if (!finished) {
      turning = true;
      guarded(loop::runForever);
      turning = false;
      guarded(flush);
    }
  }

  private void runJobs() {
    for (Runnable job = jobs.poll(); job != null; job = jobs.poll()) {
      guarded(job);
      loop.reopen();
      if (!loop.isClosed()) {
        LoopState.of(r).set(r, loop); // the job's own loops are done
      }
    }
  }

  /** What leaves the loop, SystemExit say, is its task's result already; a defect is logged. */
  private void guarded(Runnable what) {
    r.handled = null;
    Budget budget = accounts.openForNoCall();
    r.charge(budget);
    try {
      what.run();
    } catch (PyException e) {
      r.handled = null;
    } catch (Breach e) {
      r.handled = null;
      accounts.kill(e);
    } catch (ThreadEnded e) {
      finish();
    } catch (RuntimeException | Error e) {
      System.getLogger("org.aiolang").log(System.Logger.Level.ERROR, "in the home loop", e);
    } finally {
      r.charge(null);
    }
  }

  /** One turn that does not wait; gives whether there is more to do at once. */
  boolean step() {
    enter();
    try {
      runJobs();
      if (finished) {
        return false;
      }
      loop.events().callSoon(NOTHING); // a turn with something ready does not wait
      guarded(loop::runOnce);
      guarded(flush);
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

  /** {@link Aio#pump}. */
  boolean pump(Duration max) {
    return drive.pump(max);
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

  @Override
  public void driveUntil(TaskStage<?> result, long nanos) {
    drive.driveUntil(result, nanos);
  }

  /**
   * Ends it: the tasks are cancelled and may take a while to end, then nothing runs any more. From
   * a thread that is inside it only begins to close.
   */
  void close(Duration grace) {
    boolean first;
    synchronized (this) {
      first = !closing;
      closing = true;
    }
    if (first) {
      if (drive.isUnused()) {
        runClosing(); // never used
        return;
      }
      enqueue(() -> new Closing(this, grace.toNanos()).begin());
      interruptAfter(grace);
    }
    if (isInside()) {
      return;
    }
    boolean interrupted = false;
    while (true) {
      try {
        drive.awaitEnd(grace);
        timers.awaitEnd();
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
    timers.after(
        grace.toNanos() + TimeUnit.MILLISECONDS.toNanos(100),
        () ->
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
    closing = true;
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
    finished = true;
    for (Runnable job = jobs.poll(); job != null; job = jobs.poll()) {
      job.run();
    }
    for (TaskStage<?> stage : live) {
      stage.fail(closed());
    }
    timers.end();
    ended.countDown();
  }
}
