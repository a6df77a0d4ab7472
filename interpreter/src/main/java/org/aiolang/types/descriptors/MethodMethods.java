package org.aiolang.types.descriptors;

import java.util.Objects;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.BoundMethod;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The members of {@code method}: functions of the program bound to an instance. */
@Type(value = "method", text = "function, instance, /")
final class MethodMethods {
  private MethodMethods() {}

  @New
  static BoundMethod create(PyType cls, Object function, Object instance) {
    if (!(function instanceof PyObject f) || f.type().special(Special.CALL) == null) {
      throw Errors.typeError("first argument must be callable");
    }
    if (instance == PyNone.NONE) {
      throw Errors.typeError("instance must not be None");
    }
    return new BoundMethod(instance, f);
  }

  @Fn
  static Object __call__(
      Realm r, BoundMethod self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return Calls.callWith(r, self, args, kwargs);
  }

  @Fn
  static Object __get__(BoundMethod self, Object instance, @Default("None") Object owner) {
    return self;
  }

  @Fn
  static String __repr__(Realm r, BoundMethod self) {
    Object name = Attributes.getOrNull(r, self.function(), "__qualname__");
    if (name == null) {
      name = Attributes.getOrNull(r, self.function(), "__name__");
    }
    String text = name == null ? null : Text.asString(name);
    return "<bound method "
        + (text == null ? "?" : text)
        + " of "
        + Text.repr(r, self.self())
        + ">";
  }

  /** What finds it again: its name on its instance. */
  @Fn
  static PyTuple __reduce__(Realm r, BoundMethod self) {
    return reduce(r, self.self(), Attributes.get(r, self.function(), "__name__"));
  }

  /** The call of {@code getattr} that finds an attribute again. */
  static PyTuple reduce(Realm r, Object holder, Object name) {
    return new PyTuple(
        Objects.requireNonNull(r.builtinsModule().find(r, "getattr")), new PyTuple(holder, name));
  }

  @Fn
  static Object __eq__(BoundMethod self, Object other) {
    return other instanceof BoundMethod m ? self.sameAs(m) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static long __hash__(BoundMethod self) {
    return hash(self);
  }

  static long hash(PyObject self) {
    return self instanceof BoundMethod m
        ? System.identityHashCode(m.self()) * 31L + System.identityHashCode(m.function())
        : System.identityHashCode(self);
  }

  @Getter("__self__")
  static Object self(BoundMethod self) {
    return self.self();
  }

  @Getter("__func__")
  static Object func(BoundMethod self) {
    return self.function();
  }

  @Getter("__doc__")
  static Object doc(Realm r, BoundMethod self) {
    Object doc = Attributes.getOrNull(r, self.function(), "__doc__");
    return doc == null ? PyNone.NONE : doc;
  }
}
