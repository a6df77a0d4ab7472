package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code itertools.groupby}: runs of items with equal keys. */
@Type(
    value = "groupby",
    module = "itertools",
    parts = {CopyPart.class, StatePart.class},
    self = GroupBy.class)
final class GroupBy extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("groupby").members(new GroupByTable());

  private final PyIterator source;
  private final Object keyFunction;
  private @Nullable Object targetKey;
  private @Nullable Object currentKey;
  private @Nullable Object currentItem;

  /** The run that is being given. */
  @Nullable Grouper group;

  private GroupBy(PyIterator source, Object keyFunction) {
    super(TYPE.instanceShape());
    this.source = source;
    this.keyFunction = keyFunction;
  }

  @Override
  public @Nullable Object next(Realm r) {
    group = null;
    while (currentKey == null || targetKey != null && Compare.equal(r, targetKey, currentKey)) {
      if (!step(r)) {
        return null;
      }
      r.safepoint();
    }
    Object key = currentKey;
    targetKey = key;
    return new PyTuple(key, new Grouper(this, key));
  }

  private boolean step(Realm r) {
    Object item = source.next(r);
    if (item == null) {
      return false;
    }
    currentKey = keyFunction == PyNone.NONE ? item : Calls.call1(r, keyFunction, item);
    currentItem = item;
    return true;
  }

  /** The next item of the run with that key, or null at its end. */
  @Nullable Object nextOf(Realm r, Object key) {
    if (currentItem == null && !step(r)) {
      return null;
    }
    if (currentKey == null || !Compare.equal(r, key, currentKey)) {
      return null;
    }
    Object item = currentItem;
    currentItem = null;
    return item;
  }

  @Override
  public Object reduce(Realm r) {
    PyTuple args = new PyTuple(source.itself(), keyFunction);
    return targetKey == null || currentKey == null || currentItem == null
        ? new PyTuple(type(), args)
        : new PyTuple(type(), args, new PyTuple(currentItem, targetKey, currentKey));
  }

  @Override
  public void setState(Realm r, Object state) {
    PyTuple parts = States.tuple(state, 3, 3);
    currentItem = parts.get(0);
    targetKey = parts.get(1);
    currentKey = parts.get(2);
  }

  @New
  static Object create(Realm r, PyType cls, @Kw Object iterable, @Kw @Default("None") Object key) {
    GroupBy made = new GroupBy(Iteration.of(r, iterable), key);
    return cls == TYPE ? made : made.as(cls, GroupBy.class);
  }
}
