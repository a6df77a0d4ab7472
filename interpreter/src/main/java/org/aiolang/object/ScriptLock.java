package org.aiolang.object;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lock of one interpreter: script code runs on the thread that holds it. Every operation that
 * blocks gives it up for that time:
 *
 * <pre>{@code
 * ThreadState me = r.lock.release();
 * try {
 *   … block, touching no script object …
 * } finally {
 *   r.lock.acquire(me);
 * }
 * }</pre>
 *
 * <p>A thread that has waited for the switch interval asks the holder for it, which hands it over
 * at its next {@link Realm#safepoint}. Who waits longest is served first then; a lock that is given
 * up goes to whoever comes first, so that short blocking operations cost no change of threads.
 *
 * <p>As long as there is one thread, giving up and taking is one atomic write each.
 */
public final class ScriptLock {
  /** CPython's: 5 ms. */
  private static final long DEFAULT_INTERVAL = 5_000_000;

  /** A thread that wants the lock. */
  private static final class Waiter {
    final ThreadState state;
    final Thread thread = Thread.currentThread();

    /** Set by the holder that handed the lock over. */
    volatile boolean granted;

    Waiter(ThreadState state) {
      this.state = state;
    }
  }

  private final Realm realm;

  /**
   * Where identifiers begin, and how far they are apart: they look like addresses, as CPython's.
   */
  private static final long FIRST_IDENT = 0x7f00_0000_1000L;

  private static final long IDENT_STEP = 0x1000;

  private final ThreadState main = new ThreadState(FIRST_IDENT);
  private final AtomicReference<@Nullable ThreadState> owner = new AtomicReference<>(main);
  private final ConcurrentLinkedQueue<Waiter> queue = new ConcurrentLinkedQueue<>();

  /** Whose fields are in the realm; guarded by this lock. */
  private ThreadState resident = main;

  private long lastIdent = FIRST_IDENT;
  private volatile long interval = DEFAULT_INTERVAL;
  private volatile boolean ended;

  ScriptLock(Realm realm) {
    this.realm = realm;
  }

  /** The state of the thread that holds the lock. */
  public ThreadState current() {
    return resident;
  }

  /** The state of the thread that runs the program; it holds the lock from the beginning. */
  public ThreadState main() {
    return main;
  }

  /** Whether the thread that holds the lock is the one that runs the program. */
  public boolean isMain() {
    return resident == main;
  }

  /** A state for one more thread. Any thread. */
  public synchronized ThreadState newThread() {
    lastIdent += IDENT_STEP;
    return new ThreadState(lastIdent);
  }

  /** Nanoseconds that a thread waits before it asks for the lock: {@code sys.getswitchinterval}. */
  public long interval() {
    return interval;
  }

  public void setInterval(long nanos) {
    interval = nanos;
  }

  /** Gives the lock up before blocking; what it gives back is for {@link #acquire}. */
  public ThreadState release() {
    ThreadState me = resident;
    owner.set(null);
    wakeFirst();
    return me;
  }

  /**
   * Takes the lock, waiting as long as it takes. An interrupt of the Java thread stays set.
   *
   * @throws ThreadEnded if the program is over
   */
  public void acquire(ThreadState me) {
    if (ended && me != main) {
      throw new ThreadEnded();
    }
    if (!owner.compareAndSet(null, me)) {
      Waiter waiter = new Waiter(me);
      queue.add(waiter);
      await(waiter);
    }
    install(me);
  }

  private void install(ThreadState me) {
    if (ended && me != main) {
      owner.set(null);
      wakeFirst();
      throw new ThreadEnded();
    }
    if (resident != me) {
      resident.save(realm);
      me.load(realm);
      resident = me;
      realm.switched();
    }
  }

  /** Lets the thread that has waited longest run first, if there is one. */
  void handOver() {
    Waiter next = ended ? null : queue.poll();
    if (next == null) {
      return;
    }
    ThreadState me = resident;
    Waiter mine = new Waiter(me);
    queue.add(mine);
    owner.set(next.state);
    next.granted = true;
    LockSupport.unpark(next.thread);
    await(mine);
    install(me);
  }

  /**
   * Waits in the queue. Only the first there counts the interval; who leaves wakes the next. A
   * waiter is in the queue before it looks at the owner, and the owner is gone before the queue is
   * looked at, so no release is slept over.
   */
  private void await(Waiter w) {
    boolean interrupted = false;
    while (!w.granted) {
      if (owner.compareAndSet(null, w.state)) {
        queue.remove(w);
        break;
      }
      if (ended && w.state != main) {
        queue.remove(w);
        throw new ThreadEnded();
      }
      interrupted |= Thread.interrupted();
      if (queue.peek() != w) {
        LockSupport.park(this);
        continue;
      }
      long begun = System.nanoTime();
      LockSupport.parkNanos(this, interval);
      if (!w.granted && System.nanoTime() - begun >= interval) {
        realm.askForLock();
      }
    }
    wakeFirst();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void wakeFirst() {
    Waiter first = queue.peek();
    if (first != null) {
      LockSupport.unpark(first.thread);
    }
  }

  /**
   * Says that the program is over: threads other than the main one that come for the lock are
   * unwound instead. Called by the holder.
   */
  public void end() {
    ended = true;
  }

  /** Whether {@link #end} was called. Any thread. */
  public boolean hasEnded() {
    return ended;
  }
}
