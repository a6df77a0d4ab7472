package org.aiolang.types.iters;

import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code iter(callable, sentinel)}. */
public final class CallableIterator extends CopyableIterator {
  public static final PyType TYPE = PyType.builtin("callable_iterator").sealed();

  private @Nullable Object callable;
  private final Object sentinel;

  public CallableIterator(Object callable, Object sentinel) {
    super(TYPE.instanceShape());
    this.callable = callable;
    this.sentinel = sentinel;
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (callable == null) {
      return null;
    }
    Object value;
    try {
      value = Calls.call0(r, callable);
    } catch (PyException e) {
      if (e.is(Exceptions.STOP_ITERATION)) {
        callable = null;
        return null;
      }
      throw e;
    }
    if (callable == null) {
      return null;
    }
    if (Compare.equal(r, sentinel, value)) {
      callable = null;
      return null;
    }
    return value;
  }

  @Override
  public Object reduce(Realm r) {
    return callable == null ? call(r, "iter", PyTuple.EMPTY) : call(r, "iter", callable, sentinel);
  }
}
