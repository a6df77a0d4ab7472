package org.aiolang.object;

public final class PyTuple extends PyObject {
  public static final PyTuple EMPTY = new PyTuple();
}
