package org.aiolang.types.typing;

import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** {@code P.args} and {@code P.kwargs}. */
public final class PyParamSpecPart extends PyObject {
  /** {@code typing.ParamSpecArgs}. */
  public static final PyType ARGS = PyType.builtin("ParamSpecArgs").sealed();

  /** {@code typing.ParamSpecKwargs}. */
  public static final PyType KWARGS = PyType.builtin("ParamSpecKwargs").sealed();

  final Object origin;

  PyParamSpecPart(PyType type, Object origin) {
    super(type.instanceShape());
    this.origin = origin;
  }
}
