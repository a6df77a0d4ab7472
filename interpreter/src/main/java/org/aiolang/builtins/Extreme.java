package org.aiolang.builtins;

import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/** {@code min} and {@code max}. */
final class Extreme {
  private Extreme() {}

  /** The first item that is before all others in the order {@code op}. */
  static Object of(
      Realm r, String name, int op, Object[] args, Object key, @Nullable Object otherwise) {
    if (args.length == 0) {
      throw Errors.typeError(name + " expected at least 1 argument, got 0");
    }
    if (args.length > 1) {
      if (otherwise != null) {
        throw Errors.typeError(
            "Cannot specify a default for " + name + "() with multiple positional arguments");
      }
      return ofArguments(r, op, args, key);
    }
    PyIterator it = Iteration.of(r, args[0]);
    Object best = it.next(r);
    if (best == null) {
      if (otherwise == null) {
        throw Errors.valueError(name + "() iterable argument is empty");
      }
      return otherwise;
    }
    Object bestKey = key(r, key, best);
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      Object k = key(r, key, o);
      if (Truth.of(r, Compare.rich(r, op, k, bestKey))) {
        best = o;
        bestKey = k;
      }
      r.safepoint();
    }
    return best;
  }

  private static Object ofArguments(Realm r, int op, Object[] args, Object key) {
    Object best = args[0];
    Object bestKey = key(r, key, best);
    for (int i = 1; i < args.length; i++) {
      Object k = key(r, key, args[i]);
      if (Truth.of(r, Compare.rich(r, op, k, bestKey))) {
        best = args[i];
        bestKey = k;
      }
    }
    return best;
  }

  private static Object key(Realm r, Object key, Object item) {
    return key == PyNone.NONE ? item : Calls.call1(r, key, item);
  }
}
