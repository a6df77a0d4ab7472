package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Realm;

/** {@code __setstate__} of those iterators that are moved when they have been made anew. */
@Part
final class StatePart {
  private StatePart() {}

  /** Set state information for unpickling. */
  @Fn
  static void __setstate__(Realm r, CopyableIterator self, Object state) {
    CopyPart.warn(r);
    self.setState(r, state);
  }
}
