package org.aiolang.types.iters;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;

/** The members of {@code reversed}. */
@Type(value = "reversed", text = "sequence, /", parts = IterationPart.class)
final class ReversedMethods {
  private ReversedMethods() {}

  @New
  static Object create(Realm r, PyType cls, @Args Object[] args) {
    if (args.length != 1) {
      throw Errors.typeError("reversed expected 1 argument, got " + args.length);
    }
    Object sequence = args[0];
    PyType type = r.typeOf(sequence);
    Object method = type.special(Special.REVERSED);
    if (method != null && method != PyNone.NONE) {
      return Calls.callMethod0(r, method, sequence);
    }
    if (method == PyNone.NONE
        || sequence instanceof PyDict
        || type.special(Special.GETITEM) == null) {
      throw Errors.typeError("'" + type.shown() + "' object is not reversible");
    }
    PyReversed it = new PyReversed(sequence, Items.length(r, sequence));
    return cls == PyReversed.TYPE ? it : it.as(cls, PyReversed.class);
  }

  /** Private method returning an estimate of len(list(it)). */
  @Fn
  static long __length_hint__(Realm r, PyReversed self) {
    return self.remaining(r);
  }

  /** Return state information for pickling. */
  @Fn
  static Object __reduce__(PyReversed self) {
    return self.reduce();
  }

  /** Set state information for unpickling. */
  @Fn(text = "object, /")
  static void __setstate__(Realm r, PyReversed self, Object state) {
    self.setState(r, state);
  }
}
