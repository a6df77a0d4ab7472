package org.aiolang.object;

import java.math.BigInteger;

/**
 * An iterator that {@code copy} and {@code pickle} carry along: it says how it is made anew, and
 * some can be moved to a place.
 */
public abstract class CopyableIterator extends PyIterator {
  protected CopyableIterator(Shape shape) {
    super(shape);
  }

  /** {@code __reduce__}. */
  public abstract Object reduce(Realm r);

  /** {@code __setstate__}, of the types that have it. */
  public void setState(Realm r, Object state) {
    throw new UnsupportedOperationException();
  }

  /** {@code __length_hint__}, of the types that have it. */
  public Object remaining(Realm r) {
    return Math.max(0, lengthHint());
  }

  /** What {@link #reduce} gives where a builtin function makes the iterator: a call of it. */
  protected static PyTuple call(Realm r, String builtin, Object... args) {
    return new PyTuple(function(r, builtin), new PyTuple(args));
  }

  /** The same where the new iterator is then moved to a state. */
  protected static PyTuple callAndPlace(Realm r, String builtin, Object arg, Object state) {
    return new PyTuple(function(r, builtin), new PyTuple(arg), state);
  }

  private static Object function(Realm r, String builtin) {
    Object found = r.builtinsModule().find(r, builtin);
    if (found == null) {
      throw Errors.attributeError(builtin);
    }
    return found;
  }

  /** A state that is an index, moved into the bounds. */
  public static long index(Object state, long least, long most) {
    Object n = state instanceof Boolean b ? (b ? 1L : 0L) : state;
    n = n instanceof IntObject i ? i.value() : n;
    if (n instanceof BigInteger) {
      throw Errors.overflowError("Python int too large to convert to C ssize_t");
    }
    if (!(n instanceof Long at)) {
      throw Errors.typeError("an integer is required");
    }
    return at < least ? least : Math.min(at, most);
  }
}
