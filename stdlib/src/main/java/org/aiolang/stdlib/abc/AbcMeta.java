package org.aiolang.stdlib.abc;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Truth;
import org.aiolang.types.list.PyList;
import org.aiolang.types.type.InstanceChecks;
import org.aiolang.types.type.TypeCreation;
import org.jspecify.annotations.Nullable;

/** {@code abc.ABCMeta}. */
@Type(value = "ABCMeta", module = "abc")
public final class AbcMeta {
  public static final PyType TYPE =
      PyType.builtin("ABCMeta", PyType.TYPE)
          .sharesLayoutOf(PyType.TYPE)
          .members(new AbcMetaTable());

  private static final String DATA = "_abc_impl";

  private AbcMeta() {}

  @New
  static Object create(Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    Object made = TypeCreation.create(r, cls, args, kwargs);
    if (made instanceof PyType type && type.own(DATA) == null) {
      type.setOwn(DATA, new AbcData());
      AbstractNames.compute(r, type);
    }
    return made;
  }

  /**
   * Register a virtual subclass of an ABC.
   *
   * <p>Returns the subclass, to allow usage as a class decorator.
   */
  @Fn
  static Object register(Realm r, PyType cls, Object subclass) {
    if (!(subclass instanceof PyType type)) {
      throw Errors.typeError("Can only register classes");
    }
    if (InstanceChecks.isSubclass(r, type, cls)) {
      return type;
    }
    if (InstanceChecks.isSubclass(r, cls, type)) {
      throw Errors.runtimeError("Refusing to create an inheritance cycle");
    }
    data(r, cls).registry.add(type);
    AbcState.of(r).registrations++;
    int kind = collection(cls);
    if (kind != PyType.NO_COLLECTION && !type.isBuiltin() && type.collection() == 0) {
      type.setCollection(kind);
    }
    return type;
  }

  private static int collection(PyType cls) {
    for (PyType t : cls.mro()) {
      if (t.collection() != PyType.NO_COLLECTION) {
        return t.collection();
      }
    }
    return PyType.NO_COLLECTION;
  }

  /** Override for isinstance(instance, cls). */
  @Fn
  static boolean __instancecheck__(Realm r, PyType cls, Object instance) {
    AbcData data = data(r, cls);
    PyType type = r.typeOf(instance);
    Object claimed = type.isBuiltin() ? type : Attributes.getOrNull(r, instance, "__class__");
    if (claimed instanceof PyType c && data.positive.contains(c)) {
      return true;
    }
    if (claimed == null || claimed == type) {
      return !isKnownNot(r, data, type) && subclassCheck(r, cls, type);
    }
    return subclassCheck(r, cls, claimed) || subclassCheck(r, cls, type);
  }

  private static boolean isKnownNot(Realm r, AbcData data, PyType type) {
    return data.negativeVersion == AbcState.of(r).registrations && data.negative.contains(type);
  }

  /** {@code cls.__subclasscheck__(sub)}, which a metaclass may override. */
  private static boolean subclassCheck(Realm r, PyType cls, Object sub) {
    Object check = cls.type().special(Special.SUBCLASSCHECK);
    if (check == null || check instanceof NativeFunction) {
      return __subclasscheck__(r, cls, sub);
    }
    return Truth.of(r, Calls.callMethod1(r, check, cls, sub));
  }

  /** Override for issubclass(subclass, cls). */
  @Fn
  static boolean __subclasscheck__(Realm r, PyType cls, Object subclass) {
    if (!(subclass instanceof PyType sub)) {
      throw Errors.typeError("issubclass() arg 1 must be a class");
    }
    AbcData data = data(r, cls);
    if (data.positive.contains(sub)) {
      return true;
    }
    long now = AbcState.of(r).registrations;
    if (data.negativeVersion < now) {
      data.negative.clear();
      data.negativeVersion = now;
    } else if (data.negative.contains(sub)) {
      return false;
    }
    Object hooked = Calls.invoke(r, cls, "__subclasshook__", sub);
    boolean is;
    if (hooked == PyNotImplemented.NOT_IMPLEMENTED) {
      is = sub.isSubtype(cls) || isRegistered(r, data, sub) || isBelowSubclass(r, cls, sub);
    } else if (hooked instanceof Boolean b) {
      is = b;
    } else {
      throw Errors.of(
          Exceptions.ASSERTION_ERROR,
          "__subclasshook__ must return either False, True, or NotImplemented");
    }
    (is ? data.positive : data.negative).add(sub);
    return is;
  }

  private static boolean isRegistered(Realm r, AbcData data, PyType sub) {
    List<PyType> registered = new ArrayList<>(data.registry);
    for (PyType type : registered) {
      if (InstanceChecks.isSubclass(r, sub, type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBelowSubclass(Realm r, PyType cls, PyType sub) {
    Object list = PyType.TYPE.lookup("__subclasses__");
    if (cls.lookup("__subclasses__") == null && cls.type().lookup("__subclasses__") == list) {
      for (PyType type : r.classes().subclasses(cls)) {
        if (InstanceChecks.isSubclass(r, sub, type)) {
          return true;
        }
      }
      return false;
    }
    Object all = Calls.invoke(r, cls, "__subclasses__");
    if (!(all instanceof PyList types)) {
      throw Errors.typeError("__subclasses__() must return a list");
    }
    for (int i = 0; i < types.size(); i++) {
      if (InstanceChecks.isSubclass(r, sub, types.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Clear the registry, for debugging or testing. */
  @Fn("_abc_registry_clear")
  static void registryClear(Realm r, PyType cls) {
    data(r, cls).registry.clear();
  }

  /** Clear the caches, for debugging or testing. */
  @Fn("_abc_caches_clear")
  static void cachesClear(Realm r, PyType cls) {
    data(r, cls).forget();
  }

  private static AbcData data(Realm r, PyType cls) {
    if (cls.isBuiltin() || !(cls.own(DATA) instanceof AbcData data)) {
      throw Errors.noAttribute(r, cls, DATA);
    }
    return data;
  }
}
