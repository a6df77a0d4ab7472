package org.aiolang.types.typing;

import java.util.Arrays;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The members of {@code typing.TypeVarTuple}. */
@Type(value = "TypeVarTuple", module = "typing")
final class TypeVarTupleMethods {
  private TypeVarTupleMethods() {}

  @New
  static PyTypeVarTuple create(
      Realm r,
      PyType cls,
      @Kw String name,
      @KwOnly @Default(Default.ABSENT) @Nullable Object default_) {
    PyTypeVarTuple made = new PyTypeVarTuple(name, default_ == null ? null : Lazy.of(default_));
    Origins.note(r, made);
    return made;
  }

  @Fn
  static String __repr__(PyTypeVarTuple self) {
    return self.name;
  }

  @Fn
  static Object __iter__(Realm r, PyTypeVarTuple self) {
    return Iteration.iter(r, new PyTuple(new PyUnpack(self)));
  }

  @Fn
  static Object __mro_entries__(PyTypeVarTuple self, Object bases) {
    throw Errors.typeError("Cannot subclass an instance of TypeVarTuple");
  }

  @Fn
  static Object __typing_subst__(PyTypeVarTuple self, Object arg) {
    throw Errors.typeError("Substitution of bare TypeVarTuple is not supported");
  }

  /** Gathers the arguments that are this parameter's into a tuple. */
  @Fn
  static PyTuple __typing_prepare_subst__(
      Realm r, PyTypeVarTuple self, Object alias, PyTuple args) {
    PyTuple all = TypeArguments.parametersOf(r, alias);
    int own = TypeArguments.indexOf(r, alias, self);
    for (int i = own + 1; i < all.size(); i++) {
      if (all.get(i) instanceof PyTypeVarTuple) {
        throw Errors.typeError("More than one TypeVarTuple parameter in " + Text.str(r, alias));
      }
    }
    int n = args.size();
    int right = all.size() - own - 1;
    int left = Math.min(own, n);
    right = Math.min(right, n - left);
    if (own + all.size() - own - 1 > n) {
      throw Errors.typeError(
          "Too few arguments for "
              + Text.str(r, alias)
              + "; actual "
              + n
              + ", expected at least "
              + (all.size() - 1));
    }
    PyTuple taken =
        left == n - right && self.hasDefault(r)
            ? standard(r, self)
            : PyTuple.of(Arrays.copyOfRange(args.items(), left, n - right));
    Object[] prepared = new Object[left + 1 + right];
    System.arraycopy(args.items(), 0, prepared, 0, left);
    prepared[left] = taken;
    System.arraycopy(args.items(), n - right, prepared, left + 1, right);
    return new PyTuple(prepared);
  }

  /** The default, unpacked where it is {@code *tuple[…]}. */
  private static PyTuple standard(Realm r, PyTypeVarTuple self) {
    Object value = self.standard(r);
    Object inner = Attributes.getOrNull(r, value, "__typing_unpacked_tuple_args__");
    return inner instanceof PyTuple t ? t : new PyTuple(value);
  }

  @Fn
  static boolean hasDefault(Realm r, PyTypeVarTuple self) {
    return self.hasDefault(r);
  }

  @Fn
  static String __reduce__(PyTypeVarTuple self) {
    return self.name;
  }

  @Getter("__name__")
  static String name(PyTypeVarTuple self) {
    return self.name;
  }

  @Getter("__default__")
  static Object standardOf(Realm r, PyTypeVarTuple self) {
    return self.standard(r);
  }
}
