package org.aiolang.types.object;

import java.util.Objects;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;
import org.aiolang.types.set.AnySet;
import org.jspecify.annotations.Nullable;

/**
 * {@code object.__reduce_ex__} and {@code object.__getstate__}: how {@code copy} and {@code pickle}
 * take an object apart. The functions that put it together again are those of module {@code
 * copyreg}.
 */
final class Reduction {
  private Reduction() {}

  static Object reduceEx(Realm r, Object self, long protocol) {
    PyType type = r.typeOf(self);
    Object reduce = type.lookup("__reduce__");
    if (reduce != null && reduce != PyType.OBJECT.lookup("__reduce__")) {
      return Calls.callMethod0(r, reduce, self);
    }
    return common(r, self, protocol);
  }

  static Object common(Realm r, Object self, long protocol) {
    if (protocol < 2 && !(self instanceof AnySet)) {
      return Calls.call2(r, copyreg(r, "_reduce_ex"), self, protocol);
    }
    PyType type = r.typeOf(self);
    if (self instanceof AnySet set) {
      return new PyTuple(type, new PyTuple(PyList.from(r, set)), state(r, self, false));
    }
    if (type.special(Special.NEW) == null) {
      throw notPickled(type);
    }
    PyDict kwargs = null;
    PyTuple args = null;
    Object newArgs = method(r, self, "__getnewargs_ex__");
    if (newArgs != null) {
      PyTuple both = argumentPair(r, Calls.call0(r, newArgs));
      args = (PyTuple) both.get(0);
      kwargs = (PyDict) both.get(1);
    } else {
      newArgs = method(r, self, "__getnewargs__");
      if (newArgs != null) {
        Object given = Calls.call0(r, newArgs);
        if (!(given instanceof PyTuple t)) {
          throw Errors.typeError(
              "__getnewargs__ should return a tuple, not '" + r.typeOf(given).shown() + "'");
        }
        args = t;
      }
    }
    boolean isList = self instanceof PyList;
    boolean isDict = self instanceof PyDict;
    Object state = state(r, self, args == null && !isList && !isDict);
    Object make;
    PyTuple makeArgs;
    if (kwargs == null || kwargs.size() == 0) {
      make = copyreg(r, "__newobj__");
      Object[] all = new Object[1 + (args == null ? 0 : args.size())];
      all[0] = type;
      for (int i = 1; i < all.length; i++) {
        all[i] = Objects.requireNonNull(args).get(i - 1);
      }
      makeArgs = PyTuple.of(all);
    } else {
      make = copyreg(r, "__newobj_ex__");
      makeArgs = new PyTuple(type, Objects.requireNonNull(args), kwargs);
    }
    Object items = isList ? Iteration.iter(r, self) : PyNone.NONE;
    Object pairs =
        isDict ? Iteration.iter(r, Calls.invoke(r, self, "items")) : (Object) PyNone.NONE;
    return new PyTuple(make, makeArgs, state, items, pairs);
  }

  /** A method of the type, bound; null where it has none. */
  private static @Nullable Object method(Realm r, Object self, String name) {
    Object member = r.typeOf(self).lookup(name);
    return member == null ? null : Attributes.bind(r, member, self, r.typeOf(self));
  }

  private static PyTuple argumentPair(Realm r, Object given) {
    if (!(given instanceof PyTuple t)) {
      throw Errors.typeError(
          "__getnewargs_ex__ should return a tuple, not '" + r.typeOf(given).shown() + "'");
    }
    if (t.size() != 2) {
      throw Errors.valueError(
          "__getnewargs_ex__ should return a tuple of length 2, not " + t.size());
    }
    if (!(t.get(0) instanceof PyTuple)) {
      throw wrongPart(r, "first", "tuple", t.get(0));
    }
    if (!(t.get(1) instanceof PyDict)) {
      throw wrongPart(r, "second", "dict", t.get(1));
    }
    return t;
  }

  private static RuntimeException wrongPart(Realm r, String which, String wanted, Object given) {
    return Errors.typeError(
        which
            + " item of the tuple returned by __getnewargs_ex__ must be a "
            + wanted
            + ", not '"
            + r.typeOf(given).shown()
            + "'");
  }

  private static Object state(Realm r, Object self, boolean required) {
    Object hook = r.typeOf(self).lookup("__getstate__");
    return hook == null || hook instanceof NativeFunction f && f.owner() == PyType.OBJECT
        ? defaultState(r, self, required)
        : Calls.call0(r, Attributes.get(r, self, "__getstate__"));
  }

  /**
   * The {@code __dict__}, or None where it is empty; with the values of {@code __slots__} in a
   * second place where there are any.
   *
   * @param required whether nothing else keeps the value of a builtin layout
   */
  static Object defaultState(Realm r, Object self, boolean required) {
    PyType type = r.typeOf(self);
    if (required && type.layout() != PyType.OBJECT && type.layout() != PyNone.NONE.type()) {
      throw notPickled(type);
    }
    Object state = PyNone.NONE;
    if (self instanceof PyObject o && o.hasDict() && type.instancesHaveDict()) {
      Object dict = Attributes.getOrNull(r, self, "__dict__");
      state = dict == null || dict instanceof PyDict d && d.size() == 0 ? PyNone.NONE : dict;
    }
    PyDict slots = slots(r, self, type);
    return slots.size() == 0 ? state : new PyTuple(state, slots);
  }

  private static PyDict slots(Realm r, Object self, PyType type) {
    PyDict values = new PyDict();
    if (type.isBuiltin()) {
      return values;
    }
    Object names = type.own("__slotnames__");
    if (names == null) {
      names = Calls.call1(r, copyreg(r, "_slotnames"), type);
      if (names != PyNone.NONE && !(names instanceof PyList)) {
        throw Errors.typeError("copyreg._slotnames didn't return a list or None");
      }
    } else if (names != PyNone.NONE && !(names instanceof PyList)) {
      throw Errors.typeError(
          type.name() + ".__slotnames__ should be a list or None, not " + r.typeOf(names).shown());
    }
    if (names instanceof PyList list) {
      for (int i = 0; i < list.size(); i++) {
        String name = Text.asString(list.get(i));
        Object value = name == null ? null : Attributes.getOrNull(r, self, name);
        if (value != null) {
          values.put(r, list.get(i), value);
        }
      }
    }
    return values;
  }

  private static Object copyreg(Realm r, String name) {
    return Attributes.get(r, r.importer().importPath(r, "copyreg"), name);
  }

  private static PyException notPickled(PyType type) {
    String name = type.isBuiltin() ? type.fullName() : type.name();
    return Errors.typeError("cannot pickle '" + name + "' object");
  }
}
