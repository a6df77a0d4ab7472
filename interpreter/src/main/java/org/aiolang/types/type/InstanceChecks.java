package org.aiolang.types.type;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Truth;
import org.aiolang.types.alias.PyGenericAlias;
import org.aiolang.types.alias.PyUnion;

/** {@code isinstance} and {@code issubclass}. */
public final class InstanceChecks {
  private InstanceChecks() {}

  public static boolean isInstance(Realm r, Object o, Object cls) {
    if (cls instanceof PyType t) {
      if (r.typeOf(o) == t) {
        return true;
      }
      if (t.type() == PyType.TYPE) {
        return isDirectInstance(r, o, t);
      }
    } else if (cls instanceof PyTuple tuple) {
      r.enter(" in __instancecheck__");
      try {
        for (Object one : tuple.items()) {
          if (isInstance(r, o, one)) {
            return true;
          }
        }
        return false;
      } finally {
        r.leave();
      }
    } else if (cls instanceof PyUnion u) {
      return isInstance(r, o, u.members());
    } else if (cls instanceof PyGenericAlias) {
      throw Errors.typeError("isinstance() argument 2 cannot be a parameterized generic");
    }
    Object check = r.typeOf(cls).special(Special.INSTANCECHECK);
    if (check == null) {
      if (AbstractClasses.bases(r, cls) == null) {
        throw Errors.typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
      }
      Object claimed = Attributes.getOrNull(r, o, "__class__");
      return claimed != null && AbstractClasses.isSubclass(r, claimed, cls);
    }
    if (check instanceof NativeFunction f && f.owner() == PyType.TYPE && cls instanceof PyType t) {
      return isDirectInstance(r, o, t);
    }
    return Truth.of(r, Calls.callMethod1(r, check, cls, o));
  }

  /** {@code type.__instancecheck__}: by the class, or by what {@code __class__} claims. */
  static boolean isDirectInstance(Realm r, Object o, PyType cls) {
    PyType type = r.typeOf(o);
    if (type.isSubtype(cls)) {
      return true;
    }
    if (type.isBuiltin()) {
      return false;
    }
    Object claimed = Attributes.getOrNull(r, o, "__class__");
    return claimed != type && claimed instanceof PyType t && t.isSubtype(cls);
  }

  public static boolean isSubclass(Realm r, Object sub, Object cls) {
    if (cls instanceof PyType t && t.type() == PyType.TYPE) {
      return isDirectSubclass(r, sub, t);
    }
    if (cls instanceof PyTuple tuple) {
      r.enter(" in __subclasscheck__");
      try {
        for (Object one : tuple.items()) {
          if (isSubclass(r, sub, one)) {
            return true;
          }
        }
        return false;
      } finally {
        r.leave();
      }
    }
    if (cls instanceof PyUnion u) {
      return isSubclass(r, sub, u.members());
    }
    if (cls instanceof PyGenericAlias) {
      throw Errors.typeError("issubclass() argument 2 cannot be a parameterized generic");
    }
    Object check = r.typeOf(cls).special(Special.SUBCLASSCHECK);
    if (check != null) {
      return Truth.of(r, Calls.callMethod1(r, check, cls, sub));
    }
    AbstractClasses.require(r, sub, "issubclass() arg 1 must be a class");
    AbstractClasses.require(
        r, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    return AbstractClasses.isSubclass(r, sub, cls);
  }

  /** {@code type.__subclasscheck__}. */
  static boolean isDirectSubclass(Realm r, Object sub, PyType cls) {
    if (sub instanceof PyType s) {
      return s.isSubtype(cls);
    }
    AbstractClasses.require(r, sub, "issubclass() arg 1 must be a class");
    return AbstractClasses.isSubclass(r, sub, cls);
  }
}
