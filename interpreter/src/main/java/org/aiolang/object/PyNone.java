package org.aiolang.object;

/** The only value of {@code NoneType}. */
public final class PyNone extends PyObject {
  public static final PyType TYPE = PyType.builtin("NoneType").sealed();
  public static final PyNone NONE = new PyNone();

  private PyNone() {
    super(TYPE.instanceShape());
  }

  @Override
  public String toString() {
    return "None";
  }
}
