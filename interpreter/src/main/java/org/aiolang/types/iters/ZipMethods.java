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

/** The members of {@code zip}. */
@Type("zip")
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

  @Fn
  static PyIterator __iter__(PyIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, PyIterator self) {
    return self.following(r);
  }
}
