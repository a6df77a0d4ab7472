package org.aiolang.builtins;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.list.ListSort;
import org.aiolang.types.list.PyList;
import org.aiolang.types.object.AttributeNames;
import org.aiolang.types.type.InstanceChecks;
import org.jspecify.annotations.Nullable;

/** Builtin functions that ask about attributes and classes. */
@Module("builtins")
final class AttributeFunctions {
  private AttributeFunctions() {}

  /**
   * Get a named attribute from an object.
   *
   * <p>getattr(x, 'y') is equivalent to x.y. When a default argument is given, it is returned when
   * the attribute doesn't exist; without it, an exception is raised in that case.
   */
  @Fn(text = Fn.NO_TEXT)
  static Object getattr(
      Realm r, Object object, Object name, @Default(Default.ABSENT) @Nullable Object default_) {
    String n = AttributeNames.of(r, name);
    if (default_ == null) {
      return Attributes.get(r, object, n);
    }
    Object value = Attributes.getOrNull(r, object, n);
    return value == null ? default_ : value;
  }

  /** Return whether the object has an attribute with the given name. */
  @Fn
  static boolean hasattr(Realm r, Object obj, Object name) {
    return Attributes.getOrNull(r, obj, AttributeNames.of(r, name)) != null;
  }

  /** Sets the named attribute on the given object to the specified value. */
  @Fn
  static void setattr(Realm r, Object obj, Object name, Object value) {
    Attributes.set(r, obj, AttributeNames.of(r, name), value);
  }

  /** Deletes the named attribute from the given object. */
  @Fn
  static void delattr(Realm r, Object obj, Object name) {
    Attributes.set(r, obj, AttributeNames.of(r, name), null);
  }

  /** Return whether an object is an instance of a class or of a subclass thereof. */
  @Fn
  static boolean isinstance(Realm r, Object obj, Object classOrTuple) {
    return InstanceChecks.isInstance(r, obj, classOrTuple);
  }

  /** Return whether 'cls' is derived from another class or is the same class. */
  @Fn(text = "cls, class_or_tuple, /")
  static boolean issubclass(Realm r, Object type, Object classOrTuple) {
    return InstanceChecks.isSubclass(r, type, classOrTuple);
  }

  /** Return whether the object is callable (i.e., some kind of function). */
  @Fn
  static boolean callable(Realm r, Object obj) {
    return obj instanceof PyObject o && o.type().special(Special.CALL) != null;
  }

  /**
   * dir([object]) -&gt; list of strings
   *
   * <p>If called without an argument, return the names in the current scope. Else, return an
   * alphabetized list of names comprising (some of) the attributes of the given object, and of
   * attributes reachable from it.
   */
  @Fn(text = Fn.NO_TEXT)
  static PyList dir(Realm r, @Default(Default.ABSENT) @Nullable Object object) {
    Object names;
    if (object != null) {
      Object method = r.typeOf(object).special(Special.DIR);
      names = Calls.callMethod0(r, method == null ? PyNone.NONE : method, object);
    } else if (r.top != null) {
      PyObject locals = r.top.locals();
      names = locals instanceof PyDict ? locals : Calls.invoke(r, locals, "keys");
    } else {
      names = PyTuple.EMPTY;
    }
    PyList list = PyList.from(r, names);
    ListSort.sort(r, list, PyNone.NONE, false);
    return list;
  }

  /**
   * vars([object]) -&gt; dictionary
   *
   * <p>Without arguments, equivalent to locals(). With an argument, equivalent to object.__dict__.
   */
  @Fn(text = Fn.NO_TEXT)
  static Object vars(Realm r, @Default(Default.ABSENT) @Nullable Object object) {
    if (object == null) {
      if (r.top == null) {
        throw Errors.of(Exceptions.SYSTEM_ERROR, "vars(): no locals!?");
      }
      return r.top.locals();
    }
    Object dict = Attributes.getOrNull(r, object, "__dict__");
    if (dict == null) {
      throw Errors.typeError("vars() argument must have __dict__ attribute");
    }
    return dict;
  }

  /** Import a module. */
  @Fn
  static Object __import__(
      Realm r,
      @Kw Object name,
      @Kw @Default("None") Object globals,
      @Kw @Default("None") Object locals,
      @Kw @Default("()") Object fromlist,
      @Kw @Default("0") int level) {
    String module = Text.asString(name);
    if (module == null) {
      throw Errors.typeError("module name must be a string");
    }
    if (level < 0) {
      throw Errors.valueError("level must be >= 0");
    }
    PyDict scope = globals instanceof PyDict d ? d : new PyDict();
    Object names = fromlist == PyNone.NONE ? PyNone.NONE : PyTuple.of(items(r, fromlist));
    boolean any = names instanceof PyTuple t && t.size() > 0;
    return r.importer().importModule(r, module, scope, any ? names : PyNone.NONE, level);
  }

  private static Object[] items(Realm r, Object fromlist) {
    return Iteration.toArray(r, fromlist);
  }
}
