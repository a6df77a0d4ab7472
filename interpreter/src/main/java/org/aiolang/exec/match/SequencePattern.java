package org.aiolang.exec.match;

import java.util.Arrays;
import org.aiolang.exec.Frame;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.list.PyList;

/** {@code [a, *b, c]}: lists, tuples and other sequences, but no str and no bytes. */
public final class SequencePattern extends PatternNode {
  private final PatternNode[] patterns;
  private final int star;
  private final int at;
  private final boolean wildcards;

  /** {@code star} is the index of the starred one, or -1. */
  public SequencePattern(PatternNode[] patterns, int star, int at) {
    this.patterns = patterns;
    this.star = star;
    this.at = at;
    boolean all = true;
    for (PatternNode p : patterns) {
      all &= p.isWildcard();
    }
    this.wildcards = all;
  }

  @Override
  public boolean matches(Frame f, Object subject) {
    Realm r = f.realm;
    f.at = at;
    if (!Kinds.isSequence(r.typeOf(subject))) {
      return false;
    }
    int n = patterns.length;
    if (star < 0) {
      if (Items.length(r, subject) != n) {
        return false;
      }
    } else if (n > 1 && Items.length(r, subject) < n - 1) {
      return false;
    }
    if (wildcards) {
      return true;
    }
    if (star >= 0 && patterns[star].isWildcard()) {
      return ends(f, subject);
    }
    Object[] items = star < 0 ? exactly(r, subject) : starred(r, subject);
    for (int i = 0; i < n; i++) {
      if (!patterns[i].matches(f, items[i])) {
        return false;
      }
    }
    return true;
  }

  /** With {@code *_} only the items at both ends are looked at, by index. */
  private boolean ends(Frame f, Object subject) {
    Realm r = f.realm;
    int n = patterns.length;
    for (int i = 0; i < n; i++) {
      if (patterns[i].isWildcard()) {
        continue;
      }
      f.at = at;
      long index = i < star ? i : Items.length(r, subject) - (n - i);
      if (!patterns[i].matches(f, Items.get(r, subject, index))) {
        return false;
      }
    }
    return true;
  }

  private Object[] exactly(Realm r, Object subject) {
    int n = patterns.length;
    if (subject instanceof PyTuple t && t.type() == PyTuple.TYPE) {
      return t.items();
    }
    PyIterator it = Iteration.of(r, subject);
    Object[] items = new Object[n];
    for (int i = 0; i < n; i++) {
      Object v = it.next(r);
      if (v == null) {
        throw Errors.valueError("not enough values to unpack (expected " + n + ", got " + i + ")");
      }
      items[i] = v;
    }
    if (it.next(r) != null) {
      throw Errors.valueError("too many values to unpack (expected " + n + ")");
    }
    return items;
  }

  private Object[] starred(Realm r, Object subject) {
    Object[] all = Iteration.toArray(r, subject);
    int n = patterns.length;
    int rest = all.length - (n - 1);
    if (rest < 0) {
      throw Errors.valueError(
          "not enough values to unpack (expected at least "
              + (n - 1)
              + ", got "
              + all.length
              + ")");
    }
    Sizes.checkItems(r, rest);
    Object[] items = new Object[n];
    for (int i = 0; i < n; i++) {
      items[i] =
          i < star
              ? all[i]
              : i > star
                  ? all[i + rest - 1]
                  : PyList.of(Arrays.copyOfRange(all, star, star + rest));
    }
    return items;
  }
}
