package org.aiolang.context;

import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.alias.PyGenericAlias;
import org.jspecify.annotations.Nullable;

/** Members of {@code contextvars.ContextVar}. */
@Type(value = "ContextVar", module = "_contextvars")
final class ContextVarMethods {
  private ContextVarMethods() {}

  @New
  static Object create(
      PyType cls, @Kw Object name, @KwOnly @Default("<absent>") @Nullable Object default_) {
    String text = Text.asString(name);
    if (text == null) {
      throw Errors.typeError("context variable name must be a str");
    }
    return new PyContextVar(text, default_);
  }

  /**
   * Return a value for the context variable for the current context.
   *
   * <p>If there is no value for the variable in the current context, the method will: * return the
   * value of the default argument of the method, if provided; or * return the default value for the
   * context variable, if it was created with one; or * raise a LookupError.
   */
  @Fn
  static Object get(Realm r, PyContextVar self, @Default("<absent>") @Nullable Object default_) {
    Object value = self.value(r);
    if (value != null) {
      return value;
    }
    if (default_ != null) {
      return default_;
    }
    if (self.byDefault != null) {
      return self.byDefault;
    }
    throw Errors.of(Exceptions.LOOKUP_ERROR, self);
  }

  /**
   * Call to set a new value for the context variable in the current context.
   *
   * <p>The required *value* argument is the new value for the context variable. Returns a Token
   * object that can be used to restore the variable to its previous value via the
   * `ContextVar.reset()` method.
   */
  @Fn
  static Object set(Realm r, PyContextVar self, Object value) {
    return self.set(r, value);
  }

  /**
   * Reset the context variable.
   *
   * <p>The variable is reset to the value it had before the `ContextVar.set()` that created the
   * token was used.
   */
  @Fn
  static void reset(Realm r, PyContextVar self, Object token) {
    if (!(token instanceof PyToken t)) {
      throw Errors.typeError("expected an instance of Token, got " + Text.repr(r, token));
    }
    t.undo(r, self);
  }

  @Getter("name")
  static String name(PyContextVar self) {
    return self.name;
  }

  @Fn
  static String __repr__(Realm r, PyContextVar self) {
    return "<ContextVar name="
        + Text.repr(r, self.name)
        + (self.byDefault == null ? "" : " default=" + Text.repr(r, self.byDefault))
        + " at "
        + Text.address(self)
        + ">";
  }

  /** A variable parametrised for annotations. */
  @ClassFn
  static Object __class_getitem__(Realm r, PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
