package org.aiolang.types.descriptors;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyType;
import org.jspecify.annotations.Nullable;

/** The members of {@code NotImplementedType}. */
@Type("NotImplementedType")
final class NotImplementedMethods {
  private NotImplementedMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (args.length > 0 || kwargs != null && kwargs.size() > 0) {
      throw Errors.typeError("NotImplementedType takes no arguments");
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** The global that it is. */
  @Fn
  static String __reduce__(Object self) {
    return "NotImplemented";
  }

  @Fn
  static String __repr__(Object self) {
    return "NotImplemented";
  }
}
