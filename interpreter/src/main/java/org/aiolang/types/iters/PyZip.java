package org.aiolang.types.iters;

import org.aiolang.object.Errors;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code zip}. */
public final class PyZip extends PyIterator {
  public static final PyType TYPE = PyType.builtin("zip");

  private final PyIterator[] sources;
  private final boolean strict;

  PyZip(PyIterator[] sources, boolean strict) {
    super(TYPE.instanceShape());
    this.sources = sources;
    this.strict = strict;
  }

  @Override
  public @Nullable Object next(Realm r) {
    int n = sources.length;
    if (n == 0) {
      return null;
    }
    Object[] items = new Object[n];
    for (int i = 0; i < n; i++) {
      Object item = sources[i].next(r);
      if (item == null) {
        if (strict) {
          checkLengths(r, i);
        }
        return null;
      }
      items[i] = item;
    }
    return new PyTuple(items);
  }

  private void checkLengths(Realm r, int ended) {
    if (ended > 0) {
      throw Errors.valueError(
          "zip() argument " + (ended + 1) + " is shorter than argument" + before(ended));
    }
    for (int i = 1; i < sources.length; i++) {
      if (sources[i].next(r) != null) {
        throw Errors.valueError(
            "zip() argument " + (i + 1) + " is longer than argument" + before(i));
      }
    }
  }

  private static String before(int i) {
    return i == 1 ? " 1" : "s 1-" + i;
  }
}
