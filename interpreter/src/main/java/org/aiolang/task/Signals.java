package org.aiolang.task;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.aiolang.object.Activation;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.SignalListener;
import org.jspecify.annotations.Nullable;

/**
 * What an interpreter does when a signal arrives, by number. A signal may arrive on any thread; a
 * script's handler runs on the script's thread at its next safepoint, a loop's callback in its
 * loop.
 */
public final class Signals implements SignalListener {
  /** SIGINT: the only signal whose handler is not the system's at first. */
  public static final int INTERRUPT = 2;

  /** The highest number of a signal, and one. */
  public static final int COUNT = 65;

  /** What the system does. */
  public static final Object DEFAULT = 0L;

  /** Nothing. */
  public static final Object IGNORED = 1L;

  /** A callback of {@code loop.add_signal_handler}. */
  private record InLoop(AsyncLoop loop, Handle handle) {}

  private final Realm realm;

  /**
   * {@link #DEFAULT}, {@link #IGNORED}, an {@link InLoop}, or what the script gave. Null: nobody
   * has changed it.
   */
  private final AtomicReferenceArray<@Nullable Object> handlers = new AtomicReferenceArray<>(COUNT);

  /** Who calls {@link #watch}, or null. */
  private volatile @Nullable Thread watcher;

  /** Known once there are loops. */
  volatile @Nullable LoopState loops;

  /** How many handlers are the script's: while there are any, it can be called from outside. */
  private volatile int installed;

  private Signals(Realm realm) {
    this.realm = realm;
  }

  /** The table of an interpreter, made with it. */
  public static Signals of(Realm r) {
    Signals signals = r.part(Signals.class);
    if (signals == null) {
      signals = new Signals(r);
      r.setPart(Signals.class, signals);
    }
    return signals;
  }

  /** The handler; null where nobody has changed it. What a loop installed shows as IGNORED. */
  public @Nullable Object handler(int number) {
    Object handler = handlers.get(number);
    return handler instanceof InLoop ? IGNORED : handler;
  }

  /** Whether a handler of the script may be called. */
  boolean anyInstalled() {
    return installed > 0;
  }

  /**
   * {@code signal.signal(number, handler)}: {@link #DEFAULT}, {@link #IGNORED} or a callable; null
   * for Ctrl-C as it is at first. False where the signal cannot be caught.
   */
  public boolean set(int number, @Nullable Object handler) {
    boolean ok =
        handler == DEFAULT || handler == IGNORED
            ? realm.world().disposition(number, handler == IGNORED)
            : realm.world().listen(number, this);
    if (ok || number == INTERRUPT) {
      replace(number, handler);
      return true;
    }
    return false;
  }

  /** Written by the script's thread. */
  private final AtomicInteger delivered = new AtomicInteger();

  private int requests;

  private synchronized void replace(int number, @Nullable Object handler) {
    installed += (isScripts(handler) ? 1 : 0) - (isScripts(handlers.get(number)) ? 1 : 0);
    handlers.set(number, handler);
  }

  private static boolean isScripts(@Nullable Object handler) {
    return handler != null && handler != DEFAULT && handler != IGNORED;
  }

  /** {@code loop.add_signal_handler}; RuntimeError where the signal cannot be caught. */
  void addToLoop(int number, AsyncLoop loop, Handle handle) {
    boolean ok = realm.world().listen(number, this);
    if (!ok && number != INTERRUPT) {
      throw Errors.runtimeError("sig " + number + " cannot be caught");
    }
    replace(number, new InLoop(loop, handle));
  }

  /** {@code loop.remove_signal_handler}: whether there was one. */
  boolean removeFromLoop(int number) {
    if (!(handlers.get(number) instanceof InLoop)) {
      return false;
    }
    set(number, number == INTERRUPT ? null : DEFAULT);
    return true;
  }

  /** Takes back what a loop that closes installed. */
  void removeAll(AsyncLoop loop) {
    for (int i = 1; installed > 0 && i < COUNT; i++) {
      if (handlers.get(i) instanceof InLoop in && in.loop() == loop) {
        removeFromLoop(i);
      }
    }
  }

  /** A signal has come. Any thread. */
  @Override
  public void arrived(int number) {
    Object handler = handlers.get(number);
    if (handler == IGNORED) {
      return;
    }
    if (handler instanceof InLoop in) {
      try {
        in.loop().events.callSoonThreadsafe(in.handle());
      } catch (IllegalStateException closed) {
        return; // the loop closed meanwhile
      }
    } else if (number == INTERRUPT) {
      realm.interruptNow(new Delivery(number));
    } else {
      soon(new Delivery(number));
    }
  }

  /** Says which thread will call {@link #watch}; it parks between its looks. */
  public void watchedBy(Thread thread) {
    watcher = thread;
  }

  /** Makes the watcher look before its time. */
  void lookNow() {
    LockSupport.unpark(watcher);
  }

  /** Looks whether the loop is kept from going on; gives the milliseconds until the next look. */
  public int watch() {
    LoopState state = loops;
    if (state == null) {
      return 1000;
    }
    Watchdog dog = state.watchdog(realm);
    dog.look();
    return dog.period();
  }

  /** Asks the script's thread for something; wakes it where it waits in a loop or sleeps. */
  public void soon(Realm.SafepointAction action) {
    realm.interrupt(action);
    synchronized (this) {
      requests++;
      notifyAll();
    }
    LoopState state = loops;
    if (state != null) {
      state.wakeup();
    }
    realm.world().wakeSleeper();
  }

  /** {@code signal.raise_signal(number)} where a handler of the script or of Ctrl-C answers. */
  public boolean raise(int number) {
    Object handler = handlers.get(number);
    if (handler == DEFAULT || handler == null && number != INTERRUPT) {
      return false;
    }
    if (handler instanceof InLoop || !realm.lock.isMain()) {
      arrived(number); // handlers run on the main thread
    } else if (handler != IGNORED) {
      new Delivery(number).run(realm);
    }
    return true;
  }

  /** How often the script's thread was asked for something. */
  public synchronized int requests() {
    return requests;
  }

  /** Waits until it was asked for more than that, at most so many milliseconds. */
  public synchronized void awaitRequest(int seen, long millis) throws InterruptedException {
    if (requests == seen) {
      wait(millis);
    }
  }

  /** How many handlers of signals have run. */
  public int delivered() {
    return delivered.get();
  }

  /** Runs the handler on the script's thread. */
  private record Delivery(int number) implements Realm.SafepointAction {
    @Override
    public void run(Realm r) {
      Thread.interrupted();
      Object handler = of(r).handlers.get(number);
      if (handler == null || handler == DEFAULT) {
        if (number == INTERRUPT && !MainRunner.interrupted(r)) {
          throw Errors.of(Exceptions.KEYBOARD_INTERRUPT);
        }
      } else if (handler != IGNORED && !(handler instanceof InLoop)) {
        of(r).delivered.incrementAndGet();
        Calls.call2(r, handler, (long) number, frame(r));
      }
    }

    private static Object frame(Realm r) {
      Activation top = r.top;
      if (top == null) {
        return PyNone.NONE;
      }
      try {
        return Calls.call0(r, Attributes.get(r, r.sys(), "_getframe"));
      } catch (PyException e) {
        return PyNone.NONE;
      }
    }
  }
}
