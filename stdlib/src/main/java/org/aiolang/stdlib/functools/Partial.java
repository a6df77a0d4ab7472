package org.aiolang.stdlib.functools;

import java.util.Arrays;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.ReprGuard;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.alias.PyGenericAlias;
import org.jspecify.annotations.Nullable;

/** {@code functools.partial}: a function with some of its arguments given already. */
@Type(value = "partial", module = "functools")
public final class Partial extends PyObject {
  public static final PyType TYPE =
      PyType.builtin("partial").givingDict().members(new PartialTable());

  private Object function;
  private PyTuple given;
  private Object[] args;
  private PyDict keywords;

  private Partial(Object function, Object[] args, PyDict keywords) {
    super(TYPE.instanceShape());
    this.function = function;
    this.given = PyTuple.of(args);
    this.args = args;
    this.keywords = keywords;
  }

  /** {@code partial(function, *args, **keywords)}; the dict is the new object's own. */
  static Partial of(Object function, Object[] args, PyDict keywords) {
    return new Partial(function, args, keywords);
  }

  /** What it calls. */
  public Object function() {
    return function;
  }

  @Override
  public boolean hasDict() {
    return true;
  }

  private boolean callsPlainly() {
    return type() == TYPE || type().special(Special.CALL) instanceof NativeFunction;
  }

  @Override
  public Object call(Realm r, Object[] given, String @Nullable [] names) {
    return callsPlainly() ? apply(r, given, names) : super.call(r, given, names);
  }

  @Override
  public Object call0(Realm r) {
    if (keywords.size() == 0 && callsPlainly()) {
      switch (args.length) {
        case 0:
          return Calls.call0(r, function);
        case 1:
          return Calls.call1(r, function, args[0]);
        case 2:
          return Calls.call2(r, function, args[0], args[1]);
        default:
          break;
      }
    }
    return call(r, Calls.NO_ARGS, null);
  }

  @Override
  public Object call1(Realm r, Object a) {
    if (keywords.size() == 0 && callsPlainly()) {
      switch (args.length) {
        case 0:
          return Calls.call1(r, function, a);
        case 1:
          return Calls.call2(r, function, args[0], a);
        case 2:
          return Calls.call3(r, function, args[0], args[1], a);
        default:
          break;
      }
    }
    return call(r, new Object[] {a}, null);
  }

  private Object apply(Realm r, Object[] given, String @Nullable [] names) {
    if (keywords.size() == 0) {
      return Calls.call(r, function, joined(args, given), names);
    }
    int named = names == null ? 0 : names.length;
    int positional = given.length - named;
    PyDict merged = keywords;
    if (names != null && named > 0) {
      merged = merged.copy();
      for (int i = 0; i < named; i++) {
        merged.putStr(names[i], given[positional + i]);
      }
    }
    return Calls.callWith(r, function, joined(args, Arrays.copyOf(given, positional)), merged);
  }

  private static Object[] joined(Object[] first, Object[] second) {
    if (first.length == 0) {
      return second;
    }
    Object[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  @New
  static Object create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    if (args.length < 1) {
      throw Errors.typeError("type 'partial' takes at least one argument");
    }
    Object function = args[0];
    if (!isCallable(r, function)) {
      throw Errors.typeError("the first argument must be callable");
    }
    Object[] own = Arrays.copyOfRange(args, 1, args.length);
    PyDict named = keywords == null ? new PyDict() : keywords;
    if (function instanceof Partial inner
        && inner.callsPlainly()
        && inner.shape() == inner.type().instanceShape()) {
      own = joined(inner.args, own);
      PyDict merged = inner.keywords.copy();
      merged.putAll(r, named);
      named = merged;
      function = inner.function;
    }
    Partial made = new Partial(function, own, named);
    return cls == TYPE ? made : made.as(cls, Partial.class);
  }

  private static boolean isCallable(Realm r, Object o) {
    return r.typeOf(o).special(Special.CALL) != null;
  }

  @Fn
  static Object __call__(
      Realm r, Partial self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (kwargs == null || kwargs.size() == 0) {
      return self.apply(r, args, null);
    }
    Object[] all = Arrays.copyOf(args, args.length + kwargs.size());
    String[] names = Calls.keywordsOf(kwargs, all, args.length);
    return self.apply(r, all, names);
  }

  /** function object to use in future partial calls. */
  @Getter
  static Object func(Partial self) {
    return self.function;
  }

  /** tuple of arguments to future partial calls. */
  @Getter
  static PyTuple args(Partial self) {
    return self.given;
  }

  /** dictionary of keyword arguments to future partial calls. */
  @Getter
  static PyDict keywords(Partial self) {
    return self.keywords;
  }

  @Getter("__doc__")
  static Object doc(Partial self) {
    Object own = Attributes.dict(self).getStr("__doc__");
    return own == null
        ? "Create a new function with partial application of the given arguments and keywords."
        : own;
  }

  @Setter("__doc__")
  static void setDoc(Partial self, @Nullable Object value) {
    if (value == null) {
      Attributes.dict(self).removeStr("__doc__");
    } else {
      Attributes.setOwn(self, "__doc__", value);
    }
  }

  @Getter("__dict__")
  static PyDict dict(Partial self) {
    return Attributes.dict(self);
  }

  @Setter("__dict__")
  static void setDict(Realm r, Partial self, @Nullable Object value) {
    if (!(value instanceof PyDict d)) {
      throw Errors.typeError(
          value == null
              ? "cannot delete __dict__"
              : "__dict__ must be set to a dictionary, not a '" + r.typeOf(value).shown() + "'");
    }
    Attributes.setDict(self, d);
  }

  @Fn
  static String __repr__(Realm r, Partial self) {
    if (!ReprGuard.enter(r, self)) {
      return "...";
    }
    try {
      StringBuilder out = new StringBuilder(self.type().fullName()).append('(');
      out.append(Text.repr(r, self.function));
      for (Object arg : self.args) {
        out.append(", ").append(Text.repr(r, arg));
      }
      PyDict named = self.keywords;
      for (int i = named.first(); i < named.limit(); i++) {
        Object key = named.keyAt(i);
        if (key != null) {
          out.append(", ").append(Text.str(r, key)).append('=');
          out.append(Text.repr(r, named.valueAt(i)));
        }
      }
      return out.append(')').toString();
    } finally {
      ReprGuard.leave(r);
    }
  }

  @Fn
  static PyTuple __reduce__(Partial self) {
    PyDict dict = Attributes.dict(self);
    return new PyTuple(
        self.type(),
        new PyTuple(self.function),
        new PyTuple(
            self.function, self.given, self.keywords, dict.size() == 0 ? PyNone.NONE : dict));
  }

  @Fn
  static void __setstate__(Realm r, Partial self, Object state) {
    if (!(state instanceof PyTuple t)
        || t.size() != 4
        || !isCallable(r, t.get(0))
        || !(t.get(1) instanceof PyTuple args)
        || t.get(2) != PyNone.NONE && !(t.get(2) instanceof PyDict)) {
      throw Errors.typeError("invalid partial state");
    }
    self.function = t.get(0);
    self.given = args.type() == PyTuple.TYPE ? args : new PyTuple(args.items());
    self.args = args.items();
    self.keywords =
        t.get(2) instanceof PyDict d ? (d.type() == PyDict.TYPE ? d : d.copy()) : new PyDict();
    Attributes.setDict(self, t.get(3) instanceof PyDict d ? d : new PyDict());
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
