package org.aiolang.types.iters;

import java.util.Objects;
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
  boolean strict;
  private @Nullable Object second;

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

  @Override
  public boolean pairs() {
    return sources.length == 2;
  }

  @Override
  public @Nullable Object first(Realm r) {
    Object a = sources[0].next(r);
    Object b = a == null ? null : sources[1].next(r);
    if (b == null) {
      if (strict) {
        checkLengths(r, a == null ? 0 : 1);
      }
      return null;
    }
    second = b;
    return a;
  }

  @Override
  public Object second() {
    final Object b = Objects.requireNonNull(second);
    second = null;
    return b;
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

  Object reduce() {
    Object[] args = new Object[sources.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = sources[i].itself();
    }
    return strict
        ? new PyTuple(type(), PyTuple.of(args), true)
        : new PyTuple(type(), PyTuple.of(args));
  }

  private static String before(int i) {
    return i == 1 ? " 1" : "s 1-" + i;
  }
}
