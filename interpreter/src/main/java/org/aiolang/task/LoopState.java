package org.aiolang.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.aiolang.coroutine.AsyncGeneratorHooks;
import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.limits.Budget;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.CollectorShare;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * What one interpreter knows of its loops: which one runs on a thread, which one is set, which are
 * open.
 */
public final class LoopState implements Realm.Closing {
  /** A loop that runs, and where. */
  private static final class Running {
    final AsyncLoop loop;
    final Thread thread;
    final @Nullable Running outer;

    Running(AsyncLoop loop, Thread thread, @Nullable Running outer) {
      this.loop = loop;
      this.thread = thread;
      this.outer = outer;
    }
  }

  private volatile @Nullable Running running;

  /** The loop that is set in the main thread, which alone may have one made for it. */
  private @Nullable AsyncLoop current;

  /** The loops that are set in other threads. */
  private final Map<ThreadState, AsyncLoop> elsewhere = new WeakHashMap<>();

  /** The policy that the program set, or null. */
  public @Nullable Object policy;

  /** What the program told of tasks of its own kind, or null. */
  @Nullable TaskBook book;

  private boolean set;
  private volatile @Nullable Watchdog watchdog;
  private int tasks;
  private final AtomicInteger outsiders = new AtomicInteger();

  /** Whether a deadlock has ended the program: what is left waiting is in its report. */
  boolean deadlocked;

  MainRunner.@Nullable Interrupts interrupts;
  private final List<AsyncLoop> open = new ArrayList<>();

  /** The state of an interpreter, made on first use. */
  public static LoopState of(Realm r) {
    LoopState state = r.part(LoopState.class);
    if (state == null) {
      state = new LoopState();
      r.setPart(LoopState.class, state);
      Signals.of(r).loops = state;
      r.setPart(AsyncGeneratorHooks.class, new AsyncGenerators.Hooks());
      r.atEnd(state);
    }
    return state;
  }

  /** The loop that runs on this thread, or null. */
  public @Nullable AsyncLoop running() {
    Thread self = Thread.currentThread();
    for (Running x = running; x != null; x = x.outer) {
      if (x.thread == self) {
        return x.loop;
      }
    }
    return null;
  }

  /** {@code asyncio.get_running_loop()}. */
  public static AsyncLoop requireRunning(Realm r) {
    AsyncLoop loop = of(r).running();
    if (loop == null) {
      throw Errors.runtimeError("no running event loop");
    }
    return loop;
  }

  /**
   * {@code asyncio.get_event_loop()}: the running loop, else the one that was set. Where none ever
   * was, makes one and warns as CPython 3.13 does.
   */
  public AsyncLoop get(Realm r) {
    AsyncLoop loop = running();
    if (loop != null) {
      return loop;
    }
    return policy == null
        ? getByDefault(r)
        : LoopMethods.loop(r, Calls.invoke(r, policy, "get_event_loop"));
  }

  /** What the default policy answers where no loop runs. */
  public AsyncLoop getByDefault(Realm r) {
    if (!r.lock.isMain()) {
      AsyncLoop loop = elsewhere.get(r.lock.current());
      if (loop == null) {
        throw Errors.runtimeError(
            "There is no current event loop in thread " + Text.repr(r, threadName(r)) + ".");
      }
      return loop;
    }
    if (current == null && !set) {
      Warnings.warn(r, Exceptions.DEPRECATION_WARNING, "There is no current event loop");
      setByDefault(r, AsyncLoop.open(r));
    }
    if (current == null) {
      throw Errors.runtimeError("There is no current event loop in thread 'MainThread'.");
    }
    return current;
  }

  private static Object threadName(Realm r) {
    Object threading = r.importer().importPath(r, "threading");
    return Attributes.get(r, Calls.invoke(r, threading, "current_thread"), "name");
  }

  /** {@code asyncio.set_event_loop(loop)}. */
  public void set(Realm r, @Nullable AsyncLoop loop) {
    if (policy == null) {
      setByDefault(r, loop);
    } else {
      Calls.invoke(r, policy, "set_event_loop", loop == null ? PyNone.NONE : loop);
    }
  }

  /** What the default policy does. */
  public void setByDefault(Realm r, @Nullable AsyncLoop loop) {
    if (!r.lock.isMain()) {
      if (loop == null) {
        elsewhere.remove(r.lock.current());
      } else {
        elsewhere.put(r.lock.current(), loop);
      }
      return;
    }
    current = loop;
    set = true;
  }

