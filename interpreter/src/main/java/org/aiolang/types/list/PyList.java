package org.aiolang.types.list;

import java.util.Arrays;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.LengthHint;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/** {@code list}: an array that grows. Indexes of the accessors are in range: callers check. */
public final class PyList extends PyObject {
  public static final PyType TYPE = PyType.builtin("list").unhashable();

  private static final Object[] EMPTY = {};

  private Object[] items;
  private int size;

  public PyList() {
    super(TYPE.instanceShape());
    items = EMPTY;
  }

  private PyList(Object[] items, int size) {
    super(TYPE.instanceShape());
    this.items = items;
    this.size = size;
  }

  /** A list of these items, which it owns from now on. */
  public static PyList of(Object... items) {
    return new PyList(items, items.length);
  }

  /** An empty list with room for that many. */
  public static PyList ofCapacity(int capacity) {
    return new PyList(capacity == 0 ? EMPTY : new Object[capacity], 0);
  }

  /** {@code list(iterable)}. */
  public static PyList from(Realm r, Object iterable) {
    PyList list = new PyList();
    list.extend(r, iterable);
    return list;
  }

  public int size() {
    return size;
  }

  public Object get(int i) {
    return items[i];
  }

  public void set(int i, Object value) {
    items[i] = value;
  }

  /** The storage: the first {@link #size} are the items. Valid until the list changes. */
  public Object[] items() {
    return items;
  }

  public void add(Object value) {
    if (size == items.length) {
      reserve(size + 1);
    }
    items[size++] = value;
  }

  /** A copy of the items. */
  public Object[] toArray() {
    return size == 0 ? EMPTY : Arrays.copyOf(items, size, Object[].class);
  }

  public PyList slice(int from, int to) {
    return from >= to ? new PyList() : of(Arrays.copyOfRange(items, from, to, Object[].class));
  }

  /** {@code append}: a script grows it, which is charged. */
  public void add(Realm r, Object value) {
    if (size == items.length) {
      reserve(r, size + 1);
    }
    items[size++] = value;
  }

  public void insert(Realm r, int at, Object value) {
    if (size == items.length) {
      reserve(r, size + 1);
    }
    System.arraycopy(items, at, items, at + 1, size - at);
    items[at] = value;
    size++;
  }

  public Object removeAt(int at) {
    final Object value = items[at];
    System.arraycopy(items, at + 1, items, at, size - at - 1);
    items[--size] = null;
    shrink();
    return value;
  }

  /** Replaces a range by {@code count} items of an array. */
  public void replace(Realm r, int from, int to, Object[] with, int count) {
    Object[] source = with == items ? Arrays.copyOf(with, count) : with;
    int grown = size - (to - from) + count;
    if (grown < 0) {
      throw Errors.memoryError();
    }
    reserve(r, grown);
    System.arraycopy(items, to, items, from + count, size - to);
    System.arraycopy(source, 0, items, from, count);
    if (grown < size) {
      Arrays.fill(items, grown, size, null);
    }
    size = grown;
    shrink();
  }

  /** Replaces everything; the array is the list's from now on. */
  public void adopt(Object[] all, int count) {
    items = all;
    size = count;
  }

  public void clear() {
    items = EMPTY;
    size = 0;
  }

  /** {@code list.extend}: what was added stays if the iterable fails. */
  public void extend(Realm r, Object iterable) {
    if (iterable instanceof PyList other && other.type() == TYPE) {
      Sizes.checkItems(r, (long) size + other.size);
      replace(r, size, size, other.items, other.size);
    } else if (iterable instanceof PyTuple t && t.type() == PyTuple.TYPE) {
      Sizes.checkItems(r, (long) size + t.size());
      replace(r, size, size, t.items(), t.size());
    } else {
      PyIterator it = Iteration.of(r, iterable);
      long hint = LengthHint.of(r, iterable, it);
      if (hint > 0 && hint <= Long.MAX_VALUE - size) { // one beyond that is no hint
        reserve(r, Sizes.checkItems(r, size + hint));
      }
      Object @Nullable [] outer = r.build(this);
      try {
        for (Object o = it.next(r); o != null; o = it.next(r)) {
          if (size == items.length) {
            reserve(r, size + 1);
          }
          items[size++] = o;
          r.safepoint();
        }
      } finally {
        r.building = outer;
      }
    }
  }

  private void reserve(int needed) {
    if (needed > items.length) {
      int grown = items.length + (items.length >> 1) + 4;
      items = Arrays.copyOf(items, Math.max(grown, needed), Object[].class);
    }
  }

  private void reserve(Realm r, int needed) {
    if (needed > items.length) {
      long wanted = items.length + (items.length >> 1) + 4L;
      items = Arrays.copyOf(items, Sizes.grown(r, needed, wanted, 1), Object[].class);
    }
  }

  private void shrink() {
    if (items.length > 32 && size < items.length >> 2) {
      items = Arrays.copyOf(items, size * 2, Object[].class);
    }
  }
}
