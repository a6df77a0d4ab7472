package org.aiolang.types.range;

import java.math.BigInteger;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Runs through a range that longs cannot hold. */
final class BigRangeIterator extends PyIterator {
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
}
