package org.aiolang.stdlib.heapq;

import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.aiolang.types.list.PyList;

/**
 * A binary heap in a list, with the comparisons of {@code heapq} in its order. The smallest item is
 * first, or the largest where {@code max} says so. Comparisons may change the list: then the
 * operation fails.
 */
public final class Heap {
  private Heap() {}

  /** Adds an item to a heap whose smallest is first. */
  public static void push(Realm r, PyList heap, Object item) {
    heap.add(r, item);
    siftDown(r, heap, 0, heap.size() - 1, false);
  }

  /** Takes the smallest item; the heap is not empty. */
  public static Object pop(Realm r, PyList heap) {
    return pop(r, heap, false);
  }

  static Object pop(Realm r, PyList heap, boolean max) {
    if (heap.size() == 0) {
      throw Errors.indexError("index out of range");
    }
    Object last = heap.removeAt(heap.size() - 1);
    if (heap.size() == 0) {
      return last;
    }
    Object first = heap.get(0);
    heap.set(0, last);
    siftUp(r, heap, 0, max);
    return first;
  }

  static Object replace(Realm r, PyList heap, Object item, boolean max) {
    if (heap.size() == 0) {
      throw Errors.indexError("index out of range");
    }
    Object first = heap.get(0);
    heap.set(0, item);
    siftUp(r, heap, 0, max);
    return first;
  }

  static void heapify(Realm r, PyList heap, boolean max) {
    for (int i = heap.size() / 2 - 1; i >= 0; i--) {
      siftUp(r, heap, i, max);
    }
  }

  private static void siftDown(Realm r, PyList heap, int start, int from, boolean max) {
    int size = heap.size();
    Object item = heap.get(from);
    int at = from;
    while (at > start) {
      int parent = (at - 1) >> 1;
      Object above = heap.get(parent);
      boolean swap = before(r, item, above, max);
      check(heap, size);
      if (!swap) {
        break;
      }
      heap.set(at, heap.get(parent));
      heap.set(parent, item);
      at = parent;
    }
  }

  private static void siftUp(Realm r, PyList heap, int start, boolean max) {
    int end = heap.size();
    Object item = heap.get(start);
    int at = start;
    int child = 2 * at + 1;
    while (child < end) {
      int right = child + 1;
      if (right < end) {
        boolean left = before(r, heap.get(child), heap.get(right), max);
        check(heap, end);
        if (!left) {
          child = right;
        }
      }
      heap.set(at, heap.get(child));
      heap.set(child, item);
      at = child;
      child = 2 * at + 1;
    }
    siftDown(r, heap, start, at, max);
  }

  private static void check(PyList heap, int size) {
    if (heap.size() != size) {
      throw Errors.runtimeError("list changed size during iteration");
    }
  }

  static boolean before(Realm r, Object a, Object b, boolean max) {
    if (a instanceof Long x && b instanceof Long y) {
      return max ? y < x : x < y;
    }
    return Truth.of(r, max ? Compare.rich(r, Compare.LT, b, a) : Compare.rich(r, Compare.LT, a, b));
  }
}
