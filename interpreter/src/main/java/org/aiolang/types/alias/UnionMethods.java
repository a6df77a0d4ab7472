package org.aiolang.types.alias;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Hash;
import org.aiolang.object.Items;
import org.aiolang.object.Operators;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.types.typing.TypeArguments;

/** The members of {@code types.UnionType}. */
@Type(value = "UnionType", module = "types")
final class UnionMethods {
  private UnionMethods() {}

  @Fn
  static String __repr__(Realm r, PyUnion self) {
    StringBuilder text = new StringBuilder();
    Object[] members = self.members().items();
    for (int i = 0; i < members.length; i++) {
      text.append(i == 0 ? "" : " | ").append(AliasText.of(r, members[i]));
    }
    return text.toString();
  }

  @Fn
  static Object __eq__(Realm r, PyUnion self, Object other) {
    if (!(other instanceof PyUnion o)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (self.members().size() != o.members().size()) {
      return false;
    }
    for (Object member : self.members().items()) {
      if (!Items.contains(r, o.members(), member)) {
        return false;
      }
    }
    return true;
  }

  @Fn
  static long __hash__(Realm r, PyUnion self) {
    long hash = 0;
    for (Object member : self.members().items()) {
      hash ^= Hash.of(r, member);
    }
    return hash;
  }

  /** How it is copied and pickled: its members are joined again. */
  @Fn
  static Object __reduce__(Realm r, PyUnion self) {
    Object reduce = Attributes.get(r, r.importer().importPath(r, "functools"), "reduce");
    Object join = Attributes.get(r, r.importer().importPath(r, "operator"), "or_");
    return new PyTuple(reduce, new PyTuple(join, self.members()));
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
  static Object __getitem__(Realm r, PyUnion self, Object item) {
    PyTuple arguments =
        TypeArguments.substitute(r, self, self.members(), parameters(r, self), item);
    Object union = arguments.get(0);
    for (int i = 1; i < arguments.size(); i++) {
      union = Operators.binary(r, Operators.OR, union, arguments.get(i));
    }
    return union;
  }

  @Getter("__parameters__")
  static PyTuple parameters(Realm r, PyUnion self) {
    return TypeArguments.parameters(r, self.members().items());
  }

  @Getter("__args__")
  static PyTuple args(PyUnion self) {
    return self.members();
  }
}
