package org.aiolang.types.alias;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Hash;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.typing.TypeArguments;

/** The members of {@code types.GenericAlias}. */
@Type(value = "GenericAlias", module = "types", text = "origin, args, /")
final class GenericAliasMethods {
  private GenericAliasMethods() {}

  @New
  static PyGenericAlias create(PyType cls, Object origin, Object arguments) {
    PyGenericAlias made = new PyGenericAlias(origin, arguments);
    return cls == PyGenericAlias.TYPE ? made : made.as(cls, PyGenericAlias.class);
  }

  @Fn
  static String __repr__(Realm r, PyGenericAlias self) {
    StringBuilder text = new StringBuilder(self.isStarred() ? "*" : "");
    text.append(AliasText.of(r, self.origin())).append('[');
    Object[] arguments = self.arguments().items();
    for (int i = 0; i < arguments.length; i++) {
      text.append(i == 0 ? "" : ", ").append(AliasText.of(r, arguments[i]));
    }
    return text.append(arguments.length == 0 ? "()]" : "]").toString();
  }

  @Fn
  static Object __eq__(Realm r, PyGenericAlias self, Object other) {
    return other instanceof PyGenericAlias o
        ? (Object)
            (self.isStarred() == o.isStarred()
                && Compare.equal(r, self.origin(), o.origin())
                && Compare.equal(r, self.arguments(), o.arguments()))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static long __hash__(Realm r, PyGenericAlias self) {
    return Hash.of(r, self.origin()) ^ Hash.of(r, self.arguments());
  }

  @Fn
  static Object __or__(Realm r, Object self, Object other) {
    return PyUnion.of(r, self, other);
  }

  @Fn
  static Object __ror__(Realm r, Object self, Object other) {
    return PyUnion.of(r, other, self);
  }

  @Fn
  static Object __getitem__(Realm r, PyGenericAlias self, Object item) {
    PyTuple parameters = parameters(r, self);
    return new PyGenericAlias(
        self.origin(),
        TypeArguments.substitute(r, self, self.arguments(), parameters, item),
        self.isStarred());
  }

  /** How it is copied and pickled: it is made again. */
  @Fn
  static Object __reduce__(PyGenericAlias self) {
    if (self.isStarred()) {
      throw Errors.typeError("cannot pickle 'types.GenericAlias' object");
    }
    return new PyTuple(self.type(), new PyTuple(self.origin(), self.arguments()));
  }

  /** The alias itself, to be unpacked among other arguments. */
  @Fn
  static Object __iter__(Realm r, PyGenericAlias self) {
    return Iteration.iter(
        r, new PyTuple(new PyGenericAlias(self.origin(), self.arguments(), true)));
  }

  @Fn
  static PyTuple __mro_entries__(PyGenericAlias self, Object bases) {
    return new PyTuple(self.origin());
  }

  @Getter("__origin__")
  static Object origin(PyGenericAlias self) {
    return self.origin();
  }

  @Getter("__args__")
  static PyTuple args(PyGenericAlias self) {
    return self.arguments();
  }

  @Getter("__parameters__")
  static PyTuple parameters(Realm r, PyGenericAlias self) {
    return TypeArguments.parameters(r, self.arguments().items());
  }

  @Getter("__unpacked__")
  static boolean unpacked(PyGenericAlias self) {
    return self.isStarred();
  }

  /** The arguments of {@code *tuple[...]}, else None. */
  @Getter("__typing_unpacked_tuple_args__")
  static Object unpackedTuple(PyGenericAlias self) {
    return self.isStarred() && self.origin() == PyTuple.TYPE ? self.arguments() : PyNone.NONE;
  }
}
