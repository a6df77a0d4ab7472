package org.aiolang.types.descriptors;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.jspecify.annotations.Nullable;

/** The members of {@code NoneType}. */
@Type("NoneType")
final class NoneMethods {
  private NoneMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (args.length > 0 || kwargs != null && kwargs.size() > 0) {
      throw Errors.typeError("NoneType takes no arguments");
    }
    return PyNone.NONE;
  }

  @Fn
  static String __repr__(Object self) {
    return "None";
  }

  @Fn
  static boolean __bool__(Object self) {
    return false;
  }
}
