package org.aiolang.types.type;

import org.aiolang.object.Exceptions;
import org.aiolang.object.PyType;

/** {@code type.__flags__}: the bits of CPython's {@code Py_TPFLAGS} that say something here. */
final class TypeFlags {
  private static final long IMMUTABLE = 1L << 8;
  private static final long HEAP = 1L << 9;
  private static final long BASE = 1L << 10;
  private static final long READY = 1L << 12;
  private static final long GC = 1L << 14;
  private static final long ABSTRACT = 1L << 20;

  private TypeFlags() {}

  static long of(PyType type) {
    long flags = READY;
    flags |= type.isBuiltin() ? IMMUTABLE : HEAP | GC;
    if (type.isSubclassable()) {
      flags |= BASE;
    }
    if (type.isAbstract()) {
      flags |= ABSTRACT;
    }
    for (PyType t : type.mro()) {
      flags |= t.collection();
      flags |= family(t);
    }
    return flags;
  }

  private static long family(PyType t) {
    if (!t.isBuiltin()) {
      return 0;
    }
    if (t == PyType.TYPE) {
      return 1L << 31;
    }
    if (t == Exceptions.BASE_EXCEPTION) {
      return 1L << 30;
    }
    return switch (t.name()) {
      case "int" -> 1L << 24;
      case "list" -> 1L << 25;
      case "tuple" -> 1L << 26;
      case "bytes" -> 1L << 27;
      case "str" -> 1L << 28;
      case "dict" -> 1L << 29;
      default -> 0;
    };
  }
}
