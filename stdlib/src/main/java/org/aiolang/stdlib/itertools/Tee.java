package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/**
 * What {@code itertools.tee} gives: one of several iterators over the same items, at its own place
 * in the chunks of items that they share.
 */
@Type(
    value = "_tee",
    module = "itertools",
    parts = {CopyPart.class, StatePart.class},
    self = Tee.class)
final class Tee extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("_tee").members(new TeeTable());

  private TeeData data;
  private int index;

  private Tee(TeeData data, int index) {
    super(TYPE.instanceShape());
    this.data = data;
    this.index = index;
  }

  /** Over the items of an iterator; over the same, at the same place, if it is one of these. */
  private static Tee over(Realm r, Object it) {
    return it instanceof Tee t
        ? new Tee(t.data, t.index)
        : new Tee(new TeeData(Iteration.of(r, it)), 0);
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (index >= TeeData.SIZE) {
      data = data.next();
      index = 0;
    }
    Object item = data.get(r, index);
    if (item != null) {
      index++;
    }
    return item;
  }

  /** {@code tee(iterable, n)}. */
  static PyTuple make(Realm r, Object iterable, long n) {
    if (n < 0) {
      throw Errors.valueError("n must be >= 0");
    }
    Object[] all = new Object[Sizes.checkItems(r, n)];
    if (n == 0) {
      return PyTuple.EMPTY;
    }
    Object it = Iteration.iter(r, iterable);
    Tee first = it instanceof Tee t ? t : over(r, it);
    all[0] = first;
    for (int i = 1; i < all.length; i++) {
      all[i] = over(r, first);
    }
    return PyTuple.of(all);
  }

  @Override
  public Object reduce(Realm r) {
    return new PyTuple(type(), new PyTuple(PyTuple.EMPTY), new PyTuple(data, (long) index));
  }

  @Override
  public void setState(Realm r, Object state) {
    PyTuple parts = States.tuple(state, 2, 2);
    if (!(parts.get(0) instanceof TeeData d)) {
      throw Errors.typeError(
          "argument 1 must be itertools._tee_dataobject, not " + r.typeOf(parts.get(0)).shown());
    }
    long at = index(parts.get(1), Long.MIN_VALUE, Long.MAX_VALUE);
    if (at < 0 || at > TeeData.SIZE) {
      throw Errors.valueError("Index out of range");
    }
    data = d;
    index = (int) at;
  }

  @New
  static Object create(Realm r, PyType cls, Object iterable) {
    Tee made = over(r, Iteration.iter(r, iterable));
    return cls == TYPE ? made : made.as(cls, Tee.class);
  }

  /** Returns an independent iterator. */
  @Fn
  static Object __copy__(Tee self) {
    return new Tee(self.data, self.index);
  }
}
