package org.aiolang.types.range;

import java.math.BigInteger;
import org.aiolang.object.Convert;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Runs through a range of longs. */
public final class RangeIterator extends CopyableIterator {
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
  public Object reduce(Realm r) {
    BigInteger span = BigInteger.valueOf(left).multiply(BigInteger.valueOf(step));
    Object stop = Numbers.normalize(BigInteger.valueOf(next).add(span));
    return callAndPlace(r, "iter", PyRange.of((Object) next, stop, step), PyNone.NONE);
  }

  @Override
  public void setState(Realm r, Object state) {
    if (!(Convert.index(r, state) instanceof Long index)) {
      throw Errors.overflowError("Python int too large to convert to C long");
    }
    long skipped = Math.max(0, Math.min(index, left));
    next += skipped * step;
    left -= skipped;
  }

  @Override
  public long lengthHint() {
    return left;
  }
}
