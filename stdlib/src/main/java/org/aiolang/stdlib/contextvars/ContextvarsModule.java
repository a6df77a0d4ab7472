package org.aiolang.stdlib.contextvars;

import org.aiolang.context.Contexts;
import org.aiolang.context.PyContext;
import org.aiolang.context.PyContextVar;
import org.aiolang.context.PyToken;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;

/** Module {@code contextvars} (PEP 567). */
@Module("contextvars")
final class ContextvarsModule {
  private ContextvarsModule() {}

  /** Return a copy of the current Context object. */
  @Fn
  static Object copyContext(Realm r) {
    return Contexts.copy(r);
  }

  @Constant("Context")
  static Object contextType() {
    return PyContext.TYPE;
  }

  @Constant("ContextVar")
  static Object contextVarType() {
    return PyContextVar.TYPE;
  }

  @Constant("Token")
  static Object tokenType() {
    return PyToken.TYPE;
  }

  @Constant("__all__")
  static Object all() {
    return new PyTuple("Context", "ContextVar", "Token", "copy_context");
  }
}
