package org.aiolang.types.list;

import org.aiolang.object.CopyableIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Runs through a list that may change; once at its end it stays there. */
public final class ListIterator extends CopyableIterator {
  public static final PyType TYPE = PyType.builtin("list_iterator").sealed();

  private @Nullable PyList list;
  private int next;

  public ListIterator(PyList list) {
    super(TYPE.instanceShape());
    this.list = list;
  }

  @Override
  public @Nullable Object next(Realm r) {
    PyList l = list;
    if (l == null) {
      return null;
    }
    if (next < l.size()) {
      return l.get(next++);
    }
    list = null;
    return null;
  }

  @Override
  public Object reduce(Realm r) {
    return list == null
        ? call(r, "iter", new PyList())
        : callAndPlace(r, "iter", list, (long) next);
  }

  @Override
  public void setState(Realm r, Object state) {
    int at = (int) index(state, -1, Integer.MAX_VALUE);
    if (at < 0) {
      list = null;
    } else if (list != null) {
      next = Math.min(at, list.size());
    }
  }

  @Override
  public long lengthHint() {
    return list == null ? 0 : Math.max(0, list.size() - next);
  }
}
