package org.aiolang.types.typing;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Compare;
import org.aiolang.object.Hash;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.alias.PyGenericAlias;

/** The members of what {@code typing.Unpack[…]} gives. */
@Type(value = "_UnpackGenericAlias", module = "typing")
final class UnpackMethods {
  private UnpackMethods() {}

  @New
  static PyUnpack create(PyType cls, Object operand) {
    return new PyUnpack(operand);
  }

  @Fn
  static String __repr__(Realm r, PyUnpack self) {
    return "typing.Unpack[" + TypeArguments.text(r, self.operand()) + "]";
  }

  @Fn
  static Object __eq__(Realm r, PyUnpack self, Object other) {
    return other instanceof PyUnpack u
        ? (Object) Compare.equal(r, self.operand(), u.operand())
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static long __hash__(Realm r, PyUnpack self) {
    return Hash.of(r, self.arguments) + 1;
  }

  @Getter("__origin__")
  static Object origin(Realm r, PyUnpack self) {
    return TypeArguments.fromTyping(r, "Unpack");
  }

  @Getter("__args__")
  static PyTuple args(PyUnpack self) {
    return self.arguments;
  }

  @Getter("__parameters__")
  static PyTuple parameters(Realm r, PyUnpack self) {
    return TypeArguments.parameters(r, self.arguments.items());
  }

  @Getter("__typing_is_unpacked_typevartuple__")
  static boolean isTypeVarTuple(PyUnpack self) {
    return self.operand() instanceof PyTypeVarTuple;
  }

  /** The arguments of an unpacked {@code tuple[…]}, or None. */
  @Getter("__typing_unpacked_tuple_args__")
  static Object tupleArgs(Realm r, PyUnpack self) {
    if (self.operand() instanceof PyGenericAlias a && a.origin() == PyTuple.TYPE) {
      return a.arguments();
    }
    Object origin = Attributes.getOrNull(r, self.operand(), "__origin__");
    return origin instanceof PyType t && t == PyTuple.TYPE
        ? Attributes.get(r, self.operand(), "__args__")
        : PyNone.NONE;
  }
}
