package org.aiolang.exec.members;

import org.aiolang.diag.Warnings;
import org.aiolang.exec.Code;
import org.aiolang.exec.Names;
import org.aiolang.exec.PyFunction;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.BoundMethod;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.frames.CodeObject;
import org.jspecify.annotations.Nullable;

/** Attributes of functions. */
@Type(
    value = "function",
    text = "code, globals, name=None, argdefs=None, closure=None,\n         kwdefaults=None")
final class FunctionMethods {
  private FunctionMethods() {}

  /**
   * Create a function object.
   *
   * <p>code: a code object; globals: the globals dictionary; name: a string that overrides the name
   * from the code object; argdefs: a tuple that specifies the default argument values; closure: a
   * tuple that supplies the bindings for free variables; kwdefaults: a dictionary that specifies
   * the default keyword argument values.
   */
  @New
  static Object create(
      Realm r,
      PyType cls,
      @Kw Object code,
      @Kw Object globals,
      @Kw @Default("None") Object name,
      @Kw @Default("None") Object argdefs,
      @Kw @Default("None") Object closure,
      @Kw @Default("None") Object kwdefaults) {
    return FunctionCreation.create(r, code, globals, name, argdefs, closure, kwdefaults);
  }

  @Fn
  static String __repr__(PyFunction self) {
    return "<function " + self.qualname + " at " + Text.address(self) + ">";
  }

  @Fn
  static Object __call__(
      Realm r, PyFunction self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return Calls.callWith(r, self, args, kwargs);
  }

  @Fn
  static Object __get__(Realm r, PyFunction self, Object instance, @Default("None") Object owner) {
    return instance == PyNone.NONE ? self : new BoundMethod(instance, self);
  }

  @Getter("__name__")
  static String name(PyFunction self) {
    return self.name;
  }

  @Setter("__name__")
  static void setName(PyFunction self, @Nullable Object value) {
    if (!(value instanceof String s)) {
      throw Errors.typeError("__name__ must be set to a string object");
    }
    self.name = s;
  }

  @Getter("__qualname__")
  static String qualname(PyFunction self) {
    return self.qualname;
  }

  @Setter("__qualname__")
  static void setQualname(PyFunction self, @Nullable Object value) {
    if (!(value instanceof String s)) {
      throw Errors.typeError("__qualname__ must be set to a string object");
    }
    self.qualname = s;
  }

  @Getter("__doc__")
  static Object doc(PyFunction self) {
    return self.doc == null ? PyNone.NONE : self.doc;
  }

  @Setter("__doc__")
  static void setDoc(PyFunction self, @Nullable Object value) {
    self.doc = value;
  }

  @Getter("__module__")
  static Object module(PyFunction self) {
    return self.module == null ? PyNone.NONE : self.module;
  }

  @Setter("__module__")
  static void setModule(PyFunction self, @Nullable Object value) {
    self.module = value;
  }

  @Getter("__dict__")
  static PyDict dict(PyFunction self) {
    return Attributes.dict(self);
  }

  @Setter("__dict__")
  static void setDict(Realm r, PyFunction self, @Nullable Object value) {
    if (value == null) {
      throw Errors.typeError("cannot delete __dict__");
    }
    if (!(value instanceof PyDict dict)) {
      throw Errors.typeError(
          "__dict__ must be set to a dictionary, not a '" + r.typeOf(value).shown() + "'");
    }
    Attributes.setDict(self, dict);
  }

  @Getter("__code__")
  static Object code(PyFunction self) {
    return CodeObject.of(self.code());
  }

  @Setter("__code__")
  static void setCode(Realm r, PyFunction self, @Nullable Object value) {
    if (!(value instanceof CodeObject c)) {
      throw Errors.typeError("__code__ must be set to a code object");
    }
    Code code = (Code) c.info();
    if (code.freeNames().size() != self.closure().length) {
      throw Errors.valueError(
          self.name
              + "() requires a code object with "
              + self.closure().length
              + " free vars, not "
              + code.freeNames().size());
    }
    if (code.kind() != self.code().kind()) {
      Warnings.warn(
          r,
          Exceptions.DEPRECATION_WARNING,
          "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a"
              + " plain function)",
          1);
    }
    self.setCode(code);
  }

  @Getter("__builtins__")
  static Object builtins(Realm r, PyFunction self) {
    Object all = Names.builtins(r, self.globals());
    return all == r.builtins() ? r.builtinsModule().fullDict(r) : all;
  }

  @Getter("__globals__")
  static PyDict globals(PyFunction self) {
    return self.globals();
  }

  @Getter("__closure__")
  static Object closure(PyFunction self) {
    return self.closure().length == 0 ? PyNone.NONE : new PyTuple((Object[]) self.closure());
  }

  @Getter("__annotations__")
  static Object annotations(PyFunction self) {
    if (self.annotations == null) {
      self.annotations = new PyDict();
    }
    return self.annotations;
  }

  @Setter("__annotations__")
  static void setAnnotations(PyFunction self, @Nullable Object value) {
    if (value != null && value != PyNone.NONE && !(value instanceof PyDict)) {
      throw Errors.typeError("__annotations__ must be set to a dict object");
    }
    self.annotations = value == PyNone.NONE ? null : value;
  }

  @Getter("__type_params__")
  static PyTuple typeParams(PyFunction self) {
    return self.typeParameters;
  }

  @Setter("__type_params__")
  static void setTypeParams(PyFunction self, @Nullable Object value) {
    if (!(value instanceof PyTuple t)) {
      throw Errors.typeError("__type_params__ must be set to a tuple");
    }
    self.typeParameters = t;
  }

  @Getter("__defaults__")
  static Object defaults(PyFunction self) {
    PyTuple t = self.defaults();
    return t == null ? PyNone.NONE : t;
  }

  @Setter("__defaults__")
  static void setDefaults(PyFunction self, @Nullable Object value) {
    if (value != null && value != PyNone.NONE && !(value instanceof PyTuple)) {
      throw Errors.typeError("__defaults__ must be set to a tuple object");
    }
    self.setDefaults(value instanceof PyTuple t ? t : null);
  }

  @Getter("__kwdefaults__")
  static Object keywordDefaults(PyFunction self) {
    PyDict d = self.keywordDefaults();
    return d == null ? PyNone.NONE : d;
  }

  @Setter("__kwdefaults__")
  static void setKeywordDefaults(PyFunction self, @Nullable Object value) {
    if (value != null && value != PyNone.NONE && !(value instanceof PyDict)) {
      throw Errors.typeError("__kwdefaults__ must be set to a dict object");
    }
    self.setKeywordDefaults(value instanceof PyDict d ? d : null);
  }
}