  /** {@code asyncio.new_event_loop()}. */
  public AsyncLoop newLoop(Realm r) {
    return policy == null
        ? AsyncLoop.open(r)
        : LoopMethods.loop(r, Calls.invoke(r, policy, "new_event_loop"));
  }

  /**
   * Says that something lives that may call into this interpreter though no loop knows of it: a
   * thread, a job of an executor, a host. While it does, a run that waits is no deadlock. Any
   * thread.
   */
  public void outsiderBegun() {
    outsiders.incrementAndGet();
  }

  /** Ends what {@link #outsiderBegun} began. Any thread. */
  public void outsiderEnded() {
    outsiders.decrementAndGet();
  }

  /** Makes loops that wait look at the safepoint. Any thread may call it. */
  public void wakeup() {
    for (Running x = running; x != null; x = x.outer) {
      x.loop.events.wakeup();
    }
  }

  /** The loop that runs innermost, for a look from another thread. */
  @Nullable AsyncLoop watched() {
    Running x = running;
    return x == null ? null : x.loop;
  }

  /** Who notices that the loop is kept from going on. */
  public Watchdog watchdog(Realm r) {
    Watchdog w = watchdog;
    if (w == null) {
      w = new Watchdog(r, this);
      watchdog = w;
    }
    return w;
  }

  /** Whether somebody whom no loop knows of can bring something. */
  boolean canBeCalled(Realm r) {
    return outsiders.get() > 0 || Signals.of(r).anyInstalled();
  }

  void entered(AsyncLoop loop) {
    running = new Running(loop, Thread.currentThread(), running);
  }

  /** {@code asyncio._set_running_loop(loop)}, for this thread; null for none. */
  public void setRunning(@Nullable AsyncLoop loop) {
    for (AsyncLoop inner = running(); inner != null; inner = running()) {
      left(inner);
    }
    if (loop != null) {
      entered(loop);
    }
  }

  void left(AsyncLoop loop) {
    Running kept = null;
    for (Running x = running; x != null; x = x.outer) {
      if (x.loop == loop) {
        running = kept == null ? x.outer : without(Objects.requireNonNull(running), loop);
        return;
      }
      kept = x;
    }
  }

  private static @Nullable Running without(Running list, AsyncLoop loop) {
    Running rest = list.outer == null ? null : without(list.outer, loop);
    return list.loop == loop ? rest : new Running(list.loop, list.thread, rest);
  }

  /**
   * Has the collector look for what the program lost without closing it, and closes that.
   *
   * @return how many things that were; 0 too where it is too soon for another collection
   */
  public static int closeLost(Realm r) {
    int before = unclosed(r);
    if (before == 0 || !CollectorShare.collect(r)) {
      return 0;
    }
    reportUnreachable(r);
    return before - unclosed(r);
  }

  private static int unclosed(Realm r) {
    int n = Unclosables.of(r).size();
    LoopState state = r.part(LoopState.class);
    if (state != null) {
      for (AsyncLoop loop : state.open) {
        n += loop.unclosables.size();
      }
    }
    return n;
  }

  /**
   * Closes what the program lost, and reports the exceptions that nobody took and nobody can reach
   * any more.
   */
  public static void reportUnreachable(Realm r) {
    Unclosables.of(r).closeUnreachable(r);
    LoopState state = r.part(LoopState.class);
    if (state != null) {
      for (AsyncLoop loop : state.open.toArray(new AsyncLoop[0])) {
        loop.unclosables.closeUnreachable(r);
        loop.failures.reportUnreachable(loop);
      }
    }
    NeverAwaited.reportUnreachable(r);
  }

  int nextTaskNumber() {
    return ++tasks;
  }

  void opened(AsyncLoop loop) {
    open.add(loop);
  }

  void closed(AsyncLoop loop) {
    open.remove(loop);
  }

  /** Ends all tasks that this budget pays for; none of their code runs. */
  public void abandon(Budget budget) {
    for (AsyncLoop loop : open) {
      for (Task t : loop.tasks()) {
        if (t.budget() == budget) {
          t.abandon();
        }
      }
    }
  }

  /** The program has ended: closes what it left open, and reports what nobody took. */
  @Override
  public void close(Realm r) {
    while (!open.isEmpty()) {
      AsyncLoop loop = open.get(open.size() - 1);
      if (loop.isRunning()) {
        open.remove(loop);
      } else {
        loop.closeForgotten();
      }
    }
  }
}
