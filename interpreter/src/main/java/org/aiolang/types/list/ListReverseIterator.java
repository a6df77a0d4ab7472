package org.aiolang.types.list;

import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code reversed(list)}. */
final class ListReverseIterator extends PyIterator {
  static final PyType TYPE = PyType.builtin("list_reverseiterator").sealed();

  private @Nullable PyList list;
  private int next;

  ListReverseIterator(PyList list) {
    super(TYPE.instanceShape());
    this.list = list;
    next = list.size() - 1;
  }

  @Override
  public @Nullable Object next(Realm r) {
    PyList l = list;
    if (l == null) {
      return null;
    }
    if (next >= 0 && next < l.size()) {
      return l.get(next--);
    }
    list = null;
    return null;
  }

  @Override
  public int lengthHint() {
    return list == null || next >= list.size() ? 0 : next + 1;
  }
}
