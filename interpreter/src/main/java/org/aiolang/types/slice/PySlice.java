package org.aiolang.types.slice;

import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** {@code slice}: three values, each None where it was left out. */
public final class PySlice extends PyObject {
  public static final PyType TYPE = PyType.builtin("slice").sealed();

  public final Object start;
  public final Object stop;
  public final Object step;

  public PySlice(Object start, Object stop, Object step) {
    super(TYPE.instanceShape());
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}
