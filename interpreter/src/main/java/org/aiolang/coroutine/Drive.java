package org.aiolang.coroutine;

import java.util.Objects;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * {@code send}, {@code throw} and {@code close}: the one loop that runs chains of {@link
 * Resumable}s flat.
 */
public final class Drive {
  /** No step has been made yet. */
  private static final int NOT_STEPPED = -1;

  private Drive() {}

  /**
   * Resumes with a value. Gives what was yielded, or null when it returned: then {@link
   * Resumable#result} tells.
   */
  public static @Nullable Object send(Realm r, Resumable root, Object value) {
    if (root.state == Resumable.CREATED && value != PyNone.NONE && !root.forwardsFirst()) {
      throw Errors.typeError("can't send non-None value to a just-started " + root.noun());
    }
    if (root.delegate != null || root.state >= Resumable.RUNNING) {
      return resume(r, root, value, null);
    }
    if (root.state == Resumable.CREATED) {
      NeverAwaited.taken(r, root);
    }
    // One that awaits nothing, as most generators: no chain to walk unless this step begins one.
    root.state = Resumable.RUNNING;
    int signal;
    try {
      signal = root.step(r, value, null);
    } catch (OutOfMemoryError e) {
      end(root);
      throw r.exhausted(e);
    } catch (Throwable t) {
      end(root);
      throw t;
    }
    if (signal == Resumable.YIELDED) {
      root.state = Resumable.SUSPENDED;
      return root.result;
    }
    return run(r, root, root, PyNone.NONE, null, signal);
  }

  /** Resumes with an exception. Gives what was yielded, or null when it returned. */
  public static @Nullable Object raise(Realm r, Resumable root, PyException thrown) {
    thrown.thrownIn();
    if (root.delegate != null && thrown.is(Exceptions.GENERATOR_EXIT)) {
      PyException instead = closeDelegate(r, root);
      return resume(r, root, PyNone.NONE, instead == null ? thrown : instead);
    }
    return resume(r, root, PyNone.NONE, thrown);
  }

  /** {@code close()}: raises GeneratorExit inside, innermost first, and sees that it ends. */
  public static Object close(Realm r, Resumable x) {
    if (x.state == Resumable.CREATED) {
      NeverAwaited.taken(r, x);
      end(x);
      return PyNone.NONE;
    }
    if (x.state == Resumable.FINISHED) {
      return PyNone.NONE;
    }
    PyException thrown = x.delegate == null ? null : closeDelegate(r, x);
    if (thrown == null) {
      thrown = Errors.of(Exceptions.GENERATOR_EXIT);
    }
    Object yielded;
    try {
      yielded = resume(r, x, PyNone.NONE, thrown);
    } catch (PyException e) {
      if (e.is(Exceptions.GENERATOR_EXIT) || e.is(Exceptions.STOP_ITERATION)) {
        return PyNone.NONE;
      }
      throw e;
    }
    if (yielded != null) {
      // An asynchronous generator is closed through what steps it, which calls itself a coroutine.
      String noun = x.noun().equals("async generator") ? "coroutine" : x.noun();
      throw Errors.runtimeError(noun + " ignored GeneratorExit");
    }
    return x.result;
  }

  /** Closes what {@code x} awaits; gives the exception that came of it, or null. */
  private static @Nullable PyException closeDelegate(Realm r, Resumable x) {
    Object inner = x.delegate;
    byte state = x.state;
    x.delegate = null;
    x.leaf = null;
    x.state = Resumable.RUNNING; // for who looks at it meanwhile, and would resume it
    try {
      if (inner instanceof Resumable c) {
        c.awaiter = null;
        close(r, c);
      } else if (inner instanceof Awaitable a) {
        a.abandoned();
      } else if (inner != null) {
        Object close = Attributes.getOrNull(r, inner, "close");
        if (close != null) {
          Calls.call0(r, close);
        }
      }
      return null;
    } catch (PyException e) {
      return e;
    } finally {
      x.state = state;
    }
  }

  private static @Nullable Object resume(
      Realm r, Resumable root, Object value, @Nullable PyException exception) {
    if (root.state == Resumable.RUNNING) {
      throw Errors.valueError(root.noun() + " already executing");
    }
    if (root.state == Resumable.FINISHED) {
      if (exception != null) {
        if (root.refusesReuse()) {
          throw Errors.runtimeError(root.reuseText());
        }
        throw exception;
      }
      if (root.refusesReuse()) {
        throw Errors.runtimeError(root.reuseText());
      }
      root.result = PyNone.NONE;
      return null;
    }
    Resumable x = root.delegate == null ? root : leaf(root);
    root.leaf = null;
    return run(r, root, x, value, exception, NOT_STEPPED);
  }

