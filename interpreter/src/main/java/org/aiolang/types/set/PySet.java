package org.aiolang.types.set;

import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** {@code set}. */
public final class PySet extends AnySet {
  public static final PyType TYPE = PyType.builtin("set").unhashable();

  public PySet() {
    super(TYPE);
  }

  /** {@code set(iterable)}. */
  public static PySet from(Realm r, Object iterable) {
    PySet s = new PySet();
    s.update(r, iterable);
    return s;
  }

  /**
   * A set display of three constants or more: CPython updates an empty set with {@link
   * PyFrozenSet#constant}.
   */
  public static PySet ofConstants(Realm r, Object[] items) {
    PySet s = new PySet();
    s.merge(r, PyFrozenSet.constant(r, items));
    return s;
  }

  @Override
  PySet like() {
    return new PySet();
  }
}
