package org.aiolang.types.typing;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The members of {@code typing.TypeVar}. */
@Type(value = "TypeVar", module = "typing")
final class TypeVarMethods {
  private TypeVarMethods() {}

  @New
  static PyTypeVar create(
      Realm r,
      PyType cls,
      @Kw String name,
      @Args Object[] constraints,
      @KwOnly @Default("None") Object bound,
      @KwOnly @Default(Default.ABSENT) @Nullable Object default_,
      @KwOnly @Default("False") boolean covariant,
      @KwOnly @Default("False") boolean contravariant,
      @KwOnly @Default("False") boolean inferVariance) {
    final Variance variance = Variance.of(covariant, contravariant, inferVariance);
    Lazy limit = null;
    if (bound != PyNone.NONE) {
      limit = Lazy.of(TypeArguments.checked(r, bound, "Bound must be a type."));
    }
    Lazy options = null;
    if (constraints.length == 1) {
      throw Errors.typeError("A single constraint is not allowed");
    }
    if (constraints.length > 1) {
      if (limit != null) {
        throw Errors.typeError("Constraints cannot be combined with bound=...");
      }
      Object[] all = new Object[constraints.length];
      for (int i = 0; i < all.length; i++) {
        all[i] =
            TypeArguments.checked(
                r, constraints[i], "TypeVar(name, constraint, ...): constraints must be types.");
      }
      options = Lazy.of(PyTuple.of(all));
    }
    PyTypeVar made =
        new PyTypeVar(name, limit, options, default_ == null ? null : Lazy.of(default_), variance);
    Origins.note(r, made);
    return made;
  }

  @Fn
  static String __repr__(PyTypeVar self) {
    return self.variance.prefix + self.name;
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
  static Object __mro_entries__(PyTypeVar self, Object bases) {
    throw Errors.typeError("Cannot subclass an instance of TypeVar");
  }

  @Fn
  static Object __typing_subst__(Realm r, PyTypeVar self, Object arg) {
    Object type = TypeArguments.checked(r, arg, "Parameters to generic types must be types.");
    if (TypeArguments.isUnpacked(r, type)) {
      throw Errors.typeError(Text.repr(r, type) + " is not valid as type argument");
    }
    return type;
  }

  @Fn
  static Object __typing_prepare_subst__(Realm r, PyTypeVar self, Object alias, PyTuple args) {
    int i = TypeArguments.indexOf(r, alias, self);
    if (i < args.size()) {
      return args;
    }
    if (i == args.size() && self.hasDefault(r)) {
      return TypeArguments.with(args, self.standard(r));
    }
    throw Errors.typeError(
        "Too few arguments for "
            + Text.str(r, alias)
            + "; actual "
            + args.size()
            + ", expected at least "
            + (i + 1));
  }

  @Fn
  static boolean hasDefault(Realm r, PyTypeVar self) {
    return self.hasDefault(r);
  }

  @Fn
  static String __reduce__(PyTypeVar self) {
    return self.name;
  }

  @Getter("__name__")
  static String name(PyTypeVar self) {
    return self.name;
  }

  @Getter("__bound__")
  static Object bound(Realm r, PyTypeVar self) {
    return self.bound == null ? PyNone.NONE : self.bound.get(r);
  }

  @Getter("__constraints__")
  static Object constraints(Realm r, PyTypeVar self) {
    return self.constraints == null ? PyTuple.EMPTY : self.constraints.get(r);
  }

  @Getter("__default__")
  static Object standard(Realm r, PyTypeVar self) {
    return self.standard(r);
  }

  @Getter("__covariant__")
  static boolean covariant(PyTypeVar self) {
    return self.variance == Variance.COVARIANT;
  }

  @Getter("__contravariant__")
  static boolean contravariant(PyTypeVar self) {
    return self.variance == Variance.CONTRAVARIANT;
  }

  @Getter("__infer_variance__")
  static boolean inferVariance(PyTypeVar self) {
    return self.variance == Variance.INFERRED;
  }
}
