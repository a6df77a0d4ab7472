package org.aiolang.types.complexes;

import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** {@code complex}. */
public final class PyComplex extends PyObject {
  public static final PyType TYPE = PyType.builtin("complex");

  public final double real;
  public final double imag;

  public PyComplex(double real, double imag) {
    super(TYPE.instanceShape());
    this.real = real;
    this.imag = imag;
  }
}
