package org.aiolang.types.iters;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** The members of {@code filter}. */
@Type(value = "filter", text = "function, iterable, /", parts = IterationPart.class)
final class FilterMethods {
  private FilterMethods() {}

  @New
  static PyFilter create(Realm r, PyType cls, Object function, Object iterable) {
    PyFilter f = new PyFilter(function, Iteration.of(r, iterable));
    return cls == PyFilter.TYPE ? f : f.as(cls, PyFilter.class);
  }

  /** Return state information for pickling. */
  @Fn
  static Object __reduce__(PyFilter self) {
    return self.reduce();
  }
}
