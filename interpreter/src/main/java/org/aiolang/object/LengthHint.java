package org.aiolang.object;

/** How many items an iterable is likely to give. Source: PEP 424. */
public final class LengthHint {
  private LengthHint() {}

  /**
   * What the iterable's {@code __len__} or {@code __length_hint__} says, else what its iterator
   * knows; 0 where nobody knows. A TypeError of theirs counts as not knowing; other exceptions are
   * raised.
   */
  public static long of(Realm r, Object iterable, PyIterator iterator) {
    if (iterable instanceof PyObject o && iterable != iterator) {
      PyType type = o.type();
      if (type.special(Special.LEN) != null) {
        try {
          return Items.length(r, iterable);
        } catch (PyException e) {
          if (!e.is(Exceptions.TYPE_ERROR)) {
            throw e;
          }
        }
      }
      Object hook = type.special(Special.LENGTH_HINT);
      if (hook != null) {
        return asked(r, hook, iterable);
      }
    }
    return Math.max(0, iterator.lengthHint());
  }

  private static long asked(Realm r, Object hook, Object iterable) {
    Object hint;
    try {
      hint = Calls.callMethod0(r, hook, iterable);
    } catch (PyException e) {
      if (!e.is(Exceptions.TYPE_ERROR)) {
        throw e;
      }
      return 0;
    }
    if (hint == PyNotImplemented.NOT_IMPLEMENTED) {
      return 0;
    }
    if (!Numbers.isInt(hint)) {
      throw Errors.typeError("__length_hint__ must be an integer, not " + r.typeOf(hint).shown());
    }
    long n = Convert.longValue(r, hint);
    if (n < 0) {
      throw Errors.valueError("__length_hint__() should return >= 0");
    }
    return n;
  }
}
