package org.aiolang.object;

/** {@code tuple}. The array is never changed once the tuple is visible. */
public final class PyTuple extends PyObject {
  public static final PyType TYPE = PyType.builtin("tuple");
  public static final PyTuple EMPTY = new PyTuple();

  private final Object[] items;

  public PyTuple(Object... items) {
    super(TYPE.instanceShape());
    this.items = items;
  }

  public static PyTuple of(Object[] items) {
    return items.length == 0 ? EMPTY : new PyTuple(items);
  }

  /** The items; not to be changed. */
  public Object[] items() {
    return items;
  }

  public int size() {
    return items.length;
  }

  public Object get(int i) {
    return items[i];
  }
}
