package org.aiolang.types.tuple;

import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Runs through a tuple. */
public final class TupleIterator extends PyIterator {
  public static final PyType TYPE = PyType.builtin("tuple_iterator").sealed();

  private final Object[] items;
  private int next;

  public TupleIterator(PyTuple tuple) {
    super(TYPE.instanceShape());
    items = tuple.items();
  }

  @Override
  public @Nullable Object next(Realm r) {
    return next < items.length ? items[next++] : null;
  }

  @Override
  public int lengthHint() {
    return items.length - next;
  }
}
