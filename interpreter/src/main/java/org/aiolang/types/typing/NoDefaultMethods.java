package org.aiolang.types.typing;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** The members of the type of {@code typing.NoDefault}. */
@Type("NoDefaultType")
final class NoDefaultMethods {
  private NoDefaultMethods() {}

  @New
  static NoDefault create(PyType cls) {
    return NoDefault.NO_DEFAULT;
  }

  @Fn
  static String __repr__(PyObject self) {
    return "typing.NoDefault";
  }

  @Fn
  static String __reduce__(PyObject self) {
    return "NoDefault";
  }
}
