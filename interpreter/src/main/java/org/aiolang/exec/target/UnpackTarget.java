package org.aiolang.exec.target;

import java.util.ArrayList;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Target;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.types.list.PyList;

/** {@code a, *b, c = …}. */
public final class UnpackTarget extends Target {
  private final Target[] targets;
  private final int star;
  private final int at;

  /** {@code star} is the index of the starred target, or -1. */
  public UnpackTarget(Target[] targets, int star, int at) {
    this.targets = targets;
    this.star = star;
    this.at = at;
  }

  @Override
  public void assign(Frame f, Object value) {
    f.at = at;
    Object[] values = star < 0 ? exactly(f.realm, value) : starred(f.realm, value);
    for (int i = 0; i < targets.length; i++) {
      targets[i].assign(f, values[i]);
    }
  }

  /** Whether it is {@code a, b = …}. */
  public boolean isPair() {
    return star < 0 && targets.length == 2;
  }

  /** Assigns the two of a pair. */
  public void assign(Frame f, Object first, Object second) {
    f.at = at;
    targets[0].assign(f, first);
    targets[1].assign(f, second);
  }

  private Object[] exactly(Realm r, Object value) {
    int n = targets.length;
    if (value instanceof PyTuple t && t.size() == n && t.type() == PyTuple.TYPE) {
      return t.items();
    }
    PyIterator it = iterator(r, value);
    Object[] values = new Object[n];
    for (int i = 0; i < n; i++) {
      Object v = it.next(r);
      if (v == null) {
        throw Errors.valueError("not enough values to unpack (expected " + n + ", got " + i + ")");
      }
      values[i] = v;
    }
    if (it.next(r) != null) {
      throw Errors.valueError("too many values to unpack (expected " + n + ")");
    }
    return values;
  }

  private Object[] starred(Realm r, Object value) {
    PyIterator it = iterator(r, value);
    ArrayList<Object> all = new ArrayList<>();
    Iteration.addRest(r, it, all);
    int least = targets.length - 1;
    if (all.size() < least) {
      throw Errors.valueError(
          "not enough values to unpack (expected at least " + least + ", got " + all.size() + ")");
    }
    Object[] values = new Object[targets.length];
    int rest = all.size() - least;
    for (int i = 0; i < values.length; i++) {
      values[i] =
          i < star
              ? all.get(i)
              : i == star
                  ? PyList.of(all.subList(star, star + rest).toArray())
                  : all.get(i + rest - 1);
    }
    return values;
  }

  private static PyIterator iterator(Realm r, Object value) {
    if (r.typeOf(value).special(Special.ITER) == null
        && r.typeOf(value).special(Special.GETITEM) == null) {
      throw Errors.typeError("cannot unpack non-iterable " + r.typeOf(value).shown() + " object");
    }
    return Iteration.of(r, value);
  }

  @Override
  public void delete(Frame f) {
    for (Target t : targets) {
      t.delete(f);
    }
  }
}
