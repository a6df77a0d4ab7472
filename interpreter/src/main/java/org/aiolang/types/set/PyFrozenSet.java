package org.aiolang.types.set;

import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** {@code frozenset}. Nothing changes it once the program has seen it. */
public final class PyFrozenSet extends AnySet {
  public static final PyType TYPE = PyType.builtin("frozenset");

  PyFrozenSet() {
    super(TYPE);
  }

  /**
   * The frozenset constant that CPython's compiler makes of a display: built, listed and built
   * again.
   */
  public static PyFrozenSet constant(Realm r, Object[] items) {
    PyFrozenSet first = new PyFrozenSet();
    for (Object item : items) {
      first.add(r, item);
    }
    PyFrozenSet second = new PyFrozenSet();
    for (int i = 0; i < first.capacity(); i++) {
      Object item = first.itemAt(i);
      if (item != null) {
        second.add(r, item);
      }
    }
    return second;
  }

  @Override
  PyFrozenSet like() {
    return new PyFrozenSet();
  }
}
