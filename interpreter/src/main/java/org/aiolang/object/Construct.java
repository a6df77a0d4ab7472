package org.aiolang.object;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code type.__call__}: {@code __new__}, then {@code __init__}. */
public final class Construct {
  private Construct() {}

  /** Whether instances are plain objects that only {@code __init__} fills. */
  private static boolean plain(PyType cls) {
    return !cls.isBuiltin()
        && cls.layout() == PyType.OBJECT
        && cls.special(Special.NEW) == PyType.OBJECT.special(Special.NEW)
        && (cls.type() == PyType.TYPE || cls.type().special(Special.CALL) instanceof NativeFunction)
        && !AbstractMethods.has(cls);
  }

  /**
   * The {@code __new__} of a builtin type that is called as it is, without argument arrays; else
   * null.
   */
  private static @Nullable NativeFunction nativeNew(PyType cls) {
    return cls.isBuiltin()
            && cls != PyType.TYPE
            && cls.type() == PyType.TYPE
            && cls.special(Special.NEW) instanceof NativeFunction f
            && isMakeable(cls)
        ? f
        : null;
  }

  /** Whether a builtin type may be called: it has a {@code __new__}, or instances are plain. */
  private static boolean isMakeable(PyType cls) {
    return cls.layout() == PyType.OBJECT
        || cls.special(Special.NEW) != PyType.OBJECT.special(Special.NEW);
  }

  /**
   * The {@code __init__} that a value made by {@link #nativeNew} still needs, or null. Builtin
   * types have native ones.
   */
  private static @Nullable NativeFunction nativeInit(Realm r, PyType cls, Object made) {
    if (cls.special(Special.INIT) == PyType.OBJECT.special(Special.INIT)) {
      return null;
    }
    PyType type = r.typeOf(made);
    return type.isSubtype(cls) && type.special(Special.INIT) instanceof NativeFunction f ? f : null;
  }

  static Object call0(Realm r, PyType cls) {
    if (!plain(cls)) {
      PyObject make = nativeNew(cls);
      if (make == null) {
        return cls.call(r, Calls.NO_ARGS, null);
      }
      Object made = make.call1(r, cls);
      PyObject init = nativeInit(r, cls, made);
      if (init != null) {
        init.call1(r, made);
      }
      return made;
    }
    PyInstance instance = new PyInstance(cls.instanceShape());
    Object init = cls.special(Special.INIT);
    if (init instanceof NativeFunction) {
      return instance;
    }
    return initialized(r, instance, Calls.callMethod0(r, Objects.requireNonNull(init), instance));
  }

  static Object call1(Realm r, PyType cls, Object a) {
    Object init = cls.special(Special.INIT);
    if (!plain(cls) || init instanceof NativeFunction || init == null) {
      PyObject make = nativeNew(cls);
      if (make == null) {
        return cls.call(r, new Object[] {a}, null);
      }
      Object made = make.call2(r, cls, a);
      PyObject fill = nativeInit(r, cls, made);
      if (fill != null) {
        fill.call2(r, made, a);
      }
      return made;
    }
    PyInstance instance = new PyInstance(cls.instanceShape());
    return initialized(r, instance, Calls.callMethod1(r, init, instance, a));
  }

  static Object call2(Realm r, PyType cls, Object a, Object b) {
    Object init = cls.special(Special.INIT);
    if (!plain(cls) || init instanceof NativeFunction || init == null) {
      PyObject make = nativeNew(cls);
      if (make == null) {
        return cls.call(r, new Object[] {a, b}, null);
      }
      Object made = make.call3(r, cls, a, b);
      PyObject fill = nativeInit(r, cls, made);
      if (fill != null) {
        fill.call3(r, made, a, b);
      }
      return made;
    }
    PyInstance instance = new PyInstance(cls.instanceShape());
    return initialized(r, instance, Calls.callMethod2(r, init, instance, a, b));
  }

  private static Object initialized(Realm r, PyInstance instance, Object result) {
    if (result != PyNone.NONE) {
      throw Errors.typeError(
          "__init__() should return None, not '" + r.typeOf(result).shown() + "'");
    }
    return instance;
  }

  static Object call(Realm r, PyType cls, Object[] args, String @Nullable [] keywords) {
    PyType meta = cls.type();
    if (meta != PyType.TYPE) {
      Object call = meta.special(Special.CALL);
      if (call != null && !(call instanceof NativeFunction)) {
        return Calls.callMethod(r, call, cls, args, keywords);
      }
    }
    return create(r, cls, args, keywords);
  }

  /** {@code type.__call__} itself. */
  public static Object create(Realm r, PyType cls, Object[] args, String @Nullable [] keywords) {
    if (cls == PyType.TYPE) {
      if (args.length == 1 && keywords == null) {
        return r.typeOf(args[0]);
      }
      if (args.length - (keywords == null ? 0 : keywords.length) != 3) {
        throw Errors.typeError(
            args.length > 0 && keywords != null && args.length - keywords.length == 1
                ? "type() takes no keyword arguments"
                : "type() takes 1 or 3 arguments");
      }
    }
    Object create = cls.special(Special.NEW);
    if (create == null || cls.isBuiltin() && !isMakeable(cls)) {
      throw Errors.typeError("cannot create '" + cls.fullName() + "' instances");
    }
    if (create instanceof PyStaticMethod s) {
      create = s.function();
    } else if (Descriptor.kind(create) >= Descriptor.NON_DATA) {
      create = ((PyObject) create).descriptorGet(r, null, cls);
    }
    Object instance =
        keywords != null
                && takesNone(create)
                && !(cls.special(Special.INIT) instanceof NativeFunction)
            ? Calls.call(r, create, Calls.prepend(cls, positional(args, keywords)), null)
            : Calls.call(r, create, Calls.prepend(cls, args), keywords);
    if (r.typeOf(instance).isSubtype(cls)) {
      Object init = r.typeOf(instance).special(Special.INIT);
      if (init != null && init != PyType.OBJECT.special(Special.INIT)) {
        Object result =
            keywords != null && takesNone(init) && !(create instanceof NativeFunction)
                ? Calls.callMethod(r, init, instance, positional(args, keywords), null)
                : Calls.callMethod(r, init, instance, args, keywords);
        if (result != PyNone.NONE) {
          throw Errors.typeError(
              "__init__() should return None, not '" + r.typeOf(result).shown() + "'");
        }
      }
    }
    return instance;
  }

  /**
   * Whether it is the constructor of a builtin type without keyword arguments. It then leaves those
   * of a subclass to the other one of {@code __new__} and {@code __init__}, if that is the
   * subclass's own.
   */
  private static boolean takesNone(Object member) {
    PyType owner = member instanceof NativeFunction f ? f.owner() : null;
    if (owner == null) {
      return false;
    }
    return switch (owner.name()) {
      case "tuple", "list", "frozenset", "float", "filter", "map", "reversed" -> true;
      case "filterfalse", "chain", "starmap", "islice", "takewhile", "dropwhile", "cycle" -> true;
      default -> false;
    };
  }

  private static Object[] positional(Object[] args, String[] keywords) {
    return Arrays.copyOf(args, args.length - keywords.length);
  }
}
