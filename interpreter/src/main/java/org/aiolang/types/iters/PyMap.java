package org.aiolang.types.iters;

import org.aiolang.object.Calls;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code map}. */
public final class PyMap extends PyIterator {
  public static final PyType TYPE = PyType.builtin("map");

  private final Object function;
  private final PyIterator[] sources;

  PyMap(Object function, PyIterator[] sources) {
    super(TYPE.instanceShape());
    this.function = function;
    this.sources = sources;
  }

  @Override
  public @Nullable Object next(Realm r) {
    Object first = sources[0].next(r);
    if (first == null) {
      return null;
    }
    if (sources.length == 1) {
      return Calls.call1(r, function, first);
    }
    Object[] args = new Object[sources.length];
    args[0] = first;
    for (int i = 1; i < args.length; i++) {
      Object item = sources[i].next(r);
      if (item == null) {
        return null;
      }
      args[i] = item;
    }
    return Calls.call(r, function, args, null);
  }

  Object reduce() {
    Object[] args = new Object[sources.length + 1];
    args[0] = function;
    for (int i = 0; i < sources.length; i++) {
      args[i + 1] = sources[i].itself();
    }
    return new PyTuple(type(), new PyTuple(args));
  }
}
