package org.aiolang.coroutine;

import org.aiolang.object.Activation;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Something that runs in steps: a generator, a coroutine, or a coroutine written in Java.
 *
 * <pre>
 * CREATED ──step──▶ RUNNING ──YIELDED──▶ SUSPENDED ──step──▶ RUNNING …
 *                      │  └──DELEGATED──▶ SUSPENDED, {@link #delegate} runs in its place
 *                      └──RETURNED or a throw──▶ FINISHED
 * </pre>
 *
 * <p>Subclasses implement {@link #step}; everything else, chains of awaits included, is {@link
 * Drive}'s. Script's thread only.
 */
public abstract class Resumable extends PyIterator {
  /** {@code coroutine}: of {@code async def}, and of coroutines written in Java. */
  public static final PyType COROUTINE = PyType.builtin("coroutine").sealed();

  /** {@link #step} suspended; {@link #result} goes to the driver. */
  public static final int YIELDED = 0;

  /** {@link #step} awaits {@link #delegate}, which the driver starts (with {@link #toDelegate}). */
  public static final int DELEGATED = 1;

  /** {@link #step} finished; {@link #result} is the value. */
  public static final int RETURNED = 2;

  /**
   * {@link #step} gave an item of an asynchronous generator to the one that awaits it, and is
   * suspended.
   */
  public static final int ITEM = 3;

  /** State: not started. */
  public static final byte CREATED = 0;

  /** State: waiting to be stepped again. */
  public static final byte SUSPENDED = 1;

  /** State: a step is under way. */
  public static final byte RUNNING = 2;

  /** State: returned, raised or closed. */
  public static final byte FINISHED = 3;

  byte state;

  /**
   * How many await it, one through the other; a chain as deep as the recursion limit is refused.
   */
  char depth;

  /** The innermost one of the chain that starts here, kept at the chain's root; null: not known. */
  @Nullable Resumable leaf;

  /** Who awaits this one. */
  @Nullable Resumable awaiter;

  /**
   * What this one awaits: a Resumable, an {@link Awaitable}, or an iterator of a class that a
   * program wrote.
   */
  protected @Nullable Object delegate;

  /**
   * Sent to a fresh delegate instead of None, or thrown into it (a PyException); null for None.
   * Before the start: what watches whether it ever starts, or null.
   */
  protected @Nullable Object toDelegate;

  /** The value yielded or returned by the last step. */
  protected Object result = PyNone.NONE;

  /** An object of a class that has this shape, not started. */
  protected Resumable(Shape shape) {
    super(shape);
  }

  /**
   * Goes on until it suspends, delegates or ends.
   *
   * @param sent the value of the suspended expression; None at the start
   * @param thrown raised at the suspended expression instead, or null
   * @return one of the four signals above
   */
  protected abstract int step(Realm r, Object sent, @Nullable PyException thrown);

  /** What error texts call it: {@code coroutine}, {@code generator}. */
  protected String noun() {
    return "coroutine";
  }

  /** The name tracebacks and reports use. */
  public abstract String qualname();

  /**
   * What a warning calls it when it was never awaited: {@code coroutine 'f'}; empty where nothing
   * is wrong with that.
   */
  protected String unawaited() {
    return type().isSubtype(COROUTINE) ? "coroutine '" + qualname() + "'" : "";
  }

  /** The frame, for call graphs; null for one written in Java. */
  public @Nullable Activation frame() {
    return null;
  }

  /** Whether it may be awaited and driven as a coroutine (not an ordinary generator). */
  public boolean isCoroutine() {
    return true;
  }

  /** Whether what it is first sent or thrown is for what it delegates to. */
  protected boolean forwardsFirst() {
    return false;
  }

  /** What a second await of a finished one is told. */
  protected String reuseText() {
    return "cannot reuse already awaited coroutine";
  }

  @Override
  public boolean isIterator() {
    return false;
  }

  /** Whether a second await of a finished one is an error, as it is for coroutines. */
  protected boolean refusesReuse() {
    return true;
  }

  /**
   * For a coroutine in Java that does nothing but await one future and return its result: that
   * future, begun; null where it is not so. It is asked once, when the coroutine is awaited, and
   * the coroutine then counts as finished.
   */
  public @Nullable Awaitable fold(Realm r) {
    return null;
  }

  /** One of the four states. */
  public final byte state() {
    return state;
  }

  /** Whether it has returned, raised or been closed. */
  public final boolean isFinished() {
    return state == FINISHED;
  }

  /** Whether nobody has started it. */
  public final boolean isFresh() {
    return state == CREATED;
  }

  /** {@code cr_await}, {@code gi_yieldfrom}: what it awaits now, or null. */
  public final @Nullable Object delegate() {
    return delegate;
  }

  /** The innermost one of the chain of awaits that goes through this one. */
  public final Resumable innermost() {
    Resumable x = this;
    while (x.delegate instanceof Resumable child && child.awaiter == x) {
      x = child;
    }
    return x;
  }

  /** Whether it, or what it awaits, is in the middle of a step. */
  public final boolean isRunning() {
    return innermost().state == RUNNING;
  }

  /** What a program may see of {@link #delegate}: nothing while a step is under way. */
  public final @Nullable Object awaited() {
    return isRunning() ? null : delegate;
  }

  /** Who awaits it now, or null. */
  public final @Nullable Resumable awaiter() {
    return awaiter;
  }

  /** The value it returned or yielded last. */
  public final Object result() {
    return result;
  }

  /** Ends it: a coroutine of Java may drop what it holds. */
  protected void finished() {}

  /** Iterates: the yielded values; null at the end. */
  @Override
  public @Nullable Object next(Realm r) {
    return Drive.send(r, this, PyNone.NONE);
  }
}
