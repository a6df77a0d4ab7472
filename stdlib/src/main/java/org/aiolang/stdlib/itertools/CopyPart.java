package org.aiolang.stdlib.itertools;

import org.aiolang.diag.Warnings;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyIterator;
import org.aiolang.object.Realm;

/** What all iterators have that {@code copy} and {@code pickle} take along until Python 3.14. */
@Part
final class CopyPart {
  private CopyPart() {}

  @Fn
  static PyIterator __iter__(PyIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, PyIterator self) {
    return self.following(r);
  }

  /** Return state information for pickling. */
  @Fn
  static Object __reduce__(Realm r, CopyableIterator self) {
    warn(r);
    return self.reduce(r);
  }

  static void warn(Realm r) {
    Warnings.warn(
        r,
        Exceptions.DEPRECATION_WARNING,
        "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.",
        1);
  }
}
