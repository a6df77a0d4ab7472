package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/** {@code itertools.filterfalse}: the items that fail the predicate. */
@Type(value = "filterfalse", module = "itertools", parts = CopyPart.class, self = FilterFalse.class)
final class FilterFalse extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("filterfalse").members(new FilterFalseTable());

  private final Object predicate;
  private final PyIterator source;

  private FilterFalse(Object predicate, PyIterator source) {
    super(TYPE.instanceShape());
    this.predicate = predicate;
    this.source = source;
  }

  @Override
  public @Nullable Object next(Realm r) {
    for (Object item = source.next(r); item != null; item = source.next(r)) {
      Object verdict = predicate == PyNone.NONE ? item : Calls.call1(r, predicate, item);
      if (!Truth.of(r, verdict)) {
        return item;
      }
      r.safepoint();
    }
    return null;
  }

  @Override
  public Object reduce(Realm r) {
    return new PyTuple(type(), new PyTuple(predicate, source.itself()));
  }

  @New
  static Object create(Realm r, PyType cls, Object predicate, Object iterable) {
    FilterFalse made = new FilterFalse(predicate, Iteration.of(r, iterable));
    return cls == TYPE ? made : made.as(cls, FilterFalse.class);
  }
}
