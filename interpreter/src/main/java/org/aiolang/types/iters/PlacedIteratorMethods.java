package org.aiolang.types.iters;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Realm;

/** The members of the iterators of sequences, which can be moved to an index. */
@Type(
    value = "iterator",
    parts = {IterationPart.class, CopiedPart.class})
final class PlacedIteratorMethods {
  private PlacedIteratorMethods() {}

  /** Set state information for unpickling. */
  @Fn
  static void __setstate__(Realm r, CopyableIterator self, Object state) {
    self.setState(r, state);
  }
}
