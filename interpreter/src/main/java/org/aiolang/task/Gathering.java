package org.aiolang.task;

import java.util.Objects;
import org.aiolang.coroutine.Resumable;
import org.aiolang.limits.Budget;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** The future that {@code asyncio.gather} gives, and the done-callback of all its children. */
public final class Gathering extends PyFuture implements DoneCallback {
  private static final PyType TYPE =
      PyType.builtin("_GatheringFuture", PyFuture.TYPE)
          .sealed()
          .members(new GatheringMembersTable());

  private final PyFuture[] children;
  private final boolean returnExceptions;
  private boolean cancelRequested;

  /** Who pays for what awaits it; null where nobody counts. */
  private final @Nullable Budget budget;

  /** How many different children there are, and how many of them are done. */
  private int distinct;

  private int finished;

  private Gathering(AsyncLoop loop, PyFuture[] children, boolean returnExceptions) {
    super(TYPE.instanceShape(), loop);
    this.children = children;
    this.budget = loop.realm.budget;
    this.returnExceptions = returnExceptions;
  }

  /** {@code asyncio.gather(*awaitables, return_exceptions=…)}. */
  public static PyFuture of(Realm r, Object[] awaitables, boolean returnExceptions) {
    if (awaitables.length == 0) {
      PyFuture empty = LoopState.of(r).get(r).createFuture();
      empty.setResult(new PyList());
      return empty;
    }
    return of(r, awaitables, returnExceptions, null);
  }

  /** The same for at least one awaitable, on a loop that need not run. */
  static Gathering of(
      Realm r, Object[] awaitables, boolean returnExceptions, @Nullable AsyncLoop loop) {
    return new Collector(r, awaitables, loop).gather(returnExceptions);
  }

  /** Makes futures of the arguments; the same argument twice is one future. */
  private static final class Collector {
    private final Realm r;
    private final Object[] args;
    private final PyFuture[] futures;
    private @Nullable AsyncLoop loop;

    /**
     * Open addressing by identity, of coroutines: index + 1. Only coroutines need it, futures are
     * marked.
     */
    private int[] seen = {};

    /** Objects of a program's classes, by their own equality. */
    private @Nullable PyDict others;

    Collector(Realm r, Object[] args, @Nullable AsyncLoop loop) {
      this.r = r;
      this.loop = loop;
      this.args = args;
      this.futures = new PyFuture[args.length];
    }

    Gathering gather(boolean returnExceptions) {
      int[] distinct = new int[1];
      boolean[] fresh = new boolean[args.length];
      try {
        for (int i = 0; i < args.length; i++) {
          fresh[i] = collect(i);
          if (fresh[i]) {
            distinct[0]++;
          }
        }
      } finally {
        for (PyFuture f : futures) {
          if (f != null) {
            f.flags &= ~MARKED;
          }
        }
      }
      Gathering outer = new Gathering(Objects.requireNonNull(loop), futures, returnExceptions);
      outer.distinct = distinct[0];
      for (int i = 0; i < futures.length; i++) {
        if (fresh[i] && !futures[i].isDone()) {
          futures[i].whenDone(outer);
        }
      }
      for (int i = 0; i < futures.length; i++) {
        if (fresh[i] && futures[i].isDone()) {
          outer.done(r, futures[i]);
        }
      }
      return outer;
    }

    /** Whether the argument is a new one. */
    private boolean collect(int i) {
      Object arg = args[i];
      if (arg instanceof PyFuture f && f.type().isBuiltin()) {
        futures[i] = ensure(f);
        boolean fresh = (f.flags & MARKED) == 0;
        f.flags |= MARKED;
        return fresh;
      }
      int known = arg instanceof Resumable ? find(arg, i) : findOther(arg, i);
      if (known >= 0) {
        futures[i] = futures[known];
        return false;
      }
      futures[i] = ensure(arg);
      if (futures[i] != arg) {
        futures[i].flags |= QUIET;
      }
      return true;
    }

    private PyFuture ensure(Object arg) {
      PyFuture f = Futures.ensure(r, arg, loop);
      loop = f.loop();
      return f;
    }

    private int find(Object arg, int i) {
      if (seen.length == 0) {
        seen = new int[Integer.highestOneBit(args.length) * 4];
      }
      int at = System.identityHashCode(arg) & (seen.length - 1);
      while (seen[at] != 0) {
        if (args[seen[at] - 1] == arg) {
          return seen[at] - 1;
        }
        at = (at + 1) & (seen.length - 1);
      }
      seen[at] = i + 1;
      return -1;
    }

    private int findOther(Object arg, int i) {
      if (others == null) {
        others = new PyDict();
      }
      Object known = others.get(r, arg);
      if (known != null) {
        return (int) (long) (Long) known;
      }
      others.put(r, arg, (long) i);
      return -1;
    }
  }

  /** What it waits for, in order of the arguments. */
  PyFuture[] children() {
    return children;
  }

  @Override
  public void done(Realm r, PyFuture child) {
    finished++;
    if (budget != null && budget.breach() != null) {
      return; // nobody hears of it any more
    }
    if (isDone()) {
      if (!child.isCancelled()) {
        child.taken();
      }
      return;
    }
    if (!returnExceptions) {
      if (child.isCancelled()) {
        fail(child.cancelledError().value());
        return;
      }
      PyBaseException exception = child.exception();
      if (exception != null) {
        fail(exception);
        return;
      }
    }
    if (finished == distinct) {
      finish(child);
    }
  }

  private void finish(PyFuture last) {
    Object[] results = new Object[children.length];
    for (int i = 0; i < results.length; i++) {
      results[i] = outcome(children[i]);
    }
    if (cancelRequested) {
      PyException e = last.isCancelled() ? last.cancelledError() : TaskErrors.cancelled(null);
      fail(e.value());
    } else {
      setResult(PyList.of(results));
    }
  }

  private static Object outcome(PyFuture child) {
    if (child.isCancelled()) {
      Object message = child.cancelMessage();
      return new PyBaseException(TaskErrors.CANCELLED_ERROR, message == null ? "" : message);
    }
    PyBaseException exception = child.exception();
    return exception != null ? exception : child.result();
  }

  /** Cancels the children; this is done when they are. */
  @Override
  public boolean cancel(@Nullable Object message) {
    if (isDone()) {
      return false;
    }
    boolean any = false;
    for (PyFuture child : children) {
      any |= child.requestCancel(message);
    }
    cancelRequested |= any;
    return any;
  }

  @Override
  public String label() {
    return "gather.<locals>._done_callback()";
  }

  @Override
  PyFuture likeness() {
    return new Gathering(loop(), new PyFuture[0], returnExceptions);
  }
}
