package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code itertools.groupby}: runs of items with equal keys. */
@Type(value = "groupby", module = "itertools")
final class GroupBy extends PyIterator {
  static final PyType TYPE = PyType.builtin("groupby").members(new GroupByTable());

  private final PyIterator source;
  private final Object keyFunction;
  private @Nullable Object targetKey;
  private @Nullable Object currentKey;
  private @Nullable Object currentItem;
  private @Nullable Group group;

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
    Group fresh = new Group(this, key);
    group = fresh;
    return new PyTuple(key, fresh);
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

  @New
  static Object create(Realm r, PyType cls, @Kw Object iterable, @Kw @Default("None") Object key) {
    GroupBy made = new GroupBy(Iteration.of(r, iterable), key);
    return cls == TYPE ? made : made.as(cls, GroupBy.class);
  }

  /** One run: it ends when its group is asked for the next. */
  private static final class Group extends PyIterator {
    private static final PyType TYPE = PyType.builtin("_grouper_iterator").sealed();

    private final GroupBy parent;
    private final Object key;

    Group(GroupBy parent, Object key) {
      super(TYPE.instanceShape());
      this.parent = parent;
      this.key = key;
    }

    @Override
    public @Nullable Object next(Realm r) {
      if (parent.group != this) {
        return null;
      }
      if (parent.currentItem == null && !parent.step(r)) {
        return null;
      }
      if (parent.currentKey == null || !Compare.equal(r, key, parent.currentKey)) {
        return null;
      }
      Object item = parent.currentItem;
      parent.currentItem = null;
      return item;
    }
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
