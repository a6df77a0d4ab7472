package org.aiolang.exec.members;

import java.util.Objects;
import org.aiolang.exec.Frame;
import org.aiolang.exec.FrameLocals;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.Operators;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.ReprGuard;
import org.aiolang.object.Text;
import org.aiolang.types.frames.FrameObject;
import org.aiolang.types.list.PyList;

/** Methods of {@code f_locals}. */
@Type("FrameLocalsProxy")
final class FrameLocalsMethods {
  private FrameLocalsMethods() {}

  @New
  static Object create(Realm r, PyType cls, @Args Object[] args) {
    if (args.length != 1) {
      throw Errors.typeError("FrameLocalsProxy expected 1 argument, got " + args.length);
    }
    if (!(args[0] instanceof FrameObject o && o.activation() instanceof Frame f)) {
      throw Errors.typeError("expect frame, not " + r.typeOf(args[0]).shown());
    }
    FrameObject.locals(o);
    return new FrameLocals(f);
  }

  @Fn
  static Object __getitem__(Realm r, FrameLocals self, Object key) {
    Object value = self.find(key);
    if (value == null) {
      throw Errors.keyError("local variable '" + Text.repr(r, key) + "' is not defined");
    }
    return value;
  }

  @Fn
  static void __setitem__(FrameLocals self, Object key, Object value) {
    self.put(key, value);
  }

  @Fn
  static void __delitem__(FrameLocals self, Object key) {
    throw Errors.typeError("cannot remove variables from FrameLocalsProxy");
  }

  @Fn
  static boolean __contains__(FrameLocals self, Object key) {
    return self.find(key) != null;
  }

  @Fn
  static long __len__(FrameLocals self) {
    return self.copy().size();
  }

  @Fn
  static Object __iter__(Realm r, FrameLocals self) {
    return Iteration.iter(r, PyList.from(r, self.copy()));
  }

  @Fn
  static Object __reversed__(Realm r, FrameLocals self) {
    return PyList.from(r, Calls.invoke(r, PyList.from(r, self.copy()), "__reversed__"));
  }

  @Fn
  static String __repr__(Realm r, FrameLocals self) {
    if (!ReprGuard.enter(r, self)) {
      return "{...}";
    }
    try {
      return Text.repr(r, self.copy());
    } finally {
      ReprGuard.leave(r);
    }
  }

  @Fn
  static Object __eq__(Realm r, FrameLocals self, Object value) {
    if (value instanceof FrameLocals other) {
      return self.isSameFrame(other);
    }
    return value instanceof PyDict
        ? Compare.equal(r, self.copy(), value)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __or__(Realm r, FrameLocals self, Object other) {
    Object right = other instanceof FrameLocals f ? f.copy() : other;
    return right instanceof PyDict
        ? Operators.binary(r, Operators.OR, self.copy(), right)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __ror__(Realm r, FrameLocals self, Object other) {
    return other instanceof PyDict
        ? Operators.binary(r, Operators.OR, other, self.copy())
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __ior__(Realm r, FrameLocals self, Object other) {
    merge(r, self, other);
    return self;
  }

  private static void merge(Realm r, FrameLocals self, Object other) {
    Object given = other instanceof FrameLocals f ? f.copy() : other;
    if (!(given instanceof PyDict d)) {
      throw Errors.typeError("update() argument must be dict or another FrameLocalsProxy");
    }
    for (Object key : Iteration.toArray(r, d)) {
      self.put(key, Objects.requireNonNull(d.get(r, key)));
    }
  }

  @Fn
  static void update(Realm r, FrameLocals self, Object other) {
    merge(r, self, other);
  }

  @Fn
  static Object keys(Realm r, FrameLocals self) {
    return PyList.from(r, self.copy());
  }

  @Fn
  static Object values(Realm r, FrameLocals self) {
    return PyList.from(r, Calls.invoke(r, self.copy(), "values"));
  }

  @Fn
  static Object items(Realm r, FrameLocals self) {
    return PyList.from(r, Calls.invoke(r, self.copy(), "items"));
  }

  @Fn
  static Object get(FrameLocals self, Object key, @Default("None") Object defaultValue) {
    Object value = self.find(key);
    return value == null ? defaultValue : value;
  }

  @Fn
  static Object setdefault(FrameLocals self, Object key, @Default("None") Object defaultValue) {
    Object value = self.find(key);
    if (value == null) {
      self.put(key, defaultValue);
      return defaultValue;
    }
    return value;
  }

  @Fn
  static Object copy(FrameLocals self) {
    return self.copy();
  }
}
