package org.aiolang.types.dict;

import java.util.Objects;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.ReprGuard;
import org.aiolang.object.Sizes;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.alias.PyGenericAlias;
import org.jspecify.annotations.Nullable;

/** The members of {@code dict}. */
@Type("dict")
final class DictMethods {
  private DictMethods() {}

  @New
  static PyDict create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return cls == PyDict.TYPE ? new PyDict() : new PyDict().as(cls, PyDict.class);
  }

  @Fn
  static void __init__(Realm r, PyDict self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    DictUpdate.all(r, self, "dict", args, kwargs);
  }

  /** Create a new dictionary with keys from iterable and values set to value. */
  @ClassFn
  static Object fromkeys(Realm r, PyType cls, Object iterable, @Default("None") Object value) {
    Object made = cls == PyDict.TYPE ? new PyDict() : Calls.call0(r, cls);
    PyIterator it = Iteration.of(r, iterable);
    Object @Nullable [] outer = r.build(made);
    try {
      for (Object key = it.next(r); key != null; key = it.next(r)) {
        if (made instanceof PyDict d && d.type() == PyDict.TYPE) {
          d.put(r, key, value);
          Sizes.checkItems(r, 3L * d.size());
        } else {
          Items.set(r, made, key, value);
        }
        r.safepoint();
      }
    } finally {
      r.building = outer;
    }
    return made;
  }

  /** Return the value for key if key is in the dictionary, else default. */
  @Fn
  static Object get(Realm r, PyDict self, Object key, @Default("None") Object default_) {
    Object value = self.get(r, key);
    return value == null ? default_ : value;
  }

  /**
   * Insert key with a value of default if key is not in the dictionary.
   *
   * <p>Return the value for key if key is in the dictionary, else default.
   */
  @Fn
  static Object setdefault(Realm r, PyDict self, Object key, @Default("None") Object default_) {
    return self.putIfAbsent(r, key, default_);
  }

  /**
   * D.pop(k[,d]) -&gt; v, remove specified key and return the corresponding value.
   *
   * <p>If the key is not found, return the default if given; otherwise, raise a KeyError.
   */
  @Fn
  static Object pop(
      Realm r, PyDict self, Object key, @Default(Default.ABSENT) @Nullable Object default_) {
    // An empty dict does not look at the key.
    Object value = self.size() == 0 ? null : self.remove(r, key);
    if (value != null) {
      return value;
    }
    if (default_ == null) {
      throw Errors.keyError(key);
    }
    return default_;
  }

  /**
   * Remove and return a (key, value) pair as a 2-tuple.
   *
   * <p>Pairs are returned in LIFO (last-in, first-out) order. Raises KeyError if the dict is empty.
   */
  @Fn
  static PyTuple popitem(PyDict self) {
    if (self.size() == 0) {
      throw Errors.keyError("popitem(): dictionary is empty");
    }
    int last = self.last();
    Object key = Objects.requireNonNull(self.keyAt(last));
    return new PyTuple(key, self.removeAt(last));
  }

  /** Remove all items from the dict. */
  @Fn
  static void clear(PyDict self) {
    self.clear();
  }

  /** Return a shallow copy of the dict. */
  @Fn
  static PyDict copy(Realm r, PyDict self) {
    Sizes.checkItems(r, 3L * self.size());
    return self.copy();
  }

  /** D.update([E, ]**F) -&gt; None. Update D from mapping/iterable E and F. */
  @Fn(text = Fn.NO_TEXT)
  static void update(Realm r, PyDict self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    DictUpdate.all(r, self, "update", args, kwargs);
  }

  /** Return a set-like object providing a view on the dict's keys. */
  @Fn
  static PyDictView keys(PyDict self) {
    return new PyDictView(PyDictView.KEYS, self);
  }

  /** Return an object providing a view on the dict's values. */
  @Fn
  static PyDictView values(PyDict self) {
    return new PyDictView(PyDictView.VALUES, self);
  }

  /** Return a set-like object providing a view on the dict's items. */
  @Fn
  static PyDictView items(PyDict self) {
    return new PyDictView(PyDictView.ITEMS, self);
  }

  @Fn
  static long __len__(PyDict self) {
    return self.size();
  }

  @Fn
  static Object __getitem__(Realm r, PyDict self, Object key) {
    Object value = self.get(r, key);
    return value == null ? missing(r, self, key) : value;
  }

  private static Object missing(Realm r, PyDict self, Object key) {
    if (self.type() != PyDict.TYPE) {
      Object hook = self.type().special(Special.MISSING);
      if (hook != null) {
        return Calls.callMethod1(r, hook, self, key);
      }
    }
    throw Errors.keyError(key);
  }

  @Fn
  static void __setitem__(Realm r, PyDict self, Object key, Object value) {
    self.put(r, key, value);
  }

  @Fn
  static void __delitem__(Realm r, PyDict self, Object key) {
    if (self.remove(r, key) == null) {
      throw Errors.keyError(key);
    }
  }

  @Fn
  static boolean __contains__(Realm r, PyDict self, Object key) {
    return self.position(r, key) >= 0;
  }

  @Fn
  static PyIterator __iter__(PyDict self) {
    return new DictIterator(PyDictView.KEYS, self);
  }

  @Fn
  static PyIterator __reversed__(PyDict self) {
    return new DictReverseIterator(PyDictView.KEYS, self);
  }

  @Fn
  static Object __or__(Realm r, Object self, Object value) {
    if (!(self instanceof PyDict a) || !(value instanceof PyDict b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Sizes.checkItems(r, 3L * a.size());
    PyDict both = a.copy();
    both.putAll(r, b);
    return both;
  }

  @Fn
  static Object __ror__(Realm r, Object self, Object value) {
    return __or__(r, value, self);
  }

  @Fn
  static Object __ior__(Realm r, PyDict self, Object value) {
    DictUpdate.update(r, self, value);
    return self;
  }

  @Fn
  static Object __eq__(Realm r, PyDict self, Object value) {
    return value instanceof PyDict o
        ? (Object) equal(r, self, o)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __ne__(Realm r, PyDict self, Object value) {
    return value instanceof PyDict o
        ? (Object) !equal(r, self, o)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static boolean equal(Realm r, PyDict a, PyDict b) {
    if (a.size() != b.size()) {
      return false;
    }
    r.enter(" in comparison");
    try {
      for (int i = a.first(); i < a.limit(); i++) {
        Object key = a.keyAt(i);
        if (key != null) {
          Object value = a.valueAt(i);
          Object other = b.get(r, key);
          if (other == null || !Compare.equal(r, value, other)) {
            return false;
          }
          r.safepoint();
        }
      }
      return true;
    } finally {
      r.leave();
    }
  }

  @Fn
  static String __repr__(Realm r, PyDict self) {
    if (self.size() == 0) {
      return "{}";
    }
    if (!ReprGuard.enter(r, self)) {
      return "{...}";
    }
    try {
      StringBuilder text = new StringBuilder("{");
      DictIterator it = new DictIterator(PyDictView.KEYS, self);
      for (Object key = it.next(r); key != null; key = it.next(r)) {
        Object value = it.second();
        String name = Text.repr(r, key);
        String item = Text.repr(r, value);
        Sizes.check(r, text.length() + 4L + name.length() + item.length());
        text.append(text.length() == 1 ? "" : ", ").append(name).append(": ").append(item);
        r.safepoint();
      }
      return text.append('}').toString();
    } finally {
      ReprGuard.leave(r);
    }
  }

  @Fn
  static long __sizeof__(PyDict self) {
    return 64 + 40L * self.limit();
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
