package org.aiolang.stdlib.collections;

import java.util.Arrays;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
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
import org.jspecify.annotations.Nullable;

/** {@code collections.defaultdict}: a dict that makes the values it lacks. */
@Type(value = "defaultdict", module = "collections")
final class DefaultDict extends PyDict {
  static final PyType TYPE =
      PyType.builtin("defaultdict", PyDict.TYPE).unhashable().members(new DefaultDictTable());

  private Object factory = PyNone.NONE;

  private DefaultDict(PyType cls) {
    as(cls, DefaultDict.class);
  }

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return new DefaultDict(cls);
  }

  @Fn
  static void __init__(
      Realm r, DefaultDict self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    Object[] rest = args;
    if (args.length > 0) {
      Object factory = args[0];
      if (factory != PyNone.NONE && r.typeOf(factory).special(Special.CALL) == null) {
        throw Errors.typeError("first argument must be callable or None");
      }
      self.factory = factory;
      rest = Arrays.copyOfRange(args, 1, args.length);
    }
    DictUpdate.all(r, self, "dict", rest, kwargs);
  }

  /**
   * __missing__(key) # Called by __getitem__ for missing key; pseudo-code: if self.default_factory
   * is None: raise KeyError((key,)) self[key] = value = self.default_factory() return value
   */
  @Fn
  static Object __missing__(Realm r, DefaultDict self, Object key) {
    if (self.factory == PyNone.NONE) {
      throw Errors.keyError(key);
    }
    Object value = Calls.call0(r, self.factory);
    if (self.type() == TYPE) {
      self.put(r, key, value);
    } else {
      Items.set(r, self, key, value);
    }
    return value;
  }

  /** D.copy() -&gt; a shallow copy of D. */
  @Fn("copy")
  static Object copied(Realm r, DefaultDict self) {
    if (self.type() == TYPE) {
      DefaultDict copy = new DefaultDict(TYPE);
      copy.factory = self.factory;
      copy.putAll(r, self);
      return copy;
    }
    return Calls.call2(r, self.type(), self.factory, self);
  }

  @Fn
  static Object __copy__(Realm r, DefaultDict self) {
    return copied(r, self);
  }

  @Fn
  static Object __reduce__(Realm r, DefaultDict self) {
    return new PyTuple(
        self.type(),
        self.factory == PyNone.NONE ? PyTuple.EMPTY : new PyTuple(self.factory),
        PyNone.NONE,
        PyNone.NONE,
        Iteration.iter(r, Calls.invoke(r, self, "items")));
  }

  @Fn
  static Object __or__(Realm r, Object self, Object other) {
    return merged(r, self, other);
  }

  @Fn
  static Object __ror__(Realm r, Object self, Object other) {
    return merged(r, other, self);
  }

  private static Object merged(Realm r, Object left, Object right) {
    if (!(left instanceof PyDict a) || !(right instanceof PyDict b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    DefaultDict model = left instanceof DefaultDict d ? d : (DefaultDict) right;
    Object both = Calls.call2(r, model.type(), model.factory, a);
    DictUpdate.update(r, (PyDict) both, b);
    return both;
  }

  @Fn
  static String __repr__(Realm r, DefaultDict self) {
    String factory;
    if (!ReprGuard.enter(r, self)) {
      factory = "...";
    } else {
      try {
        factory = Text.repr(r, self.factory);
      } finally {
        ReprGuard.leave(r);
      }
    }
    Object dict = PyDict.TYPE.special(Special.REPR);
    return self.type().name()
        + "("
        + factory
        + ", "
        + (dict == null ? "" : Calls.callMethod0(r, dict, self))
        + ")";
  }

  /** Factory for default value called by __missing__(). */
  @Getter("default_factory")
  static Object factory(DefaultDict self) {
    return self.factory;
  }

  @Setter("default_factory")
  static void setFactory(DefaultDict self, @Nullable Object value) {
    self.factory = value == null ? PyNone.NONE : value;
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
