package org.aiolang.types.iters;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Realm;

/** What iterators have that can be copied, and asked for how much is left. */
@Part
final class CopiedPart {
  private CopiedPart() {}

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
}
