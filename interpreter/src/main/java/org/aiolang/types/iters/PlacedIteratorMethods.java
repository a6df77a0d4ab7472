package org.aiolang.types.iters;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Realm;

/** The members of the iterators of sequences, which can be moved to an index. */
@Type(value = "iterator", parts = IterationPart.class)
final class PlacedIteratorMethods {
  private PlacedIteratorMethods() {}

  /** Private method returning an estimate of len(list(it)). */
  @Fn
  static Object __length_hint__(Realm r, CopyableIterator self) {
    return self.remaining(r);
  }

  /** Return state information for pickling. */
  @Fn
  static Object __reduce__(Realm r, CopyableIterator self) {
    return self.reduce(r);
  }

  /** Set state information for unpickling. */
  @Fn
  static void __setstate__(Realm r, CopyableIterator self, Object state) {
    self.setState(r, state);
  }
}
