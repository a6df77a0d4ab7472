package org.aiolang.context;

import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code contextvars.Context}: values of context variables, and a scope that code can run in. */
public final class PyContext extends PyObject implements Scope {
  /** {@code contextvars.Context}. */
  public static final PyType TYPE =
      PyType.builtin("Context").sealed().unhashable().members(new ContextMethodsTable());

  private @Nullable Variables variables;
  private boolean entered;

  /** A context with these values. */
  public PyContext(@Nullable Variables variables) {
    super(TYPE.instanceShape());
    this.variables = variables;
  }

  @Override
  public @Nullable Variables variables() {
    return variables;
  }

  @Override
  public void setVariables(@Nullable Variables variables) {
    this.variables = variables;
  }

  @Override
  public PyContext context() {
    return this;
  }

  /**
   * Makes this the current scope; gives the one to {@link #leave} to. RuntimeError where it is
   * entered already.
   */
  public @Nullable PyObject enter(Realm r) {
    if (entered) {
      throw Errors.runtimeError(
          "cannot enter context: " + Text.repr(r, this) + " is already entered");
    }
    entered = true;
    PyObject outer = r.context;
    r.context = this;
    return outer;
  }

  /** Ends what {@link #enter} began. */
  public void leave(Realm r, @Nullable PyObject outer) {
    entered = false;
    r.context = outer;
  }
}
