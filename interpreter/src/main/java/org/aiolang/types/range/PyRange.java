package org.aiolang.types.range;

import java.math.BigInteger;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.jspecify.annotations.Nullable;

/**
 * {@code range}. Where start, stop, step and length fit a long they are in the public fields; else
 * {@link #big} holds them.
 */
public final class PyRange extends PyObject {
  public static final PyType TYPE = PyType.builtin("range").sealed();

  public final long start;
  public final long stop;

  /** Never 0. */
  public final long step;

  public final long length;

  /** The bounds of a range that longs cannot hold; then the other fields mean nothing. */
  public final @Nullable BigBounds big;

  /** The exact bounds of a large range. */
  record BigBounds(BigInteger start, BigInteger stop, BigInteger step, BigInteger length) {}

  private PyRange(long start, long stop, long step, long length, @Nullable BigBounds big) {
    super(TYPE.instanceShape());
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = length;
    this.big = big;
  }

  /** A range of longs; step is not 0. */
  public static PyRange of(long start, long stop, long step) {
    long length = 0;
    if (step > 0 ? start < stop : stop < start) {
      long span = step > 0 ? stop - start : start - stop;
      long by = step > 0 ? step : -step;
      if (span < 0 || by < 0) {
        return of(BigInteger.valueOf(start), BigInteger.valueOf(stop), BigInteger.valueOf(step));
      }
      length = (span - 1) / by + 1;
    }
    return new PyRange(start, stop, step, length, null);
  }

  /** A range of ints of any size; step is not 0. */
  public static PyRange of(Object start, Object stop, Object step) {
    if (start instanceof Long a && stop instanceof Long b && step instanceof Long c) {
      return of(a.longValue(), b.longValue(), c.longValue());
    }
    return of(Numbers.big(start), Numbers.big(stop), Numbers.big(step));
  }

  private static PyRange of(BigInteger start, BigInteger stop, BigInteger step) {
    BigInteger span = step.signum() > 0 ? stop.subtract(start) : start.subtract(stop);
    BigInteger length =
        span.signum() <= 0
            ? BigInteger.ZERO
            : span.subtract(BigInteger.ONE).divide(step.abs()).add(BigInteger.ONE);
    return new PyRange(0, 0, 1, 0, new BigBounds(start, stop, step, length));
  }

  public Object startObject() {
    return big == null ? (Object) start : Numbers.normalize(big.start());
  }

  public Object stopObject() {
    return big == null ? (Object) stop : Numbers.normalize(big.stop());
  }

  public Object stepObject() {
    return big == null ? (Object) step : Numbers.normalize(big.step());
  }

  /** A Long or BigInteger. */
  public Object lengthObject() {
    return big == null ? (Object) length : Numbers.normalize(big.length());
  }

  /** The item at an index that is in range. */
  public Object item(Object index) {
    if (big == null && index instanceof Long i) {
      return start + i * step;
    }
    return Numbers.normalize(
        Numbers.big(startObject()).add(Numbers.big(stepObject()).multiply(Numbers.big(index))));
  }
}
