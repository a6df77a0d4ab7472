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

/** {@code itertools.dropwhile}: the items from the first that fails the predicate on. */
@Type(
    value = "dropwhile",
    module = "itertools",
    parts = {CopyPart.class, StatePart.class},
    self = DropWhile.class)
final class DropWhile extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("dropwhile").members(new DropWhileTable());

  private final Object predicate;
  private final PyIterator source;
  private boolean started;

  private DropWhile(Object predicate, PyIterator source) {
    super(TYPE.instanceShape());
    this.predicate = predicate;
    this.source = source;
  }

  @Override
  public @Nullable Object next(Realm r) {
    Object item = source.next(r);
    while (!started && item != null) {
      if (!Truth.of(r, Calls.call1(r, predicate, item))) {
        started = true;
        return item;
      }
      r.safepoint();
      item = source.next(r);
    }
    return item;
  }

  @Override
  public Object reduce(Realm r) {
    return new PyTuple(type(), new PyTuple(predicate, source.itself()), started ? 1L : 0L);
  }

  @Override
  public void setState(Realm r, Object state) {
    started = Truth.of(r, state);
  }

  @New
  static Object create(Realm r, PyType cls, Object predicate, Object iterable) {
    DropWhile made = new DropWhile(predicate, Iteration.of(r, iterable));
    return cls == TYPE ? made : made.as(cls, DropWhile.class);
  }
}
