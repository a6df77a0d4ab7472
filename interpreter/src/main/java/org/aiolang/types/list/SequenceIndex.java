package org.aiolang.types.list;

import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;

/** Indexes and counts of sequences as arguments. */
public final class SequenceIndex {
  private SequenceIndex() {}

  /**
   * The place of {@code sequence[key]} for a key that is no slice.
   *
   * @param kind the name of the type, for the error of a key that is no int
   * @param outOfRange the message where there is no such place
   */
  public static int of(Realm r, Object key, int size, String kind, String outOfRange) {
    long i;
    if (key instanceof Long l) {
      i = l;
    } else {
      if (!Convert.hasIndex(r, key)) {
        throw Errors.typeError(
            kind + " indices must be integers or slices, not " + r.typeOf(key).shown());
      }
      Object n = Convert.index(r, key);
      if (!(n instanceof Long l)) {
        throw Errors.indexError(Convert.misfit(r, key));
      }
      i = l;
    }
    if (i < 0) {
      i += size;
    }
    if (i < 0 || i >= size) {
      throw Errors.indexError(outOfRange);
    }
    return (int) i;
  }

  /** A start or stop argument of {@code index}: clipped to the size, negative from the end. */
  public static int clipped(Realm r, Object o, int size) {
    if (!Convert.hasIndex(r, o)) {
      throw Errors.typeError("slice indices must be integers or have an __index__ method");
    }
    long i = Convert.clampedIndex(r, o);
    if (i < 0) {
      i = Math.max(0, Math.max(i, Long.MIN_VALUE / 2) + size);
    }
    return (int) Math.min(i, size);
  }

  /** How many items {@code size * times} gives; a MemoryError where no array holds them. */
  public static int product(Realm r, int size, Object times) {
    Object n = Convert.index(r, times);
    if (!(n instanceof Long l)) {
      throw Errors.overflowError(Convert.misfit(r, times));
    }
    if (l <= 0 || size == 0) {
      return 0;
    }
    if (l > (Integer.MAX_VALUE - 8) / size) {
      throw Errors.memoryError();
    }
    return Sizes.checkItems(r, l * size);
  }
}
