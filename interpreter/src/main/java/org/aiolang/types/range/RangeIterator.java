package org.aiolang.types.range;

import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Runs through a range of longs. */
public final class RangeIterator extends PyIterator {
  public static final PyType TYPE = PyType.builtin("range_iterator").sealed();

  private long next;
  private final long step;
  private long left;

  public RangeIterator(long start, long step, long length) {
    super(TYPE.instanceShape());
    next = start;
    this.step = step;
    left = length;
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (left <= 0) {
      return null;
    }
    left--;
    long value = next;
    next += step;
    return value;
  }

  @Override
  public int lengthHint() {
    return (int) Math.min(left, Integer.MAX_VALUE);
  }
}
