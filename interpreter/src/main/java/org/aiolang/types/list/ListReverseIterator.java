package org.aiolang.types.list;

import org.aiolang.object.CopyableIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code reversed(list)}. */
final class ListReverseIterator extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("list_reverseiterator").sealed();

  private final PyList list;

  /** The index of the next item; -1 at the end. */
  private int next;

  ListReverseIterator(PyList list) {
    super(TYPE.instanceShape());
    this.list = list;
    next = list.size() - 1;
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (next >= 0 && next < list.size()) {
      return list.get(next--);
    }
    next = -1;
    return null;
  }

  @Override
  public Object reduce(Realm r) {
    return next < 0
        ? call(r, "reversed", new PyList())
        : callAndPlace(r, "reversed", list, (long) next);
  }

  @Override
  public void setState(Realm r, Object state) {
    next = Math.min((int) index(state, -1, Integer.MAX_VALUE), list.size() - 1);
  }

  @Override
  public long lengthHint() {
    return next >= list.size() ? 0 : next + 1;
  }
}
