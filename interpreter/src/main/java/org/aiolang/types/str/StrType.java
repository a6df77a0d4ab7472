package org.aiolang.types.str;

import org.aiolang.object.PyType;

/** The type {@code str}. */
public final class StrType {
  public static final PyType TYPE = PyType.builtin("str");

  private StrType() {}
}
