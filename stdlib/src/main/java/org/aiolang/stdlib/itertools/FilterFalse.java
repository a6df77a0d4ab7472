package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/** {@code itertools.filterfalse}: the items that fail the predicate. */
@Type(value = "filterfalse", module = "itertools")
final class FilterFalse extends PyIterator {
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

  @New
  static Object create(Realm r, PyType cls, Object predicate, Object iterable) {
    FilterFalse made = new FilterFalse(predicate, Iteration.of(r, iterable));
    return cls == TYPE ? made : made.as(cls, FilterFalse.class);
  }

  @Fn
  static PyIterator __iter__(PyIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, PyIterator self) {
    return self.following(r);
  }
}
