package org.aiolang.context;

import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.alias.PyGenericAlias;

/** Members of {@code contextvars.Token}. */
@Type(value = "Token", module = "_contextvars")
final class TokenMethods {
  private TokenMethods() {}

  @New
  static Object create(PyType cls) {
    throw Errors.runtimeError("Tokens can only be created by ContextVars");
  }

  @Fn
  static String __repr__(Realm r, PyToken self) {
    return "<Token"
        + (self.used ? " used" : "")
        + " var="
        + Text.repr(r, self.variable)
        + " at "
        + Text.address(self)
        + ">";
  }

  @Getter("var")
  static Object variable(PyToken self) {
    return self.variable;
  }

  @Getter("old_value")
  static Object oldValue(PyToken self) {
    return self.oldValue();
  }

  /** A token parametrised for annotations. */
  @ClassFn
  static Object __class_getitem__(Realm r, PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
