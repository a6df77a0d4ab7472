package org.aiolang.types.iters;

import org.aiolang.object.Calls;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/** {@code filter}. */
public final class PyFilter extends PyIterator {
  public static final PyType TYPE = PyType.builtin("filter");

  private final Object function;
  private final PyIterator source;

  PyFilter(Object function, PyIterator source) {
    super(TYPE.instanceShape());
    this.function = function;
    this.source = source;
  }

  @Override
  public @Nullable Object next(Realm r) {
    for (Object o = source.next(r); o != null; o = source.next(r)) {
      if (Truth.of(r, function == PyNone.NONE ? o : Calls.call1(r, function, o))) {
        return o;
      }
      r.safepoint();
    }
    return null;
  }

  Object reduce() {
    return new PyTuple(type(), new PyTuple(function, source.itself()));
  }
}
