package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/** An iterator in Java: loops call {@link #next} and need no StopIteration. */
public abstract class PyIterator extends PyObject {
  protected PyIterator(Shape shape) {
    super(shape);
  }

  /** The next value, or null when there is none; then null for ever. */
  public abstract @Nullable Object next(Realm r);

  /** {@code __next__}: the next value, or StopIteration. */
  public final Object following(Realm r) {
    Object value = next(r);
    if (value == null) {
      throw Errors.stopIteration();
    }
    return value;
  }

  /** Whether it is an iterator to scripts; coroutines are not. */
  public boolean isIterator() {
    return true;
  }

  /** The iterator as scripts see it. */
  public Object itself() {
    return this;
  }

  /**
   * Whether every value is a pair, which {@link #first} and {@link #second} give without a tuple.
   */
  public boolean pairs() {
    return false;
  }

  /** Goes on, as {@link #next}: the first item of the pair. */
  public @Nullable Object first(Realm r) {
    throw new UnsupportedOperationException();
  }

  /** The second item of the pair that {@link #first} went to; to be asked for once. */
  public Object second() {
    throw new UnsupportedOperationException();
  }

  /** How many are left if that is known at once, else -1. */
  public long lengthHint() {
    return -1;
  }
}
