package org.aiolang.types.tuple;

import org.aiolang.object.CopyableIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Runs through a tuple. */
public final class TupleIterator extends CopyableIterator {
  public static final PyType TYPE = PyType.builtin("tuple_iterator").sealed();

  /** Null once it is at its end, where it stays. */
  private @Nullable PyTuple tuple;

  private final Object[] items;
  private int next;

  public TupleIterator(PyTuple tuple) {
    super(TYPE.instanceShape());
    this.tuple = tuple;
    items = tuple.items();
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (next < items.length) {
      return items[next++];
    }
    tuple = null;
    return null;
  }

  @Override
  public Object reduce(Realm r) {
    return tuple == null
        ? call(r, "iter", PyTuple.EMPTY)
        : callAndPlace(r, "iter", tuple, (long) next);
  }

  @Override
  public void setState(Realm r, Object state) {
    int at = (int) index(state, 0, items.length);
    next = tuple == null ? next : at;
  }

  @Override
  public long lengthHint() {
    return items.length - next;
  }
}
