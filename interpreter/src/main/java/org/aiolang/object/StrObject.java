package org.aiolang.object;

/** An instance of a class that a program derived from {@code str}, with its value. */
public final class StrObject extends PyObject {
  private final String value;

  public StrObject(PyType type, String value) {
    super(type.instanceShape());
    this.value = value;
  }

  public String value() {
    return value;
  }
}
