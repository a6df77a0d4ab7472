package org.aiolang.types.typing;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Hash;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** The members of {@code typing._GenericAlias}. */
@Type(value = "_GenericAlias", module = "typing")
final class TypingAliasMethods {
  private TypingAliasMethods() {}

  @New
  static PyTypingAlias create(Realm r, PyType cls, Object origin, Object args) {
    PyTypingAlias made = new PyTypingAlias(r, origin, TypeArguments.tuple(args));
    return cls == PyTypingAlias.TYPE ? made : made.as(cls, PyTypingAlias.class);
  }

  @Fn
  static String __repr__(Realm r, PyTypingAlias self) {
    String arguments = TypeArguments.texts(r, self.arguments);
    return TypeArguments.text(r, self.origin)
        + "["
        + (self.arguments.size() == 0 ? "()" : arguments)
        + "]";
  }

  /** How it is copied and pickled: its origin is subscribed again. */
  @Fn
  static Object __reduce__(Realm r, PyTypingAlias self) {
    Object subscribe = Attributes.get(r, r.importer().importPath(r, "operator"), "getitem");
    boolean single = self.arguments.size() == 1 && !(self.arguments.get(0) instanceof PyTuple);
    Object item = single ? self.arguments.get(0) : self.arguments;
    return new PyTuple(subscribe, new PyTuple(self.origin, item));
  }

  @Fn
  static Object __getitem__(Realm r, PyTypingAlias self, Object item) {
    if (self.origin == Generic.TYPE) {
      throw Errors.typeError("Cannot subscript already-subscripted " + __repr__(r, self));
    }
    return new PyTypingAlias(
        r, self.origin, TypeArguments.substitute(r, self, self.arguments, self.parameters, item));
  }

  @Fn
  static Object __eq__(Realm r, PyTypingAlias self, Object other) {
    return other instanceof PyTypingAlias o
        ? (Object)
            (Compare.equal(r, self.origin, o.origin)
                && Compare.equal(r, self.arguments, o.arguments))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static long __hash__(Realm r, PyTypingAlias self) {
    return Hash.of(r, new PyTuple(self.origin, self.arguments));
  }

  @Fn
  static Object __or__(Realm r, Object self, Object other) {
    return TypeArguments.union(r, self, other);
  }

  @Fn
  static Object __ror__(Realm r, Object self, Object other) {
    return TypeArguments.union(r, other, self);
  }

  @Fn
  static Object __iter__(Realm r, PyTypingAlias self) {
    return Iteration.iter(r, new PyTuple(new PyUnpack(self)));
  }

  @Fn
  static boolean __instancecheck__(PyTypingAlias self, Object instance) {
    throw checks();
  }

  @Fn
  static boolean __subclasscheck__(PyTypingAlias self, Object subclass) {
    throw checks();
  }

  private static RuntimeException checks() {
    return Errors.typeError("Subscripted generics cannot be used with class and instance checks");
  }

  /** {@code Generic[T]} is no base where a generic class or alias comes after it. */
  @Fn
  static PyTuple __mro_entries__(Realm r, PyTypingAlias self, PyTuple bases) {
    if (self.origin == Generic.TYPE) {
      boolean after = false;
      for (Object base : bases.items()) {
        if (after && base instanceof PyTypingAlias && base != self) {
          return PyTuple.EMPTY;
        }
        after |= base == self;
        if (base instanceof PyType t && Generic.isProtocol(t)) {
          return PyTuple.EMPTY;
        }
      }
    }
    return new PyTuple(self.origin);
  }

  @Getter("__origin__")
  static Object origin(PyTypingAlias self) {
    return self.origin;
  }

  @Getter("__args__")
  static PyTuple args(PyTypingAlias self) {
    return self.arguments;
  }

  @Getter("__parameters__")
  static PyTuple parameters(PyTypingAlias self) {
    return self.parameters;
  }

  @Getter("__module__")
  static Object module(Realm r, PyTypingAlias self) {
    return Attributes.get(r, self.origin, "__module__");
  }
}
