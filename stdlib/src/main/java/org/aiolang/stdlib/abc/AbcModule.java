package org.aiolang.stdlib.abc;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.LibraryPart;

/** Module {@code abc}. */
@Module("abc")
final class AbcModule {
  private AbcModule() {}

  @Constant("ABCMeta")
  static Object abcMeta() {
    return AbcMeta.TYPE;
  }

  @Constant("ABC")
  static Object abc(Realm r) {
    PyDict namespace = new PyDict();
    namespace.putStr("__module__", "abc");
    namespace.putStr("__qualname__", "ABC");
    namespace.putStr(
        "__doc__",
        "Helper class that provides a standard way to create an ABC using\n    inheritance.\n    ");
    namespace.putStr("__slots__", PyTuple.EMPTY);
    return Calls.call3(r, AbcMeta.TYPE, "ABC", PyTuple.EMPTY, namespace);
  }

  /**
   * A decorator indicating abstract methods.
   *
   * <p>Requires that the metaclass is ABCMeta or derived from it. A class that has a metaclass
   * derived from ABCMeta cannot be instantiated unless all of its abstract methods are overridden.
   */
  @Fn
  static Object abstractmethod(Realm r, Object funcobj) {
    Attributes.set(r, funcobj, "__isabstractmethod__", true);
    return funcobj;
  }

  @Constant
  static Object abstractclassmethod(Realm r) {
    return LibraryPart.of(r, "_abc_more", "abstractclassmethod");
  }

  @Constant
  static Object abstractstaticmethod(Realm r) {
    return LibraryPart.of(r, "_abc_more", "abstractstaticmethod");
  }

  @Constant
  static Object abstractproperty(Realm r) {
    return LibraryPart.of(r, "_abc_more", "abstractproperty");
  }

  /**
   * Returns the current ABC cache token.
   *
   * <p>The token is an opaque object (supporting equality testing) identifying the current version
   * of the ABC cache for virtual subclasses. The token changes with every call to register() on any
   * ABC.
   */
  @Fn
  static long getCacheToken(Realm r) {
    return AbcState.of(r).registrations;
  }

  /**
   * Recalculate the set of abstract methods of an abstract class.
   *
   * <p>If a class has had one of its abstract methods implemented after the class was created, the
   * method will not be considered implemented until this function is called.
   */
  @Fn
  static Object updateAbstractmethods(Realm r, Object cls) {
    if (cls instanceof PyType type
        && !type.isBuiltin()
        && Attributes.getOrNull(r, type, "__abstractmethods__") != null) {
      AbstractNames.compute(r, type);
    }
    return cls;
  }

  /**
   * Whether a class has all of some methods, for the hook of the class that names them; else, and
   * for its subclasses, NotImplemented.
   */
  @Fn("_check_methods")
  static Object checkMethods(Object hook, PyType owner, PyType candidate, @Args Object[] names) {
    if (owner.own("__subclasshook__") != hook) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    for (Object name : names) {
      PyType definer = candidate.definer((String) name);
      if (definer == null || definer.own((String) name) == PyNone.NONE) {
        return PyNotImplemented.NOT_IMPLEMENTED;
      }
    }
    return true;
  }
}
