package org.aiolang.types.iters;

import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Items;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code reversed} of what has a length and takes indexes. */
public final class PyReversed extends PyIterator {
  public static final PyType TYPE = PyType.builtin("reversed");

  private @Nullable Object sequence;
  private long index;

  PyReversed(Object sequence, long length) {
    super(TYPE.instanceShape());
    this.sequence = sequence;
    index = length - 1;
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (sequence == null || index < 0) {
      sequence = null;
      return null;
    }
    try {
      return Items.get(r, sequence, index--);
    } catch (PyException e) {
      if (e.is(Exceptions.INDEX_ERROR) || e.is(Exceptions.STOP_ITERATION)) {
        sequence = null;
        return null;
      }
      throw e;
    }
  }

  @Override
  public long lengthHint() {
    return sequence == null ? 0 : index + 1;
  }

  long remaining(Realm r) {
    return sequence != null && Items.length(r, sequence) > index ? index + 1 : 0;
  }

  Object reduce() {
    return sequence == null
        ? new PyTuple(type(), new PyTuple(PyTuple.EMPTY))
        : new PyTuple(type(), new PyTuple(sequence), index);
  }

  void setState(Realm r, Object state) {
    if (sequence != null) {
      long at = CopyableIterator.index(state, -1, Long.MAX_VALUE);
      index = Math.min(at, Items.length(r, sequence) - 1);
    }
  }
}