  /** Runs the chain from {@code from} outwards, beginning with what its last step signalled. */
  private static @Nullable Object run(
      Realm r,
      Resumable root,
      Resumable from,
      Object value,
      @Nullable PyException exception,
      int begin) {
    Resumable x = from;
    Object sent = value;
    PyException thrown = exception;
    int signal = begin;
    while (true) {
      if (signal == NOT_STEPPED) {
        if (x.delegate != null && !(x.delegate instanceof Awaitable)) {
          // A foreign iterator, or a chain that someone else drove to its end behind our back.
          Object yielded;
          x.state = Resumable.RUNNING;
          root.state = Resumable.RUNNING;
          try {
            yielded = foreign(r, x, sent, thrown);
            thrown = null;
            sent = x.result;
          } catch (PyException e) {
            x.delegate = null;
            yielded = null;
            thrown = e;
            sent = PyNone.NONE;
          }
          if (yielded != null) {
            x.state = Resumable.SUSPENDED;
            root.state = Resumable.SUSPENDED;
            root.leaf = x;
            return yielded;
          }
        }
        byte before = x.state;
        if (before == Resumable.CREATED) {
          NeverAwaited.taken(r, x);
        }
        x.state = Resumable.RUNNING;
        if (x != root) {
          root.state = Resumable.RUNNING;
        }
        try {
          if (before == Resumable.CREATED && thrown != null && !x.forwardsFirst()) {
            throw thrownAtStart(r, x, thrown);
          }
          signal = x.step(r, sent, thrown);
        } catch (PyException | OutOfMemoryError e) {
          end(x);
          thrown = e instanceof PyException p ? p : r.exhausted((OutOfMemoryError) e);
          if (x == root) {
            throw thrown;
          }
          Resumable parent = Objects.requireNonNull(x.awaiter);
          x.awaiter = null;
          parent.delegate = null;
          x = parent;
          sent = PyNone.NONE;
          continue;
        } catch (Throwable t) {
          end(x);
          end(root);
          throw t;
        }
      }
      int given = signal;
      signal = NOT_STEPPED;
      switch (given) {
        case Resumable.YIELDED:
          x.state = Resumable.SUSPENDED;
          if (x != root) {
            root.state = Resumable.SUSPENDED;
            root.leaf = x;
          }
          return x.result;
        case Resumable.DELEGATED:
          x.state = Resumable.SUSPENDED;
          Object first = x.toDelegate;
          x.toDelegate = null;
          sent = first == null || first instanceof PyException ? PyNone.NONE : first;
          thrown = first instanceof PyException e ? e.thrownIn() : null;
          if (x.delegate instanceof Resumable child) {
            PyException refusal = refusal(r, x, child);
            if (refusal != null || child.state == Resumable.FINISHED) {
              x.delegate = null;
              sent = PyNone.NONE;
              thrown = refusal;
              continue;
            }
            child.depth = (char) Math.min(x.depth + 1, Character.MAX_VALUE);
            child.awaiter = x;
            x = child.delegate == null ? child : leaf(child);
          }
          continue;
        case Resumable.ITEM:
          x.state = Resumable.SUSPENDED;
          break;
        default:
          end(x);
          break;
      }
      if (x == root) {
        return null;
      }
      Resumable parent = Objects.requireNonNull(x.awaiter);
      x.awaiter = null;
      parent.delegate = null;
      sent = x.result;
      thrown = null;
      x = parent;
    }
  }

  private static PyException thrownAtStart(Realm r, Resumable x, PyException thrown) {
    return x.frame() == null ? thrown : thrown.in(r, x.frame());
  }

  /** Why {@code x} may not await {@code child}: it was awaited before, or the chain is too long. */
  private static @Nullable PyException refusal(Realm r, Resumable x, Resumable child) {
    if (child.state == Resumable.FINISHED) {
      return child.refusesReuse() ? Errors.runtimeError(child.reuseText()) : null;
    }
    if (x.depth + r.depth < r.recursionLimit || x.depth == Character.MAX_VALUE) {
      return null;
    }
    NeverAwaited.taken(r, child); // in CPython the call fails that would make it
    return Errors.recursionError("");
  }

  private static void end(Resumable x) {
    x.state = Resumable.FINISHED;
    x.delegate = null;
    x.leaf = null;
    x.finished();
  }

  private static Resumable leaf(Resumable root) {
    Resumable known = root.leaf;
    if (known != null
        && known.state == Resumable.SUSPENDED
        && !(known.delegate instanceof Resumable)) {
      return known;
    }
    Resumable x = root;
    while (x.delegate instanceof Resumable child
        && child.awaiter == x
        && child.state != Resumable.FINISHED) {
      x = child;
    }
    return x;
  }

  /**
   * Resumes a foreign iterator. Gives what it yielded, or null when it ended; then {@code x.result}
   * is its value.
   */
  private static @Nullable Object foreign(
      Realm r, Resumable x, Object sent, @Nullable PyException thrown) {
    Object it = Objects.requireNonNull(x.delegate);
    if (it instanceof Resumable done) {
      x.delegate = null;
      if (thrown != null) {
        throw thrown;
      }
      if (done.refusesReuse()) {
        throw Errors.runtimeError(done.reuseText());
      }
      x.result = PyNone.NONE;
      return null;
    }
    try {
      if (thrown != null) {
        Object raise = Attributes.getOrNull(r, it, "throw");
        if (raise == null) {
          x.delegate = null;
          throw thrown;
        }
        return Calls.call1(r, raise, thrown.value());
      }
      if (sent != PyNone.NONE) {
        return Calls.invoke(r, it, "send", sent);
      }
      if (it instanceof PyIterator i && i.type().isBuiltin()) {
        Object value = i.next(r);
        if (value == null) {
          x.delegate = null;
          x.result = PyNone.NONE;
        }
        return value;
      }
      return Calls.call0(r, Attributes.get(r, it, "__next__"));
    } catch (PyException e) {
      if (!e.is(Exceptions.STOP_ITERATION)) {
        throw e;
      }
      x.delegate = null;
      x.result = stopValue(e.value());
      return null;
    }
  }

  /** {@code StopIteration.value}. */
  public static Object stopValue(PyBaseException stop) {
    return stop.args.length == 0 ? PyNone.NONE : stop.args[0];
  }

  /** What {@code iter(o)} gives, as a thing to delegate to. */
  static Object iterator(Realm r, Object o) {
    return o instanceof Resumable ? o : Iteration.iter(r, o);
  }
}
