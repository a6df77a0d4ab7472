package org.aiolang.object;

/** The only value of {@code NotImplementedType}. */
public final class PyNotImplemented extends PyObject {
  public static final PyType TYPE = PyType.builtin("NotImplementedType").sealed();
  public static final PyNotImplemented NOT_IMPLEMENTED = new PyNotImplemented();

  private PyNotImplemented() {
    super(TYPE.instanceShape());
  }

  @Override
  public String toString() {
    return "NotImplemented";
  }
}
