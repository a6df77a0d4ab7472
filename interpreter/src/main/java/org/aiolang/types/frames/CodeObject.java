package org.aiolang.types.frames;

import org.aiolang.object.CodeInfo;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/**
 * {@code code}: compiled code as a program sees it. Its members are with the nodes, which know more
 * of it.
 */
public final class CodeObject extends PyObject {
  public static final PyType TYPE = PyType.builtin("code").sealed();

  private final CodeInfo code;

  private CodeObject(CodeInfo code) {
    super(TYPE.instanceShape());
    this.code = code;
  }

  /** The code object of that code: immutable, so there is one for all interpreters. */
  public static CodeObject of(CodeInfo code) {
    PyObject visible = code.visible;
    if (visible == null) {
      visible = new CodeObject(code);
      code.visible = visible;
    }
    return (CodeObject) visible;
  }

  public CodeInfo info() {
    return code;
  }
}
