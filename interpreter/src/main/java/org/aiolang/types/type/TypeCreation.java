package org.aiolang.types.type;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.object.TypeBuilder;
import org.aiolang.types.bytes.Codecs;
import org.jspecify.annotations.Nullable;

/** {@code type.__new__}: the arguments, and the metaclass that the bases ask for. */
public final class TypeCreation {
  private TypeCreation() {}

  public static Object create(Realm r, PyType meta, Object[] args, @Nullable PyDict kwargs) {
    if (!meta.isSubtype(PyType.TYPE)) {
      throw Errors.typeError(
          "type.__new__(" + meta.name() + "): " + meta.name() + " is not a subtype of type");
    }
    if (args.length != 3) {
      throw Errors.typeError(
          meta == PyType.TYPE && args.length > 0
              ? "type() takes 1 or 3 arguments"
              : "type.__new__() takes exactly 3 arguments (" + args.length + " given)");
    }
    String name = Text.asString(args[0]);
    if (name == null) {
      throw wrong(r, 1, "str", args[0]);
    }
    checkName(r, name);
    if (!(args[1] instanceof PyTuple bases)) {
      throw wrong(r, 2, "tuple", args[1]);
    }
    if (!(args[2] instanceof PyDict namespace)) {
      throw wrong(r, 3, "dict", args[2]);
    }
    PyType[] types = new PyType[bases.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = base(r, bases.get(i));
    }
    PyType winner = TypeBuilder.metaclass(meta, types);
    if (winner != meta && winner.special(Special.NEW) != PyType.TYPE.special(Special.NEW)) {
      Object[] all = {winner, args[0], args[1], args[2]};
      return Calls.callWith(r, Attributes.get(r, winner, "__new__"), all, kwargs);
    }
    String[] keywords = null;
    Object[] values = Calls.NO_ARGS;
    if (kwargs != null && kwargs.size() > 0) {
      values = new Object[kwargs.size()];
      keywords = Calls.keywordsOf(kwargs, values, 0);
    }
    return TypeBuilder.build(r, winner, name, types, namespace, values, keywords);
  }

  private static PyType base(Realm r, Object base) {
    if (base instanceof PyType t) {
      return t;
    }
    if (Attributes.getOrNull(r, base, "__mro_entries__") != null) {
      throw Errors.typeError("type() doesn't support MRO entry resolution; use types.new_class()");
    }
    throw Errors.typeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of"
            + " the metaclasses of all its bases");
  }

  private static RuntimeException wrong(Realm r, int argument, String wanted, Object given) {
    return Errors.typeError(
        "type.__new__() argument "
            + argument
            + " must be "
            + wanted
            + ", not "
            + Convert.shownType(r, given));
  }

  /** Refuses what CPython could not keep as a name. */
  static void checkName(Realm r, String name) {
    if (name.indexOf('\0') >= 0) {
      throw Errors.valueError("type name must not contain null characters");
    }
    Codecs.encode(r, name, "utf-8", "strict"); // surrogates are refused
  }
}
