package org.aiolang.object;

/** An instance of a class whose layout is {@code object}'s. */
public final class PyInstance extends PyObject {
  public PyInstance(Shape shape) {
    super(shape);
  }
}
