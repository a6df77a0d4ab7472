package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/** {@code itertools.takewhile}: the items before the first that fails the predicate. */
@Type(
    value = "takewhile",
    module = "itertools",
    parts = {CopyPart.class, StatePart.class},
    self = TakeWhile.class)
final class TakeWhile extends CopyableIterator {
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

  @Override
  public Object reduce(Realm r) {
    return new PyTuple(type(), new PyTuple(predicate, source.itself()), done ? 1L : 0L);
  }

  @Override
  public void setState(Realm r, Object state) {
    done = Truth.of(r, state);
  }

  @New
  static Object create(Realm r, PyType cls, Object predicate, Object iterable) {
    TakeWhile made = new TakeWhile(predicate, Iteration.of(r, iterable));
    return cls == TYPE ? made : made.as(cls, TakeWhile.class);
  }
}
