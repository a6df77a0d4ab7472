package org.aiolang.context;

import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code contextvars.ContextVar}. */
public final class PyContextVar extends PyObject {
  /** {@code contextvars.ContextVar}. */
  public static final PyType TYPE =
      PyType.builtin("ContextVar").sealed().members(new ContextVarMethodsTable());

  final String name;
  final @Nullable Object byDefault;

  PyContextVar(String name, @Nullable Object byDefault) {
    super(TYPE.instanceShape());
    this.name = name;
    this.byDefault = byDefault;
  }

  /** The value in the current scope, or null; defaults do not count. */
  @Nullable Object value(Realm r) {
    return r.context == null ? null : Variables.get(((Scope) r.context).variables(), this);
  }

  PyToken set(Realm r, Object value) {
    Scope scope = Contexts.current(r);
    Variables before = scope.variables();
    PyToken token = new PyToken(this, Variables.get(before, this), scope);
    scope.setVariables(Variables.with(before, this, value));
    return token;
  }
}
