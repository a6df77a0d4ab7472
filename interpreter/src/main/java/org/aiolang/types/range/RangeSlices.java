package org.aiolang.types.range;

import java.math.BigInteger;
import org.aiolang.object.Calls;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.types.slice.PySlice;
import org.jspecify.annotations.Nullable;

/** Where ints and slices are in a range. */
final class RangeSlices {
  private RangeSlices() {}

  /** The index of an int or bool in a range, or null. */
  static @Nullable Object place(PyRange range, Object value) {
    if (range.big == null && value instanceof Long v) {
      boolean inside =
          range.step > 0 ? v >= range.start && v < range.stop : v <= range.start && v > range.stop;
      if (!inside) {
        return null;
      }
      long offset = v - range.start;
      return offset % range.step == 0 ? (Long) (offset / range.step) : null;
    }
    BigInteger[] parts =
        Numbers.big(value)
            .subtract(Numbers.big(range.startObject()))
            .divideAndRemainder(Numbers.big(range.stepObject()));
    boolean there =
        parts[1].signum() == 0
            && parts[0].signum() >= 0
            && parts[0].compareTo(Numbers.big(range.lengthObject())) < 0;
    return there ? Numbers.normalize(parts[0]) : null;
  }

  /** What {@code slice.indices(length)} gives. */
  static Object[] indices(Realm r, PySlice slice, Object length) {
    return ((PyTuple) Calls.invoke(r, slice, "indices", length)).items();
  }
}
