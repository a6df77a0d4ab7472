package org.aiolang.types.iters;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** The members of {@code map}. */
@Type(value = "map", text = "function, iterable, /, *iterables", parts = IterationPart.class)
final class MapMethods {
  private MapMethods() {}

  @New
  static PyMap create(Realm r, PyType cls, @Args Object[] args) {
    if (args.length < 2) {
      throw Errors.typeError("map() must have at least two arguments.");
    }
    PyIterator[] sources = new PyIterator[args.length - 1];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = Iteration.of(r, args[i + 1]);
    }
    PyMap m = new PyMap(args[0], sources);
    return cls == PyMap.TYPE ? m : m.as(cls, PyMap.class);
  }

  /** Return state information for pickling. */
  @Fn
  static Object __reduce__(PyMap self) {
    return self.reduce();
  }
}
