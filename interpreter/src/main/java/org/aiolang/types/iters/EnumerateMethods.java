package org.aiolang.types.iters;

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
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.alias.PyGenericAlias;
import org.jspecify.annotations.Nullable;

/** The members of {@code enumerate}. */
@Type("enumerate")
final class EnumerateMethods {
  private EnumerateMethods() {}

  @New
  static PyEnumerate create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    int keywords = kwargs == null ? 0 : kwargs.size();
    Object iterable = args.length > 0 ? args[0] : keyword(kwargs, "iterable");
    Object start = args.length > 1 ? args[1] : keyword(kwargs, "start");
    int given = args.length + keywords;
    if (given > 2) {
      throw Errors.typeError("enumerate() takes at most 2 arguments (" + given + " given)");
    }
    if (iterable == null) {
      throw Errors.typeError("enumerate() missing required argument 'iterable'");
    }
    if (given
        > (args.length > 0 || keyword(kwargs, "iterable") != null ? 1 : 0)
            + (start == null ? 0 : 1)) {
      throw Errors.typeError(
          "'" + unknown(kwargs) + "' is an invalid keyword argument for enumerate()");
    }
    Object first = start == null ? (Object) 0L : Convert.index(r, start);
    PyEnumerate e = new PyEnumerate(Iteration.of(r, iterable), first);
    return cls == PyEnumerate.TYPE ? e : e.as(cls, PyEnumerate.class);
  }

  private static @Nullable Object keyword(@Nullable PyDict kwargs, String name) {
    return kwargs == null ? null : kwargs.getStr(name);
  }

  private static @Nullable Object unknown(@Nullable PyDict kwargs) {
    for (int i = 0; kwargs != null && i < kwargs.limit(); i++) {
      Object key = kwargs.keyAt(i);
      if (!"iterable".equals(key) && !"start".equals(key)) {
        return key;
      }
    }
    return null;
  }

  @Fn
  static PyIterator __iter__(PyIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, PyIterator self) {
    return self.following(r);
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
