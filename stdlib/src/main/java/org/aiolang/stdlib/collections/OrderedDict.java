package org.aiolang.stdlib.collections;

import java.util.Objects;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.Iteration;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.ReprGuard;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.alias.PyGenericAlias;
import org.aiolang.types.dict.DictUpdate;
import org.aiolang.types.dict.PyDictView;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** {@code collections.OrderedDict}: a dict whose order counts and can be changed. */
@Type(value = "OrderedDict", module = "collections")
final class OrderedDict extends PyDict {
  static final PyType TYPE =
      PyType.builtin("OrderedDict", PyDict.TYPE)
          .unhashable()
          .givingDict()
          .members(new OrderedDictTable());

  private static final PyType[] VIEWS = {
    PyType.builtin("odict_keys", PyDictView.type(PyDictView.KEYS))
        .sharesLayoutOf(PyDictView.type(PyDictView.KEYS))
        .members(new OrderedDictViewMethodsTable())
        .sealed()
        .unhashable(),
    PyType.builtin("odict_values", PyDictView.type(PyDictView.VALUES))
        .sharesLayoutOf(PyDictView.type(PyDictView.VALUES))
        .members(new OrderedDictViewMethodsTable())
        .sealed(),
    PyType.builtin("odict_items", PyDictView.type(PyDictView.ITEMS))
        .sharesLayoutOf(PyDictView.type(PyDictView.ITEMS))
        .members(new OrderedDictViewMethodsTable())
        .sealed()
        .unhashable(),
  };

  private OrderedDict(PyType cls) {
    as(cls, OrderedDict.class);
  }

