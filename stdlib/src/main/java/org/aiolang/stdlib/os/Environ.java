package org.aiolang.stdlib.os;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code os.environ}: a mapping that writes through to the outside world's environment. */
@Type(value = "_Environ", module = "os")
final class Environ extends PyObject {
  static final PyType TYPE = PyType.builtin("_Environ").unhashable().members(new EnvironTable());

  private final PyDict data = new PyDict();

  Environ(Realm r) {
    super(TYPE.instanceShape());
    for (Map.Entry<String, String> e : r.world().environment().entrySet()) {
      data.putStr(e.getKey(), e.getValue());
    }
  }

  private static String text(Realm r, Object o) {
    String s = Text.asString(o);
    if (s == null) {
      throw Errors.typeError("str expected, not " + r.typeOf(o).shown());
    }
    return s;
  }

  /** The value of a variable, or null. */
  @Nullable Object find(Realm r, Object key) {
    return data.getStr(text(r, key));
  }

  void put(Realm r, Object key, Object value) {
    String k = text(r, key);
    String v = text(r, value);
    if (k.indexOf('\0') >= 0 || v.indexOf('\0') >= 0) {
      throw Errors.valueError("embedded null byte");
    }
    if (k.isEmpty() || k.indexOf('=') >= 0) {
      throw OsErrors.of(r, 22, null);
    }
    r.world().environment().put(k, v);
    data.putStr(k, v);
  }

  void remove(Realm r, Object key) {
    String k = text(r, key);
    r.world().environment().remove(k);
    if (data.removeStr(k) == null) {
      checkVisible(r, key);
      throw Errors.keyError(key);
    }
  }

  @Fn
  static Object __getitem__(Realm r, Environ self, Object key) {
    Object value = self.find(r, key);
    if (value == null) {
      self.checkVisible(r, key);
      throw Errors.keyError(key);
    }
    return value;
  }

  /** One that the script may not see is no missing one. */
  private void checkVisible(Realm r, Object key) {
    try {
      r.world().checkVariable(text(r, key));
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  @Fn
  static void __setitem__(Realm r, Environ self, Object key, Object value) {
    self.put(r, key, value);
  }

  @Fn
  static void __delitem__(Realm r, Environ self, Object key) {
    self.remove(r, key);
  }

  @Fn
  static Object __iter__(Realm r, Environ self) {
    return Iteration.iter(r, self.data.copy());
  }

  @Fn
  static long __len__(Environ self) {
    return self.data.size();
  }

  @Fn
  static boolean __contains__(Environ self, Object key) {
    String s = Text.asString(key);
    return s != null && self.data.getStr(s) != null;
  }

  @Fn
  static Object get(Realm r, Environ self, Object key, @Default("None") Object dflt) {
    Object value = self.find(r, key);
    return value == null ? dflt : value;
  }

  @Fn
  static Object setdefault(Realm r, Environ self, Object key, Object value) {
    if (self.find(r, key) == null) {
      self.put(r, key, value);
    }
    return __getitem__(r, self, key);
  }

  @Fn
  static Object pop(Realm r, Environ self, Object key, @Default("<absent>") @Nullable Object dflt) {
    Object value = self.find(r, key);
    if (value == null && dflt != null) {
      return dflt;
    }
    self.remove(r, key);
    return Objects.requireNonNull(value);
  }

  @Fn
  static void clear(Realm r, Environ self) {
    r.world().environment().clear();
    self.data.clear();
  }

  @Fn
  static Object keys(Realm r, Environ self) {
    return Calls.invoke(r, self.data, "keys");
  }

  @Fn
  static Object values(Realm r, Environ self) {
    return Calls.invoke(r, self.data, "values");
  }

  @Fn
  static Object items(Realm r, Environ self) {
    return Calls.invoke(r, self.data, "items");
  }

  @Fn
  static Object copy(Environ self) {
    return self.data.copy();
  }

  @Fn
  static void update(
      Realm r, Environ self, @Args Object[] others, @KwArgs @Nullable PyDict keywords) {
    if (others.length > 1) {
      throw Errors.typeError("update expected at most 1 argument, got " + others.length);
    }
    PyDict all = (PyDict) PyDict.TYPE.call(r, others, null);
    if (keywords != null) {
      all.putAll(r, keywords);
    }
    PyIterator it = Iteration.of(r, all.copy());
    for (Object key = it.next(r); key != null; key = it.next(r)) {
      Object value = all.get(r, key);
      self.put(r, key, value == null ? PyNone.NONE : value);
    }
  }

  @Fn
  static Object __or__(Realm r, Environ self, Object other) {
    PyDict dict = self.data.copy();
    Calls.invoke(r, dict, "update", other);
    return dict;
  }

  @Fn
  static Object __ior__(Realm r, Environ self, Object other) {
    update(r, self, new Object[] {other}, null);
    return self;
  }

  @Fn
  static Object __eq__(Realm r, Environ self, Object other) {
    Object right = other instanceof Environ e ? e.data : other;
    return right instanceof PyDict
        ? (Object) Compare.equal(r, self.data, right)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static String __repr__(Realm r, Environ self) {
    return "environ(" + Text.repr(r, self.data) + ")";
  }
}
