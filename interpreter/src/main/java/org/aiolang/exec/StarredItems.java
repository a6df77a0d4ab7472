package org.aiolang.exec;

import java.util.ArrayList;
import java.util.Arrays;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.LengthHint;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Special;
import org.aiolang.types.set.PySet;

/** Displays and argument lists with stars: values and unpacked iterables, in order. */
public final class StarredItems {
  private static final int ON_THE_STACK = 30;

  private final ExprNode[] items;
  private final boolean[] starred;
  private final int[] at;

  /** Items, which of them are starred, and their position ids. */
  public StarredItems(ExprNode[] items, boolean[] starred, int[] at) {
    this.items = items;
    this.starred = starred;
    this.at = at;
  }

  /** The values, those of starred items unpacked. */
  public Object[] execute(Frame f) {
    ArrayList<Object> all = new ArrayList<>();
    for (int i = 0; i < items.length; i++) {
      Object v = items[i].execute(f);
      if (starred[i]) {
        f.at = at[i];
        unpack(f.realm, v, all, "Value after * must be an iterable, not ");
      } else {
        all.add(v);
      }
    }
    return all.toArray();
  }

  /** Whether any is an unpacked iterable. */
  public boolean hasStars() {
    for (boolean star : starred) {
      if (star) {
        return true;
      }
    }
    return false;
  }

  /**
   * How many values CPython evaluates before it hashes the first: those before a star, unless they
   * are many.
   */
  private int together() {
    int n = 0;
    while (n < items.length && !starred[n]) {
      n++;
    }
    return n > ON_THE_STACK ? 0 : n;
  }

  /** Adds values, and unpacked iterables whole, as they are evaluated. */
  public void addTo(Frame f, PySet set) {
    int first = together();
    Object[] values = new Object[first];
    for (int i = 0; i < first; i++) {
      values[i] = items[i].execute(f);
    }
    for (int i = 0; i < first; i++) {
      f.at = at[i];
      set.add(f.realm, values[i]);
    }
    for (int i = first; i < items.length; i++) {
      Object v = items[i].execute(f);
      f.at = at[i];
      if (starred[i]) {
        set.update(f.realm, v);
      } else {
        set.add(f.realm, v);
      }
    }
  }

  /** Appends the values of an iterable; another text where it is not one. */
  public static void unpack(Realm r, Object iterable, ArrayList<Object> into, String text) {
    try {
      if (iterable instanceof PyTuple t && t.type() == PyTuple.TYPE) {
        Sizes.checkItems(r, (long) into.size() + t.size());
        into.addAll(Arrays.asList(t.items()));
        return;
      }
      PyIterator it = Iteration.of(r, iterable);
      Sizes.checkItems(r, into.size() + LengthHint.of(r, iterable, it));
      Iteration.addRest(r, it, into);
    } catch (PyException e) {
      if (e.is(Exceptions.TYPE_ERROR)
          && r.typeOf(iterable).special(Special.ITER) == null
          && r.typeOf(iterable).special(Special.GETITEM) == null) {
        throw Errors.typeError(text + r.typeOf(iterable).shown());
      }
      throw e;
    }
  }
}