  @Override
  public boolean hasDict() {
    return true;
  }

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return new OrderedDict(cls);
  }

  @Fn
  static void __init__(
      Realm r, OrderedDict self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (args.length > 1) {
      throw Errors.typeError("expected at most 1 arguments, got " + args.length);
    }
    update(r, self, args, kwargs);
  }

  /** D.update([E, ]**F) -&gt; None. Update D from mapping/iterable E and F. */
  @Fn
  static void update(
      Realm r, OrderedDict self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (args.length > 1) {
      throw Errors.typeError(
          "update() takes at most 1 positional argument (" + args.length + " given)");
    }
    if (setsPlainly(self)) {
      DictUpdate.all(r, self, "update", args, kwargs);
      return;
    }
    PyDict source = new PyDict();
    DictUpdate.all(r, source, "update", args, kwargs);
    for (int i = source.first(); i < source.limit(); i++) {
      Object key = source.keyAt(i);
      if (key != null) {
        Items.set(r, self, key, source.valueAt(i));
      }
    }
  }

  private static boolean setsPlainly(OrderedDict self) {
    return self.type() == TYPE || self.type().special(Special.SETITEM) instanceof NativeFunction;
  }

  /**
   * Move an existing element to the end (or beginning if last is false).
   *
   * <p>Raise KeyError if the element does not exist.
   */
  @Fn
  static void moveToEnd(
      Realm r, OrderedDict self, @Kw Object key, @Kw @Default("True") boolean last) {
    int at = self.position(r, key);
    if (at < 0) {
      throw Errors.keyError(key);
    }
    Object kept = Objects.requireNonNull(self.keyAt(at));
    if (last) {
      if (at != self.last()) {
        Object value = self.removeAt(at);
        self.put(r, kept, value);
      }
    } else if (at != self.first()) {
      Object value = self.removeAt(at);
      PyDict rest = ((PyDict) self).copy();
      self.clear();
      self.put(r, kept, value);
      self.putAll(r, rest);
    }
  }

  /**
   * Remove and return a (key, value) pair from the dictionary.
   *
   * <p>Pairs are returned in LIFO order if last is true or FIFO order if false.
   */
  @Fn
  static PyTuple popitem(OrderedDict self, @Kw @Default("True") boolean last) {
    if (self.size() == 0) {
      throw Errors.keyError("dictionary is empty");
    }
    int at = last ? self.last() : self.first();
    Object key = Objects.requireNonNull(self.keyAt(at));
    return new PyTuple(key, self.removeAt(at));
  }

  /**
   * od.pop(key[,default]) -&gt; v, remove specified key and return the corresponding value.
   *
   * <p>If the key is not found, return the default if given; otherwise, raise a KeyError.
   */
  @Fn
  static Object pop(
      Realm r,
      OrderedDict self,
      @Kw Object key,
      @Kw @Default(Default.ABSENT) @Nullable Object default_) {
    Object value = self.remove(r, key);
    if (value != null) {
      return value;
    }
    if (default_ != null) {
      return default_;
    }
    throw Errors.keyError(key);
  }

  /**
   * Insert key with a value of default if key is not in the dictionary.
   *
   * <p>Return the value for key if key is in the dictionary, else default.
   */
  @Fn
  static Object setdefault(
      Realm r, OrderedDict self, @Kw Object key, @Kw @Default("None") Object default_) {
    Object value = self.get(r, key);
    if (value == null) {
      Items.set(r, self, key, default_);
      return default_;
    }
    return value;
  }

  /** Create a new ordered dictionary with keys from iterable and values set to value. */
  @ClassFn
  static Object fromkeys(
      Realm r, PyType cls, @Kw Object iterable, @Kw @Default("None") Object value) {
    Object made = Calls.call0(r, cls);
    PyIterator it = Iteration.of(r, iterable);
    for (Object key = it.next(r); key != null; key = it.next(r)) {
      Items.set(r, made, key, value);
      r.safepoint();
    }
    return made;
  }

  @Fn
  static PyIterator __iter__(OrderedDict self) {
    return new OrderedDictIterator(PyDictView.KEYS, false, self);
  }

  /** od.__reversed__() <==> reversed(od) */
  @Fn
  static PyIterator __reversed__(OrderedDict self) {
    return new OrderedDictIterator(PyDictView.KEYS, true, self);
  }

  @Fn
  static Object keys(OrderedDict self) {
    return PyDictView.of(VIEWS[0], PyDictView.KEYS, self);
  }

  @Fn
  static Object values(OrderedDict self) {
    return PyDictView.of(VIEWS[1], PyDictView.VALUES, self);
  }

  @Fn
  static Object items(OrderedDict self) {
    return PyDictView.of(VIEWS[2], PyDictView.ITEMS, self);
  }

  /** od.copy() -&gt; a shallow copy of od */
  @Fn("copy")
  static Object copied(Realm r, OrderedDict self) {
    return Calls.call1(r, self.type(), self);
  }

  @Fn
  static Object __reduce__(Realm r, OrderedDict self) {
    return new PyTuple(
        self.type(),
        PyTuple.EMPTY,
        Calls.invoke(r, self, "__getstate__"),
        PyNone.NONE,
        Iteration.iter(r, Calls.invoke(r, self, "items")));
  }

  @Fn
  static Object __eq__(Realm r, OrderedDict self, Object other) {
    Object equal =
        Calls.callMethod1(r, Objects.requireNonNull(PyDict.TYPE.special(Special.EQ)), self, other);
    if (equal != Boolean.TRUE || !(other instanceof OrderedDict o)) {
      return equal;
    }
    PyIterator mine = Iteration.of(r, self);
    PyIterator theirs = Iteration.of(r, o);
    for (Object key = mine.next(r); key != null; key = mine.next(r)) {
      Object their = theirs.next(r);
      if (their == null || !Compare.equal(r, key, their)) {
        return false;
      }
    }
    return theirs.next(r) == null;
  }

  @Fn
  static Object __ne__(Realm r, OrderedDict self, Object other) {
    Object equal = __eq__(r, self, other);
    return equal instanceof Boolean b ? (Object) !b : equal;
  }

  @Fn
  static Object __or__(Realm r, Object self, Object other) {
    if (!(self instanceof PyDict a) || !(other instanceof PyDict b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyType type = r.typeOf(self).isSubtype(TYPE) ? r.typeOf(self) : r.typeOf(other);
    Object both = Calls.call1(r, type, a);
    Calls.invoke(r, both, "update", b);
    return both;
  }

  @Fn
  static Object __ror__(Realm r, Object self, Object other) {
    if (!(self instanceof PyDict a) || !(other instanceof PyDict b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object both = Calls.call1(r, a.type(), b);
    Calls.invoke(r, both, "update", a);
    return both;
  }

  @Fn
  static Object __ior__(Realm r, OrderedDict self, Object other) {
    update(r, self, new Object[] {other}, null);
    return self;
  }

  @Fn
  static String __repr__(Realm r, OrderedDict self) {
    if (self.size() == 0) {
      return self.type().name() + "()";
    }
    if (!ReprGuard.enter(r, self)) {
      return "...";
    }
    try {
      PyDict plain = new PyDict();
      PyList items = PyList.from(r, Calls.invoke(r, self, "items"));
      for (int i = 0; i < items.size(); i++) {
        PyTuple item = (PyTuple) items.get(i);
        plain.put(r, item.get(0), item.get(1));
      }
      return self.type().name() + "(" + Text.repr(r, plain) + ")";
    } finally {
      ReprGuard.leave(r);
    }
  }

  @Getter("__dict__")
  static PyDict dict(OrderedDict self) {
    return Attributes.dict(self);
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
