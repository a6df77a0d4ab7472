package org.aiolang.types.type;

import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * What {@code isinstance} and {@code issubclass} take for a class though it is no type: an object
 * with a tuple of {@code __bases__}.
 */
final class AbstractClasses {
  private AbstractClasses() {}

  /** The bases, or null where it is no class. */
  static @Nullable PyTuple bases(Realm r, Object cls) {
    return Attributes.getOrNull(r, cls, "__bases__") instanceof PyTuple t ? t : null;
  }

  /** Refuses what is no class. */
  static void require(Realm r, Object cls, String refusal) {
    if (bases(r, cls) == null) {
      throw Errors.typeError(refusal);
    }
  }

  static boolean isSubclass(Realm r, Object derived, Object cls) {
    Object at = derived;
    while (at != cls) {
      PyTuple bases = bases(r, at);
      if (bases == null || bases.size() == 0) {
        return false;
      }
      if (bases.size() > 1) {
        return anySubclass(r, bases, cls);
      }
      at = bases.get(0);
    }
    return true;
  }

  private static boolean anySubclass(Realm r, PyTuple bases, Object cls) {
    r.enter(" in __issubclass__");
    try {
      for (Object base : bases.items()) {
        if (isSubclass(r, base, cls)) {
          return true;
        }
      }
      return false;
    } finally {
      r.leave();
    }
  }
}
