package org.aiolang.types.range;

import java.math.BigInteger;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Runs through a range that longs cannot hold. */
final class BigRangeIterator extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("longrange_iterator").sealed();

  private BigInteger next;
  private final BigInteger step;
  private BigInteger left;

  BigRangeIterator(BigInteger start, BigInteger step, BigInteger length) {
    super(TYPE.instanceShape());
    next = start;
    this.step = step;
    left = length;
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (left.signum() <= 0) {
      return null;
    }
    left = left.subtract(BigInteger.ONE);
    BigInteger value = next;
    next = next.add(step);
    return Numbers.normalize(value);
  }

  @Override
  public Object reduce(Realm r) {
    Object stop = Numbers.normalize(next.add(left.multiply(step)));
    PyRange rest = PyRange.of(Numbers.normalize(next), stop, Numbers.normalize(step));
    return callAndPlace(r, "iter", rest, PyNone.NONE);
  }

  @Override
  public void setState(Realm r, Object state) {
    Compare.rich(r, Compare.LT, state, 0L); // fails for what is no number
    BigInteger skipped = Convert.bigInteger(r, state).max(BigInteger.ZERO).min(left);
    next = next.add(skipped.multiply(step));
    left = left.subtract(skipped);
  }

  @Override
  public Object remaining(Realm r) {
    return Numbers.normalize(left);
  }
}
