package org.aiolang.types.slice;

import java.math.BigInteger;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;

/**
 * What a slice selects of a sequence of a known length: {@code count} items from {@code start} by
 * {@code step}.
 */
public final class SliceBounds {
  public final int start;

  /** Exclusive, clipped as {@code slice.indices} does. */
  public final int stop;

  /** Never 0. */
  public final int step;

  public final int count;

  private SliceBounds(int start, int stop, int step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    if (step > 0) {
      count = start < stop ? (stop - start - 1) / step + 1 : 0;
    } else {
      count = stop < start ? (int) ((start - stop - 1L) / -(long) step) + 1 : 0;
    }
  }

  public static SliceBounds of(Realm r, PySlice slice, int length) {
    return of(r, slice.start, slice.stop, slice.step, length);
  }

  /** The bounds of {@code [start:stop:step]}; None stands for what was left out. */
  public static SliceBounds of(Realm r, Object start, Object stop, Object step, int length) {
    long by = 1;
    if (step != PyNone.NONE) {
      by = value(r, step);
      if (by == 0) {
        throw Errors.valueError("slice step cannot be zero");
      }
      by = Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, by));
    }
    long low = by < 0 ? -1 : 0;
    long high = by < 0 ? length - 1L : length;
    long from = start == PyNone.NONE ? (by < 0 ? high : low) : value(r, start);
    long to = stop == PyNone.NONE ? (by < 0 ? low : high) : value(r, stop);
    if (start != PyNone.NONE) {
      from = clip(from, length, low, high);
    }
    if (stop != PyNone.NONE) {
      to = clip(to, length, low, high);
    }
    return new SliceBounds((int) from, (int) to, (int) by);
  }

  /** A bound of a slice without a step, clipped to the length; a negative one is from the end. */
  public static int clip(long i, int length) {
    long at = i < 0 ? Math.max(i, Long.MIN_VALUE / 2) + length : i;
    return at < 0 ? 0 : (int) Math.min(at, length);
  }

  private static long clip(long i, int length, long low, long high) {
    long at = i < 0 ? Math.max(i, Long.MIN_VALUE / 2) + length : i;
    return at < low ? low : Math.min(at, high);
  }

  private static long value(Realm r, Object o) {
    if (o instanceof Long l) {
      return l;
    }
    if (!Convert.hasIndex(r, o)) {
      throw Errors.typeError("slice indices must be integers or None or have an __index__ method");
    }
    Object n = Convert.index(r, o);
    return n instanceof Long l
        ? l
        : ((BigInteger) n).signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
