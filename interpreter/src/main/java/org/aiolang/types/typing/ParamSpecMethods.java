package org.aiolang.types.typing;

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
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** The members of {@code typing.ParamSpec}. */
@Type(value = "ParamSpec", module = "typing")
final class ParamSpecMethods {
  private ParamSpecMethods() {}

  @New
  static PyParamSpec create(
      Realm r,
      PyType cls,
      @Kw String name,
      @KwOnly @Default("None") Object bound,
      @KwOnly @Default(Default.ABSENT) @Nullable Object default_,
      @KwOnly @Default("False") boolean covariant,
      @KwOnly @Default("False") boolean contravariant,
      @KwOnly @Default("False") boolean inferVariance) {
    Variance variance = Variance.of(covariant, contravariant, inferVariance);
    Object limit =
        bound == PyNone.NONE ? null : TypeArguments.checked(r, bound, "Bound must be a type.");
    PyParamSpec made =
        new PyParamSpec(name, limit, default_ == null ? null : Lazy.of(default_), variance);
    Origins.note(r, made);
    return made;
  }

  @Fn
  static String __repr__(PyParamSpec self) {
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
  static Object __mro_entries__(PyParamSpec self, Object bases) {
    throw Errors.typeError("Cannot subclass an instance of ParamSpec");
  }

  @Fn
  static Object __typing_subst__(Realm r, PyParamSpec self, Object arg) {
    if (arg instanceof PyList l) {
      return TypeArguments.converted(r, PyTuple.of(l.toArray()));
    }
    if (arg instanceof PyTuple t) {
      return TypeArguments.converted(r, t);
    }
    if (!TypeArguments.isParameterList(r, arg)) {
      throw Errors.typeError(
          "Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got "
              + Text.str(r, arg));
    }
    return arg;
  }

  @Fn
  static PyTuple __typing_prepare_subst__(Realm r, PyParamSpec self, Object alias, PyTuple args) {
    PyTuple all = TypeArguments.parametersOf(r, alias);
    int own = TypeArguments.indexOf(r, alias, self);
    PyTuple given = args;
    if (own == given.size() && self.hasDefault(r)) {
      given = TypeArguments.with(given, self.standard(r));
    }
    if (own >= given.size()) {
      throw Errors.typeError("Too few arguments for " + Text.str(r, alias));
    }
    if (all.size() == 1 && !TypeArguments.isParameterList(r, given.get(0))) {
      return new PyTuple(given); // A[int, str] is A[[int, str]]
    }
    if (given.get(own) instanceof PyList l) {
      Object[] copy = given.items().clone();
      copy[own] = PyTuple.of(l.toArray());
      return new PyTuple(copy);
    }
    return given;
  }

  @Fn
  static boolean hasDefault(Realm r, PyParamSpec self) {
    return self.hasDefault(r);
  }

  @Fn
  static String __reduce__(PyParamSpec self) {
    return self.name;
  }

  @Getter("__name__")
  static String name(PyParamSpec self) {
    return self.name;
  }

  @Getter("__bound__")
  static Object bound(PyParamSpec self) {
    return self.bound == null ? PyNone.NONE : self.bound;
  }

  @Getter("__default__")
  static Object standard(Realm r, PyParamSpec self) {
    return self.standard(r);
  }

  @Getter("__covariant__")
  static boolean covariant(PyParamSpec self) {
    return self.variance == Variance.COVARIANT;
  }

  @Getter("__contravariant__")
  static boolean contravariant(PyParamSpec self) {
    return self.variance == Variance.CONTRAVARIANT;
  }

  @Getter("__infer_variance__")
  static boolean inferVariance(PyParamSpec self) {
    return self.variance == Variance.INFERRED;
  }

  @Getter("args")
  static PyParamSpecPart args(PyParamSpec self) {
    return new PyParamSpecPart(PyParamSpecPart.ARGS, self);
  }

  @Getter("kwargs")
  static PyParamSpecPart kwargs(PyParamSpec self) {
    return new PyParamSpecPart(PyParamSpecPart.KWARGS, self);
  }
}
