package org.aiolang.types.typing;

import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;

/** {@code typing.Unpack[Ts]}: what {@code *Ts} is among type arguments. */
public final class PyUnpack extends PyObject {
  public static final PyType TYPE = PyType.builtin("_UnpackGenericAlias");

  final PyTuple arguments;

  public PyUnpack(Object operand) {
    super(TYPE.instanceShape());
    this.arguments = new PyTuple(operand);
  }

  Object operand() {
    return arguments.get(0);
  }
}
