package org.aiolang.object;

public final class PyNone extends PyObject {
  public static final PyNone NONE = new PyNone();
}
