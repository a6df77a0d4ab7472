package org.aiolang.types.iters;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyIterator;
import org.aiolang.object.Realm;

/** The members of every iterator type that only runs: those of list, dict, range and the like. */
@Type("iterator")
final class IteratorMethods {
  private IteratorMethods() {}

  @Fn
  static PyIterator __iter__(PyIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, PyIterator self) {
    return self.following(r);
  }

  @Fn
  static long __length_hint__(PyIterator self) {
    return Math.max(0, self.lengthHint());
  }
}
