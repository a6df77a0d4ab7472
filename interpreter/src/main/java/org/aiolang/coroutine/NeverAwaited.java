package org.aiolang.coroutine;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.aiolang.diag.Warnings;
import org.aiolang.limits.Budget;
import org.aiolang.object.Activation;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * Warns of coroutines that were made and never ran: "coroutine 'f' was never awaited".
 *
 * <p>One that an expression statement throws away is reported at once. Others are watched from the
 * moment the next one is made while they have not begun (most begin right away, and cost nothing
 * but {@link Realm#newest}); they are reported when nobody can reach them any more, or when the
 * program ends, with the line that made them. CPython counts references and so reports them where
 * the last one went.
 *
 * <p>Script's thread only.
 */
public final class NeverAwaited {
  private final ReferenceQueue<Resumable> unreachable = new ReferenceQueue<>();
  private @Nullable Watched first;
  private @Nullable Watched last;

  private NeverAwaited() {}

  private static NeverAwaited of(Realm r) {
    NeverAwaited all = r.part(NeverAwaited.class);
    if (all == null) {
      all = new NeverAwaited();
      r.setPart(NeverAwaited.class, all);
    }
    return all;
  }

  /** A call made a coroutine, which has not begun; gives it back. */
  public static <C extends Resumable> C made(Realm r, C coroutine) {
    if (r.newest != null) {
      of(r).watchNewest(r);
    }
    r.newest = coroutine;
    Activation by = r.top;
    r.newestBy = by;
    r.newestAt = by == null ? 0 : by.at;
    if (r.originDepth > 0) {
      CoroutineOrigins.made(r, coroutine);
    }
    return coroutine;
  }

  /** It begins, or a task took it on, or it was closed. */
  public static void taken(Realm r, Resumable coroutine) {
    if (r.newest == coroutine) {
      r.newest = null;
      r.newestBy = null;
    } else if (coroutine.toDelegate instanceof Watched w) {
      coroutine.toDelegate = null;
      of(r).remove(w);
    }
  }

  /** An expression statement of the running frame threw it away. */
  public static void dropped(Realm r, Resumable coroutine) {
    String what = coroutine.unawaited();
    Drive.close(r, coroutine);
    if (!what.isEmpty()) {
      String text = text(what) + CoroutineOrigins.text(r, coroutine);
      Warnings.warnIgnoring(
          r, Exceptions.RUNTIME_WARNING, text, Warnings.Place.of(r.top), coroutine);
    }
  }

  private static String text(String what) {
    return what + " was never awaited";
  }

  /** Reports those that nobody can reach any more. */
  public static void reportUnreachable(Realm r) {
    NeverAwaited all = r.part(NeverAwaited.class);
    if (r.newest != null) {
      all = of(r);
      all.watchNewest(r);
    }
    if (all != null) {
      all.poll(r);
    }
  }

  private void poll(Realm r) {
    for (Reference<? extends Resumable> w = unreachable.poll(); w != null; w = unreachable.poll()) {
      report(r, (Watched) w);
    }
  }

  private void watchNewest(Realm r) {
    if (r.newest instanceof Resumable c && c.isFresh() && !c.unawaited().isEmpty()) {
      String origin = CoroutineOrigins.text(r, c);
      Watched w = new Watched(c, origin, r.newestBy, r.newestAt, r.budget, unreachable);
      c.toDelegate = w;
      w.previous = last;
      if (last == null) {
        first = w;
      } else {
        last.next = w;
      }
      last = w;
    }
    r.newest = null;
    r.newestBy = null;
    poll(r);
  }

  private void remove(Watched w) {
    if (!w.listed) {
      return;
    }
    w.listed = false;
    if (w.previous == null) {
      first = w.next;
    } else {
      w.previous.next = w.next;
    }
    if (w.next == null) {
      last = w.previous;
    } else {
      w.next.previous = w.previous;
    }
  }

  private void report(Realm r, Watched w) {
    if (!w.listed) {
      return;
    }
    remove(w);
    if (w.budget != null && w.budget.breach() != null) {
      return; // of a call that passed a limit nothing is heard any more
    }
    Resumable left = w.get();
    if (left != null) {
      Drive.close(r, left);
    }
    // No source: whether the coroutine is still there would depend on the garbage collector.
    Warnings.warnIgnoring(
        r, Exceptions.RUNTIME_WARNING, text(w.what) + w.origin, w.place(), PyNone.NONE);
  }

  /**
   * The program ended. What its global variables still hold is reported as CPython does when it
   * takes the modules apart, of no place.
   */
  public static void programEnds(Realm r, PyDict globals) {
    reportUnreachable(r);
    NeverAwaited all = r.part(NeverAwaited.class);
    if (all == null || all.first == null) {
      return;
    }
    for (int i = globals.first(); i < globals.limit(); i++) {
      if (globals.keyAt(i) != null
          && globals.valueAt(i) instanceof Resumable c
          && c.toDelegate instanceof Watched w) {
        w.global = true;
      }
    }
    for (Watched w = all.first; w != null; ) {
      Watched following = w.next;
      if (!w.global) {
        all.report(r, w);
      }
      w = following;
    }
    while (all.first != null) {
      all.report(r, all.first);
    }
  }

  /** One that has not begun, and where it was made. */
  private static final class Watched extends WeakReference<Resumable> {
    final String what;
    final String origin;
    private final Warnings.@Nullable Site site;
    boolean listed = true;

    /** Who paid for what made it, or null. */
    final @Nullable Budget budget;

    /** Whether a global variable holds it as the program ends. */
    boolean global;

    @Nullable Watched previous;
    @Nullable Watched next;

    Watched(
        Resumable c,
        String origin,
        @Nullable Activation by,
        int at,
        @Nullable Budget budget,
        ReferenceQueue<Resumable> unreachable) {
      super(c, unreachable);
      this.budget = budget;
      what = c.unawaited();
      this.origin = origin;
      site = by == null ? null : new Warnings.Site(by.code(), at, by.globals());
    }

    Warnings.Place place() {
      return global || site == null ? Warnings.Place.NOWHERE : site.place();
    }
  }
}
