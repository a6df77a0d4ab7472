package org.aiolang.types.exceptions;

import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyNone;
import org.jspecify.annotations.Nullable;

/** Reads and sets what exceptions keep, None standing for what is not there. */
final class Fields {
  private Fields() {}

  static Object get(PyBaseException e, int field) {
    return orNone(e.extra(field));
  }

  static Object orNone(@Nullable Object value) {
    return value == null ? PyNone.NONE : value;
  }

  /** Sets an attribute; null, which deletes, makes it None. */
  static void set(PyBaseException e, int field, @Nullable Object value) {
    e.setExtra(field, value == PyNone.NONE ? null : value);
  }
}
