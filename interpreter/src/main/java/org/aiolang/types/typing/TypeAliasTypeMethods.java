package org.aiolang.types.typing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.aiolang.types.alias.PyGenericAlias;
import org.aiolang.types.alias.PyUnion;
import org.jspecify.annotations.Nullable;

/** The members of {@code typing.TypeAliasType}. */
@Type(value = "TypeAliasType", module = "typing")
final class TypeAliasTypeMethods {
  private TypeAliasTypeMethods() {}

  @New
  static PyTypeAliasType create(
      Realm r,
      PyType cls,
      @Kw String name,
      @Kw Object value,
      @KwOnly @Default("()") Object typeParams) {
    if (!(typeParams instanceof PyTuple parameters)) {
      throw Errors.typeError("type_params must be a tuple");
    }
    return new PyTypeAliasType(name, parameters, Lazy.of(value), Origins.module(r));
  }

  @Fn
  static String __repr__(PyTypeAliasType self) {
    return self.name;
  }

  @Fn
  static Object __getitem__(PyTypeAliasType self, Object item) {
    if (self.parameters.size() == 0) {
      throw Errors.typeError("Only generic type aliases are subscriptable");
    }
    return new PyGenericAlias(self, item);
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
  static String __reduce__(PyTypeAliasType self) {
    return self.name;
  }

  @Getter("__name__")
  static String name(PyTypeAliasType self) {
    return self.name;
  }

  @Getter("__value__")
  static Object value(Realm r, PyTypeAliasType self) {
    return self.value.get(r);
  }

  @Getter("__type_params__")
  static PyTuple typeParams(PyTypeAliasType self) {
    return self.parameters;
  }

  /** The type parameters, variadic ones unpacked. */
  @Getter("__parameters__")
  static PyTuple parameters(PyTypeAliasType self) {
    List<Object> all = new ArrayList<>(Arrays.asList(self.parameters.items()));
    all.replaceAll(p -> p instanceof PyTypeVarTuple ? new PyUnpack(p) : p);
    return PyTuple.of(all.toArray());
  }

  @Getter("__module__")
  static Object module(PyTypeAliasType self) {
    @Nullable Object module = self.module;
    return module == null ? PyNone.NONE : module;
  }
}
