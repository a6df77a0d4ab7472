package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/** {@code itertools.takewhile}: the items before the first that fails the predicate. */
@Type(value = "takewhile", module = "itertools")
final class TakeWhile extends PyIterator {
  static final PyType TYPE = PyType.builtin("takewhile").members(new TakeWhileTable());

  private final Object predicate;
  private final PyIterator source;
  private boolean done;

  private TakeWhile(Object predicate, PyIterator source) {
    super(TYPE.instanceShape());
    this.predicate = predicate;
    this.source = source;
  }

  @Override
  public @Nullable Object next(Realm r) {
    Object item = done ? null : source.next(r);
    if (item == null || Truth.of(r, Calls.call1(r, predicate, item))) {
      return item;
    }
    done = true;
    return null;
  }

  @New
  static Object create(Realm r, PyType cls, Object predicate, Object iterable) {
    TakeWhile made = new TakeWhile(predicate, Iteration.of(r, iterable));
    return cls == TYPE ? made : made.as(cls, TakeWhile.class);
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
