package org.aiolang.types.iters;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** The members of {@code filter}. */
@Type("filter")
final class FilterMethods {
  private FilterMethods() {}

  @New
  static PyFilter create(Realm r, PyType cls, Object function, Object iterable) {
    PyFilter f = new PyFilter(function, Iteration.of(r, iterable));
    return cls == PyFilter.TYPE ? f : f.as(cls, PyFilter.class);
  }

  @Fn
  static PyIterator __iter__(PyIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, PyIterator self) {
    return self.following(r);
  }
}
