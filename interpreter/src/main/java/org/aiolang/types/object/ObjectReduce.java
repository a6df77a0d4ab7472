package org.aiolang.types.object;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.FloatObject;
import org.aiolang.object.IntObject;
import org.aiolang.object.Iteration;
import org.aiolang.object.MemberSlot;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyInstance;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.StrObject;
import org.aiolang.types.list.PyList;
import org.aiolang.types.set.AnySet;
import org.jspecify.annotations.Nullable;

/** How {@code copy} takes an object apart: {@code object.__reduce_ex__} and its state. */
final class ObjectReduce {
  private ObjectReduce() {}

  /**
   * The instance's {@code __dict__}, or None where it is empty; with values in slots a pair of that
   * and a dict of them.
   */
  static Object state(Realm r, Object self) {
    if (!(self instanceof PyObject o)) {
      return PyNone.NONE;
    }
    Object state = PyNone.NONE;
    if (o.hasDict() && o.type().instancesHaveDict()) {
      Object dict = Attributes.getOrNull(r, self, "__dict__");
      if (dict instanceof PyDict d && d.size() > 0) {
        state = d.copy();
      }
    }
    PyDict slots = new PyDict();
    for (PyType t : o.type().mro()) {
      if (!t.isBuiltin()) {
        for (String name : t.ownNames()) {
          if (t.own(name) instanceof MemberSlot && slots.getStr(name) == null) {
            Object value = Attributes.getOrNull(r, self, name);
            if (value != null) {
              slots.putStr(name, value);
            }
          }
        }
      }
    }
    return slots.size() == 0 ? state : new PyTuple(state, slots);
  }

  /** {@code object.__reduce_ex__}: by {@code __reduce__} where a class has its own. */
  static Object reduceEx(Realm r, Object self) {
    PyType cls = r.typeOf(self);
    if (cls.lookup("__reduce__") != PyType.OBJECT.lookup("__reduce__")) {
      return Calls.invoke(r, self, "__reduce__");
    }
    return reduce(r, self);
  }

  /** The call that makes the object anew, its state, its items. */
  static Object reduce(Realm r, Object self) {
    PyType cls = r.typeOf(self);
    Object state = Calls.invoke(r, self, "__getstate__");
    if (self instanceof AnySet set) {
      return new PyTuple(cls, new PyTuple(PyList.from(r, set)), state);
    }
    Object extended = Attributes.getOrNull(r, self, "__getnewargs_ex__");
    if (extended != null) {
      return extended(r, self, cls, Calls.call0(r, extended), state);
    }
    Object[] given = newArguments(r, self);
    if (given == null) {
      throw Errors.typeError("cannot pickle '" + cls.name() + "' object");
    }
    Object[] args = new Object[given.length + 1];
    args[0] = cls;
    System.arraycopy(given, 0, args, 1, given.length);
    return taken(r, self, maker(r, "__newobj__"), PyTuple.of(args), state);
  }

  private static Object extended(Realm r, Object self, PyType cls, Object pair, Object state) {
    if (!(pair instanceof PyTuple t)) {
      throw Errors.typeError(
          "__getnewargs_ex__ should return a tuple, not '" + r.typeOf(pair).name() + "'");
    }
    if (t.size() != 2) {
      throw Errors.valueError(
          "__getnewargs_ex__ should return a tuple of length 2, not " + t.size());
    }
    Object args = new PyTuple(cls, t.get(0), t.get(1));
    return taken(r, self, maker(r, "__newobj_ex__"), args, state);
  }

  private static Object maker(Realm r, String name) {
    return Attributes.get(r, r.importer().importPath(r, "copyreg"), name);
  }

  private static Object taken(Realm r, Object self, Object make, Object args, Object state) {
    Object listItems = self instanceof PyList ? Iteration.iter(r, self) : PyNone.NONE;
    Object dictItems =
        self instanceof PyDict ? Iteration.iter(r, Calls.invoke(r, self, "items")) : PyNone.NONE;
    return new PyTuple(make, args, state, listItems, dictItems);
  }

  /** What {@code __new__} needs besides the class; null where an object cannot be made anew. */
  private static Object @Nullable [] newArguments(Realm r, Object self) {
    Object hook = Attributes.getOrNull(r, self, "__getnewargs__");
    if (hook != null) {
      Object args = Calls.call0(r, hook);
      if (!(args instanceof PyTuple t)) {
        throw Errors.typeError(
            "__getnewargs__ should return a tuple, not '" + r.typeOf(args).name() + "'");
      }
      return t.items();
    }
    if (self instanceof PyTuple t) {
      return new Object[] {new PyTuple(t.items())};
    }
    if (self instanceof StrObject s) {
      return new Object[] {s.value()};
    }
    if (self instanceof IntObject i) {
      return new Object[] {i.value()};
    }
    if (self instanceof FloatObject f) {
      return new Object[] {f.value()};
    }
    boolean plain = self instanceof PyInstance || self instanceof PyList || self instanceof PyDict;
    return plain ? Calls.NO_ARGS : null;
  }
}
