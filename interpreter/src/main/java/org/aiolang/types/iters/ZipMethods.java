package org.aiolang.types.iters;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;

/** The members of {@code zip}. */
@Type(value = "zip", text = "*iterables, strict=False", parts = IterationPart.class)
final class ZipMethods {
  private ZipMethods() {}

  @New
  static PyZip create(
      Realm r, PyType cls, @Args Object[] iterables, @KwOnly @Default("False") boolean strict) {
    PyIterator[] sources = new PyIterator[iterables.length];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = Iteration.of(r, iterables[i]);
    }
    PyZip z = new PyZip(sources, strict);
    return cls == PyZip.TYPE ? z : z.as(cls, PyZip.class);
  }

  /** Return state information for pickling. */
  @Fn
  static Object __reduce__(PyZip self) {
    return self.reduce();
  }

  /** Set state information for unpickling. */
  @Fn(text = "object, /")
  static void __setstate__(Realm r, PyZip self, Object state) {
    self.strict = Truth.of(r, state);
  }
}
