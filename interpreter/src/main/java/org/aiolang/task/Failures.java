package org.aiolang.task;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import org.aiolang.limits.Breach;
import org.aiolang.limits.Budget;
import org.aiolang.object.PyDict;
import org.jspecify.annotations.Nullable;

/** The exceptions of one loop's futures that nobody has taken yet: a list, oldest first. */
final class Failures {
  final ReferenceQueue<PyFuture> unreachable = new ReferenceQueue<>();
  private @Nullable Failure first;
  private @Nullable Failure last;

  /** How many there have been. */
  int made;

  void add(Failure f) {
    f.tracked = true;
    made++;
    f.previous = last;
    if (last == null) {
      first = f;
    } else {
      last.next = f;
    }
    last = f;
  }

  boolean any() {
    return first != null;
  }

  /** Somebody took it. */
  void remove(Failure f) {
    if (!f.tracked) {
      return;
    }
    f.tracked = false;
    if (f.previous == null) {
      first = f.next;
    } else {
      f.previous.next = f.next;
    }
    if (f.next == null) {
      last = f.previous;
    } else {
      f.next.previous = f.previous;
    }
    f.previous = null;
    f.next = null;
  }

  /** Reports those whose futures nobody can reach any more. */
  void reportUnreachable(AsyncLoop loop) {
    if (first == null) {
      return;
    }
    for (Reference<? extends PyFuture> f = unreachable.poll(); f != null; f = unreachable.poll()) {
      report(loop, (Failure) f);
    }
  }

  void reportAll(AsyncLoop loop) {
    for (Failure f = first; f != null; f = first) {
      report(loop, f);
    }
  }

  /** Reports it, unless that was done or somebody took it. */
  void report(AsyncLoop loop, Failure f) {
    if (!f.tracked) {
      return;
    }
    remove(f);
    if (f.isSpent()) {
      return;
    }
    PyFuture future = f.shown();
    PyDict context = new PyDict();
    context.putStr("message", future.type().name() + " exception was never retrieved");
    context.putStr("exception", f.exception);
    context.putStr("future", future);
    Budget outer = loop.realm.budget;
    if (f.payer() != null) {
      loop.realm.charge(f.payer());
    }
    try {
      loop.callExceptionHandler(context);
    } catch (Breach e) {
      loop.realm.charge(outer);
      e.endUnlessOf(outer);
    } finally {
      loop.realm.charge(outer);
    }
  }
}
