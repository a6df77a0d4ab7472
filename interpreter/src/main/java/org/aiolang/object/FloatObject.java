package org.aiolang.object;

/** An instance of a class that a program derived from {@code float}, with its value. */
public final class FloatObject extends PyObject {
  private final Double value;

  public FloatObject(PyType type, Double value) {
    super(type.instanceShape());
    this.value = value;
  }

  public Double value() {
    return value;
  }
}
