package org.aiolang.types.typing;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;

/** The members of {@code typing.ParamSpecKwargs}. */
@Type(value = "ParamSpecKwargs", module = "typing")
final class ParamSpecKwargsMethods {
  private ParamSpecKwargsMethods() {}

  @New
  static PyParamSpecPart create(PyType cls, Object origin) {
    return new PyParamSpecPart(PyParamSpecPart.KWARGS, origin);
  }

  @Fn
  static String __repr__(Realm r, PyParamSpecPart self) {
    return (self.origin instanceof PyParamSpec p ? p.name : Text.repr(r, self.origin)) + ".kwargs";
  }

  @Fn
  static Object __eq__(Realm r, PyParamSpecPart self, Object other) {
    return other instanceof PyParamSpecPart p && p.type() == PyParamSpecPart.KWARGS
        ? (Object) Compare.equal(r, self.origin, p.origin)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __mro_entries__(PyParamSpecPart self, Object bases) {
    throw Errors.typeError("Cannot subclass an instance of ParamSpecKwargs");
  }

  @Getter("__origin__")
  static Object origin(PyParamSpecPart self) {
    return self.origin;
  }
}
