package org.aiolang.types.frames;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CodeInfo;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** {@code code}: what a program may know of compiled code. */
@Type("code")
public final class CodeObject extends PyObject {
  public static final PyType TYPE = PyType.builtin("code").members(new CodeObjectTable()).sealed();

  private final CodeInfo code;

  public CodeObject(CodeInfo code) {
    super(TYPE.instanceShape());
    this.code = code;
  }

  public CodeInfo info() {
    return code;
  }

  @Getter("co_name")
  static String name(CodeObject self) {
    return self.code.name();
  }

  @Getter("co_qualname")
  static String qualname(CodeObject self) {
    return self.code.qualname();
  }

  @Getter("co_filename")
  static String filename(CodeObject self) {
    return self.code.filename();
  }

  @Getter("co_firstlineno")
  static long firstLine(CodeObject self) {
    return self.code.firstLine();
  }

  @Fn
  static boolean __eq__(CodeObject self, Object other) {
    return other instanceof CodeObject o && o.code == self.code;
  }

  @Fn
  static long __hash__(CodeObject self) {
    return System.identityHashCode(self.code);
  }

  @Fn
  static String __repr__(CodeObject self) {
    return "<code object "
        + self.code.name()
        + " at "
        + org.aiolang.object.Text.address(self.code)
        + ", file \""
        + self.code.filename()
        + "\", line "
        + self.code.firstLine()
        + ">";
  }
}
