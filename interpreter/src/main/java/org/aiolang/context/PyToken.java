package org.aiolang.context;

import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code contextvars.Token}: what undoes one {@code ContextVar.set}. */
public final class PyToken extends PyObject {
  /** {@code Token.MISSING}: there was no value before. */
  static final PyObject MISSING =
      new MissingValue(
          PyType.builtin("Token.MISSING").sealed().members(new TokenMissingMembersTable()));

  /** {@code contextvars.Token}. */
  public static final PyType TYPE =
      PyType.builtin("Token")
          .sealed()
          .unhashable()
          .constant("MISSING", MISSING)
          .members(new TokenMethodsTable());

  /** The type of {@link #MISSING}. */
  static final class MissingValue extends PyObject {
    MissingValue(PyType type) {
      super(type.instanceShape());
    }
  }

  final PyContextVar variable;
  private final @Nullable Object before;
  private final Scope scope;
  boolean used;

  PyToken(PyContextVar variable, @Nullable Object before, Scope scope) {
    super(TYPE.instanceShape());
    this.variable = variable;
    this.before = before;
    this.scope = scope;
  }

  Object oldValue() {
    return before == null ? MISSING : before;
  }

  /** {@code variable.reset(token)}. */
  void undo(Realm r, PyContextVar on) {
    if (used) {
      throw Errors.runtimeError(Text.repr(r, this) + " has already been used once");
    }
    if (variable != on) {
      throw Errors.valueError(Text.repr(r, this) + " was created by a different ContextVar");
    }
    Scope current = Contexts.current(r);
    if (scope != current && scope.context() != current.context()) {
      throw Errors.valueError(Text.repr(r, this) + " was created in a different Context");
    }
    used = true;
    Variables now = current.variables();
    current.setVariables(
        before == null ? Variables.without(now, on) : Variables.with(now, on, before));
  }
}
