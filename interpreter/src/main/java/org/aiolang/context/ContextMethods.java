package org.aiolang.context;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Members of {@code contextvars.Context}: a mapping that cannot be changed from outside. */
@Type(value = "Context", module = "_contextvars")
final class ContextMethods {
  private ContextMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    if (args.length > 0 || keywords != null && keywords.size() > 0) {
      throw Errors.typeError("Context() does not accept any arguments");
    }
    return new PyContext(null);
  }

  /** Call *callable* with *args and **kwargs in this context. */
  @Fn
  static Object run(
      Realm r,
      PyContext self,
      @Default("<absent>") @Nullable Object callable,
      @Args Object[] args,
      @KwArgs @Nullable PyDict keywords) {
    if (callable == null) {
      throw Errors.typeError("run() missing 1 required positional argument");
    }
    PyObject outer = self.enter(r);
    try {
      return Calls.callWith(r, callable, args, keywords);
    } finally {
      self.leave(r, outer);
    }
  }

  /** Return a shallow copy of the context object. */
  @Fn
  static Object copy(PyContext self) {
    return new PyContext(self.variables());
  }

  @Fn
  static long __len__(PyContext self) {
    Variables v = self.variables();
    return v == null ? 0 : v.size();
  }

  @Fn
  static boolean __contains__(Realm r, PyContext self, Object key) {
    return Variables.get(self.variables(), variable(r, key)) != null;
  }

  @Fn
  static Object __getitem__(Realm r, PyContext self, Object key) {
    Object value = Variables.get(self.variables(), variable(r, key));
    if (value == null) {
      throw Errors.keyError(key);
    }
    return value;
  }

  /** Return the value for `key` if `key` has the value in the context object. */
  @Fn
  static Object get(Realm r, PyContext self, Object key, @Default("None") Object default_) {
    Object value = Variables.get(self.variables(), variable(r, key));
    return value == null ? default_ : value;
  }

  private static PyContextVar variable(Realm r, Object key) {
    if (key instanceof PyContextVar v) {
      return v;
    }
    throw Errors.typeError("a ContextVar key was expected, got " + Text.repr(r, key));
  }

  @Fn
  static Object __iter__(Realm r, PyContext self) {
    return keys(r, self);
  }

  /** Return a list of all variables in the context object. */
  @Fn
  static Object keys(Realm r, PyContext self) {
    PyList all = new PyList();
    Variables v = self.variables();
    for (int i = 0; v != null && i < v.size(); i++) {
      all.add(v.name(i));
    }
    return Iteration.iter(r, all);
  }

  /** Return a list of all variables' values in the context object. */
  @Fn
  static Object values(Realm r, PyContext self) {
    PyList all = new PyList();
    Variables v = self.variables();
    for (int i = 0; v != null && i < v.size(); i++) {
      all.add(v.value(i));
    }
    return Iteration.iter(r, all);
  }

  /** Return all variables and their values in the context object. */
  @Fn
  static Object items(Realm r, PyContext self) {
    PyList all = new PyList();
    Variables v = self.variables();
    for (int i = 0; v != null && i < v.size(); i++) {
      all.add(new PyTuple(v.name(i), v.value(i)));
    }
    return Iteration.iter(r, all);
  }

  @Fn
  static Object __eq__(Realm r, PyContext self, Object other) {
    if (!(other instanceof PyContext c)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Variables mine = self.variables();
    Variables theirs = c.variables();
    if (mine == theirs) {
      return true;
    }
    if (mine == null || theirs == null || mine.size() != theirs.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      Object value = Variables.get(theirs, mine.name(i));
      if (value == null || !Compare.equal(r, mine.value(i), value)) {
        return false;
      }
    }
    return true;
  }
}
