package org.aiolang.types.dict;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Items;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Special;
import org.jspecify.annotations.Nullable;

/** What {@code dict(…)}, {@code update} and {@code |=} take in: a mapping, or pairs. */
public final class DictUpdate {
  private DictUpdate() {}

  /** Adds the entries of a mapping (what has {@code keys}) or of an iterable of pairs. */
  public static void update(Realm r, PyDict self, Object source) {
    if (source instanceof PyDict d && (d.type() == PyDict.TYPE || iteratesPlainly(d))) {
      Sizes.checkItems(r, 3L * Math.max(self.size(), d.size()));
      self.putAll(r, d);
      return;
    }
    Object keys = Attributes.getOrNull(r, source, "keys");
    if (keys != null) {
      PyIterator it = Iteration.of(r, Calls.call0(r, keys));
      for (Object key = it.next(r); key != null; key = it.next(r)) {
        self.put(r, key, Items.get(r, source, key));
        r.safepoint();
      }
      return;
    }
    pairs(r, self, source);
  }

  private static boolean iteratesPlainly(PyDict d) {
    return d.type().special(Special.ITER) == PyDict.TYPE.special(Special.ITER)
        && d.type().lookup("keys") == PyDict.TYPE.lookup("keys")
        && d.type().special(Special.GETITEM) == PyDict.TYPE.special(Special.GETITEM);
  }

  private static void pairs(Realm r, PyDict self, Object source) {
    PyIterator it = Iteration.of(r, source);
    int n = 0;
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      Object[] pair;
      try {
        pair = Iteration.toArray(r, o);
      } catch (PyException e) {
        if (e.is(Exceptions.TYPE_ERROR)) {
          throw Errors.typeError(
              "cannot convert dictionary update sequence element #" + n + " to a sequence");
        }
        throw e;
      }
      if (pair.length != 2) {
        throw Errors.valueError(
            "dictionary update sequence element #"
                + n
                + " has length "
                + pair.length
                + "; 2 is required");
      }
      self.put(r, pair[0], pair[1]);
      Sizes.checkItems(r, 3L * self.size());
      n++;
      r.safepoint();
    }
  }

  /** {@code update(*args, **kwargs)}, and {@code __init__}; the name is for the error. */
  public static void all(
      Realm r, PyDict self, String name, Object[] args, @Nullable PyDict kwargs) {
    if (args.length > 1) {
      throw Errors.typeError(name + " expected at most 1 argument, got " + args.length);
    }
    if (args.length == 1) {
      update(r, self, args[0]);
    }
    if (kwargs != null && kwargs.size() > 0) {
      self.putAll(r, kwargs);
    }
  }
}
