package org.aiolang.types.iters;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Realm;

/** The members of what {@code iter(callable, sentinel)} gives. */
@Type(value = "callable_iterator", parts = IterationPart.class)
final class CallableIteratorMethods {
  private CallableIteratorMethods() {}

  /** Return state information for pickling. */
  @Fn
  static Object __reduce__(Realm r, CallableIterator self) {
    return self.reduce(r);
  }
}
