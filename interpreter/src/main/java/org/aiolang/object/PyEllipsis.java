package org.aiolang.object;

/** The only value of {@code ellipsis}. */
public final class PyEllipsis extends PyObject {
  public static final PyType TYPE = PyType.builtin("ellipsis").sealed();
  public static final PyEllipsis ELLIPSIS = new PyEllipsis();

  private PyEllipsis() {
    super(TYPE.instanceShape());
  }

  @Override
  public String toString() {
    return "Ellipsis";
  }
}
