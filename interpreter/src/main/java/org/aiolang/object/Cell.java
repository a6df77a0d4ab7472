package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/** A variable shared by a function and the functions inside it. */
public final class Cell extends PyObject {
  public static final PyType TYPE = PyType.builtin("cell").sealed().unhashable();

  /** Null while unbound. */
  public @Nullable Object value;

  public Cell(@Nullable Object value) {
    super(TYPE.instanceShape());
    this.value = value;
  }
}
