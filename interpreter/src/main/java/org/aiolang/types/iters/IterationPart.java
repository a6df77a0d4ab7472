package org.aiolang.types.iters;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.PyIterator;
import org.aiolang.object.Realm;

/** What all iterators have. */
@Part
final class IterationPart {
  private IterationPart() {}

  @Fn
  static PyIterator __iter__(PyIterator self) {
    return self;
  }

  /** Implement next(self). */
  @Fn
  static Object __next__(Realm r, PyIterator self) {
    return self.following(r);
  }
}
