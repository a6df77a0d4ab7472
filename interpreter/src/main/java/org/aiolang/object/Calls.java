package org.aiolang.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Calling values. The arities 0 to 3 need no argument array. */
public final class Calls {
  public static final Object[] NO_ARGS = {};

  private Calls() {}

  public static Object call0(Realm r, Object f) {
    return callable(r, f).call0(r);
  }

  public static Object call1(Realm r, Object f, Object a) {
    return callable(r, f).call1(r, a);
  }

  public static Object call2(Realm r, Object f, Object a, Object b) {
    return callable(r, f).call2(r, a, b);
  }

  public static Object call3(Realm r, Object f, Object a, Object b, Object c) {
    return callable(r, f).call3(r, a, b, c);
  }

  public static Object call(Realm r, Object f, Object[] args, String @Nullable [] keywords) {
    return callable(r, f).call(r, args, keywords);
  }

  private static PyObject callable(Realm r, Object f) {
    if (f instanceof PyObject o) {
      return o;
    }
    throw Errors.typeError("'" + r.typeOf(f).shown() + "' object is not callable");
  }

  /** Calls a class member that was looked up unbound, as a method of {@code self}. */
  public static Object callMethod0(Realm r, Object member, Object self) {
    if (member instanceof PyObject f && f.descriptorKind() == Descriptor.METHOD) {
      return f.call1(r, self);
    }
    return call0(r, Attributes.bind(r, member, self, r.typeOf(self)));
  }

  public static Object callMethod1(Realm r, Object member, Object self, Object a) {
    if (member instanceof PyObject f && f.descriptorKind() == Descriptor.METHOD) {
      return f.call2(r, self, a);
    }
    return call1(r, Attributes.bind(r, member, self, r.typeOf(self)), a);
  }

  public static Object callMethod2(Realm r, Object member, Object self, Object a, Object b) {
    if (member instanceof PyObject f && f.descriptorKind() == Descriptor.METHOD) {
      return f.call3(r, self, a, b);
    }
    return call2(r, Attributes.bind(r, member, self, r.typeOf(self)), a, b);
  }

  public static Object callMethod3(
      Realm r, Object member, Object self, Object a, Object b, Object c) {
    return callMethod(r, member, self, new Object[] {a, b, c}, null);
  }

  public static Object callMethod(
      Realm r, Object member, Object self, Object[] args, String @Nullable [] keywords) {
    if (member instanceof PyObject f && f.descriptorKind() == Descriptor.METHOD) {
      return f.call(r, prepend(self, args), keywords);
    }
    return call(r, Attributes.bind(r, member, self, r.typeOf(self)), args, keywords);
  }

  /** {@code o.name(args)}, for Java code. */
  public static Object invoke(Realm r, Object o, String name, Object... args) {
    return call(r, Attributes.get(r, o, name), args, null);
  }

  /** The special method of a value's class, or null. */
  public static @Nullable Object special(Realm r, Object o, int special) {
    return r.typeOf(o).special(special);
  }

  static Object[] prepend(Object first, Object[] rest) {
    Object[] all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  /** {@code f(*args, **keywords)}. */
  public static Object callWith(Realm r, Object f, Object[] args, @Nullable PyDict keywords) {
    if (keywords == null || keywords.size() == 0) {
      return call(r, f, args, null);
    }
    Object[] all = Arrays.copyOf(args, args.length + keywords.size());
    return call(r, f, all, keywordsOf(keywords, all, args.length));
  }

  /**
   * Copies the values of a dict of keyword arguments into an array from an index on; gives the
   * names.
   */
  public static String[] keywordsOf(PyDict keywords, Object[] into, int at) {
    String[] names = new String[keywords.size()];
    int n = 0;
    for (int i = keywords.first(); i < keywords.limit(); i++) {
      Object key = keywords.keyAt(i);
      if (key != null) {
        String name = Text.asString(key);
        if (name == null) {
          throw Errors.typeError("keywords must be strings");
        }
        names[n] = name;
        into[at + n++] = keywords.valueAt(i);
      }
    }
    return names;
  }

  /** The value of the keyword argument of that name, or null. */
  public static @Nullable Object keyword(Object[] args, String @Nullable [] keywords, String name) {
    int i = keywords == null ? -1 : Arrays.asList(keywords).indexOf(name);
    return i < 0 || keywords == null ? null : args[args.length - keywords.length + i];
  }
}
