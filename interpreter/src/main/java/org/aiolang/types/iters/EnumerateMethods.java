package org.aiolang.types.iters;

import java.util.Objects;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.alias.PyGenericAlias;
import org.jspecify.annotations.Nullable;

/** The members of {@code enumerate}. */
@Type(value = "enumerate", text = "iterable, start=0", parts = IterationPart.class)
final class EnumerateMethods {
  private EnumerateMethods() {}

  @New
  static PyEnumerate create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    int keywords = kwargs == null ? 0 : kwargs.size();
    int given = args.length + keywords;
    if (given > 2 && args.length > 0) {
      throw Errors.typeError("enumerate() takes at most 2 arguments (" + given + " given)");
    }
    if (given == 0 || given > 2) {
      throw Errors.typeError("enumerate() missing required argument 'iterable'");
    }
    if (kwargs != null) {
      checkNames(args.length, kwargs);
    }
    Object iterable = args.length > 0 ? args[0] : keyword(kwargs, "iterable");
    Object start = args.length > 1 ? args[1] : keyword(kwargs, "start");
    Object first = start == null ? (Object) 0L : Convert.index(r, start);
    PyEnumerate e = new PyEnumerate(Iteration.of(r, Objects.requireNonNull(iterable)), first);
    return cls == PyEnumerate.TYPE ? e : e.as(cls, PyEnumerate.class);
  }

  /** The keywords must be those that the positional arguments leave, in either order. */
  private static void checkNames(int positional, PyDict kwargs) {
    boolean startFirst = positional == 0 && kwargs.size() == 2 && "start".equals(kwargs.keyAt(0));
    for (int i = 0; i < kwargs.limit(); i++) {
      Object key = kwargs.keyAt(i);
      boolean first = positional + i == 0;
      if (key != null && !key.equals(first != startFirst ? "iterable" : "start")) {
        throw Errors.typeError("'" + key + "' is an invalid keyword argument for enumerate()");
      }
    }
  }

  private static @Nullable Object keyword(@Nullable PyDict kwargs, String name) {
    return kwargs == null ? null : kwargs.getStr(name);
  }

  /** Return state information for pickling. */
  @Fn
  static Object __reduce__(PyEnumerate self) {
    return self.reduce();
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
