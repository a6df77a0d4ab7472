package org.aiolang.types.descriptors;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.BoundMethod;
import org.aiolang.object.Calls;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.NativeTable;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyModule;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/**
 * The members of {@code builtin_function_or_method}: functions of modules, and methods bound to a
 * value.
 */
@Type("builtin_function_or_method")
final class NativeFunctionMethods {
  private NativeFunctionMethods() {}

  @Fn
  static Object __call__(
      Realm r, PyObject self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return Calls.callWith(r, self, args, kwargs);
  }

  @Fn
  static String __repr__(Realm r, PyObject self) {
    if (self instanceof BoundMethod m) {
      String what = r.typeOf(m.self()).shown() + " object at " + Text.address(m.self()) + ">";
      String name = function(self).name();
      return m.type() == BoundMethod.WRAPPER
          ? "<method-wrapper '" + name + "' of " + what
          : "<built-in method " + name + " of " + what;
    }
    NativeFunction f = function(self);
    PyType owner = f.owner();
    if (owner != null && f.kind() == NativeTable.NEW) {
      return "<built-in method __new__ of type object at " + Text.address(owner) + ">";
    }
    return "<built-in function " + f.name() + ">";
  }

  private static NativeFunction function(PyObject self) {
    return (NativeFunction) (self instanceof BoundMethod m ? m.function() : self);
  }

  /** A function of a module is a global; a method is found again on what it is bound to. */
  @Fn
  static Object __reduce__(Realm r, PyObject self) {
    Object holder = self(r, self);
    String name = function(self).name();
    return holder == PyNone.NONE || holder instanceof PyModule
        ? name
        : MethodMethods.reduce(r, holder, name);
  }

  @Fn
  static Object __eq__(PyObject self, Object other) {
    if (self instanceof BoundMethod a && other instanceof BoundMethod b) {
      return a.sameAs(b);
    }
    return self == other ? true : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static long __hash__(PyObject self) {
    return MethodMethods.hash(self);
  }

  @Getter("__name__")
  static String name(PyObject self) {
    return function(self).name();
  }

  @Getter("__qualname__")
  static String qualname(PyObject self) {
    return function(self).qualname();
  }

  @Getter("__doc__")
  static Object doc(PyObject self) {
    String doc = function(self).doc();
    return doc == null ? PyNone.NONE : doc;
  }

  @Getter("__module__")
  static Object module(PyObject self) {
    NativeFunction f = function(self);
    return f.owner() == null ? f.module() : PyNone.NONE;
  }

  @Getter("__self__")
  static Object self(Realm r, PyObject self) {
    if (self instanceof BoundMethod m) {
      return m.self();
    }
    PyType owner = function(self).owner();
    if (owner != null) {
      return owner;
    }
    Object module = r.modules().getStr(function(self).module());
    return module == null ? PyNone.NONE : module;
  }

  @Getter("__text_signature__")
  static Object textSignature(PyObject self) {
    String text = function(self).textSignature();
    return text == null ? PyNone.NONE : text;
  }
}
