package org.aiolang.object;

/**
 * An instance of a class that a program derived from {@code int}, with its value, a Long or
 * BigInteger.
 */
public final class IntObject extends PyObject {
  private final Object value;

  public IntObject(PyType type, Object value) {
    super(type.instanceShape());
    this.value = value;
  }

  public Object value() {
    return value;
  }
}
