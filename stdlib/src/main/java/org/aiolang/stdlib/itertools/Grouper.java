package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** One run of {@link GroupBy}: it ends when that is asked for the next. */
@Type(value = "_grouper", module = "itertools", parts = CopyPart.class, self = Grouper.class)
final class Grouper extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("_grouper").sealed().members(new GrouperTable());

  private final GroupBy parent;
  private final Object key;

  Grouper(GroupBy parent, Object key) {
    super(TYPE.instanceShape());
    this.parent = parent;
    this.key = key;
    parent.group = this;
  }

  @Override
  public @Nullable Object next(Realm r) {
    return parent.group == this ? parent.nextOf(r, key) : null;
  }

  @Override
  public Object reduce(Realm r) {
    return parent.group == this
        ? new PyTuple(type(), new PyTuple(parent, key))
        : call(r, "iter", PyTuple.EMPTY);
  }

  @New
  static Object create(Realm r, PyType cls, Object parent, Object tgtkey) {
    if (!(parent instanceof GroupBy g)) {
      throw Errors.typeError(
          "_grouper() argument 1 must be itertools.groupby, not " + r.typeOf(parent).shown());
    }
    return new Grouper(g, tgtkey);
  }
}
