package org.aiolang.types.iters;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Realm;

/** The members of the iterators of dicts and sets, which are copied as a list of the rest. */
@Type(value = "iterator", parts = IterationPart.class)
final class CopiedIteratorMethods {
  private CopiedIteratorMethods() {}

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
