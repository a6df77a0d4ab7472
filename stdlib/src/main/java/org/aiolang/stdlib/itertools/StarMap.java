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
import org.jspecify.annotations.Nullable;

/** {@code itertools.starmap}: a function of each item's items. */
@Type(value = "starmap", module = "itertools", parts = CopyPart.class, self = StarMap.class)
final class StarMap extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("starmap").members(new StarMapTable());

  private final Object function;
  private final PyIterator source;

  private StarMap(Object function, PyIterator source) {
    super(TYPE.instanceShape());
    this.function = function;
    this.source = source;
  }

  @Override
  public @Nullable Object next(Realm r) {
    Object args = source.next(r);
    return args == null ? null : Calls.call(r, function, Iteration.toArray(r, args), null);
  }

  @Override
  public Object reduce(Realm r) {
    return new PyTuple(type(), new PyTuple(function, source.itself()));
  }

  @New
  static Object create(Realm r, PyType cls, Object function, Object iterable) {
    StarMap made = new StarMap(function, Iteration.of(r, iterable));
    return cls == TYPE ? made : made.as(cls, StarMap.class);
  }
}
