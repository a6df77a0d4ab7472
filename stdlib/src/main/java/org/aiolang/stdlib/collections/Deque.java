package org.aiolang.stdlib.collections;

import org.aiolang.object.Errors;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;

/** {@code collections.deque}: a ring of items, cheap to grow and shrink at both ends. */
public final class Deque extends PyObject {
  public static final PyType TYPE =
      PyType.builtin("deque")
          .unhashable()
          .members(new DequeMethodsTable())
          .setCollection(PyType.SEQUENCE);

  /** A power of two long. */
  private Object[] ring = new Object[8];

  private int head;
  private int size;

  /** The most it holds; negative where there is no limit. */
  long limit = -1;

  /** Changes with every change of the number or order of items. */
  private int changes;

  public Deque() {
    super(TYPE.instanceShape());
  }

  /** An empty one of the same class and limit. */
  static Deque like(PyType cls, long limit) {
    Deque d = new Deque();
    d.limit = limit;
    return cls == TYPE ? d : d.as(cls, Deque.class);
  }

  public int size() {
    return size;
  }

  /** The item at an index from the left. */
  public Object get(int i) {
    return ring[(head + i) & (ring.length - 1)];
  }

  void set(int i, Object value) {
    ring[(head + i) & (ring.length - 1)] = value;
  }

  /** Adds at the right; drops the leftmost where the limit asks for it. */
  public void append(Realm r, Object item) {
    if (limit == 0) {
      return;
    }
    if (size == ring.length) {
      grow(r);
    }
    ring[(head + size) & (ring.length - 1)] = item;
    size++;
    changes++;
    if (limit > 0 && size > limit) {
      popLeft();
    }
  }

  void appendLeft(Realm r, Object item) {
    if (limit == 0) {
      return;
    }
    if (size == ring.length) {
      grow(r);
    }
    head = (head - 1) & (ring.length - 1);
    ring[head] = item;
    size++;
    changes++;
    if (limit > 0 && size > limit) {
      pop();
    }
  }

  private void grow(Realm r) {
    if (ring.length >= 1 << 29) {
      throw Errors.memoryError();
    }
    Object[] bigger = new Object[Sizes.checkItems(r, ring.length * 2L)];
    for (int i = 0; i < size; i++) {
      bigger[i] = get(i);
    }
    ring = bigger;
    head = 0;
  }

  Object pop() {
    if (size == 0) {
      throw Errors.indexError("pop from an empty deque");
    }
    size--;
    changes++;
    int at = (head + size) & (ring.length - 1);
    Object item = ring[at];
    clearAt(at);
    return item;
  }

  Object popLeft() {
    if (size == 0) {
      throw Errors.indexError("pop from an empty deque");
    }
    Object item = ring[head];
    clearAt(head);
    head = (head + 1) & (ring.length - 1);
    size--;
    changes++;
    return item;
  }

  @SuppressWarnings("NullAway") // a free place of the ring holds null, which nobody reads
  private void clearAt(int at) {
    ring[at] = null;
  }

  void clear() {
    ring = new Object[8];
    head = 0;
    size = 0;
    changes++;
  }

  /** Moves the items n places to the right; a negative n to the left. */
  void rotate(long n) {
    if (size < 2) {
      return;
    }
    int by = (int) Math.floorMod(n, (long) size);
    if (by <= size / 2) {
      for (int i = 0; i < by; i++) {
        moveLastToFront();
      }
    } else {
      for (int i = size - by; i > 0; i--) {
        moveFirstToEnd();
      }
    }
    changes++;
  }

  private void moveLastToFront() {
    int mask = ring.length - 1;
    int last = (head + size - 1) & mask;
    Object item = ring[last];
    clearAt(last);
    head = (head - 1) & mask;
    ring[head] = item;
  }

  private void moveFirstToEnd() {
    int mask = ring.length - 1;
    Object item = ring[head];
    clearAt(head);
    head = (head + 1) & mask;
    ring[(head + size - 1) & mask] = item;
  }

  Object removeAt(int i) {
    Object item = get(i);
    rotate(-i);
    popLeft();
    rotate(i);
    return item;
  }

  void insert(Realm r, int i, Object item) {
    rotate(-i);
    appendLeft(r, item);
    rotate(i);
  }

  void reverse() {
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      Object item = get(i);
      set(i, get(j));
      set(j, item);
    }
    changes++;
  }

  Object[] toArray() {
    Object[] all = new Object[size];
    for (int i = 0; i < size; i++) {
      all[i] = get(i);
    }
    return all;
  }

  int changes() {
    return changes;
  }

  PyIterator iterator(boolean backwards) {
    return new DequeIterator(this, backwards);
  }
}
