package org.aiolang.stdlib.asyncio;

import org.aiolang.object.Compare;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.aiolang.types.list.PyList;

/** A binary heap in a list, smallest first, with the comparisons of {@code heapq} in its order. */
final class Heap {
  private Heap() {}

  static void push(Realm r, PyList heap, Object item) {
    heap.add(item);
    siftDown(r, heap, 0, heap.size() - 1);
  }

  static Object pop(Realm r, PyList heap) {
    Object last = heap.removeAt(heap.size() - 1);
    if (heap.size() == 0) {
      return last;
    }
    Object smallest = heap.get(0);
    heap.set(0, last);
    siftUp(r, heap, 0);
    return smallest;
  }

  private static void siftDown(Realm r, PyList heap, int start, int from) {
    Object item = heap.get(from);
    int at = from;
    while (at > start) {
      int parent = (at - 1) >> 1;
      if (!less(r, item, heap.get(parent))) {
        break;
      }
      heap.set(at, heap.get(parent));
      at = parent;
    }
    heap.set(at, item);
  }

  private static void siftUp(Realm r, PyList heap, int start) {
    int end = heap.size();
    Object item = heap.get(start);
    int at = start;
    int child = 2 * at + 1;
    while (child < end) {
      int right = child + 1;
      if (right < end && !less(r, heap.get(child), heap.get(right))) {
        child = right;
      }
      heap.set(at, heap.get(child));
      at = child;
      child = 2 * at + 1;
    }
    heap.set(at, item);
    siftDown(r, heap, start, at);
  }

  private static boolean less(Realm r, Object a, Object b) {
    return Truth.of(r, Compare.rich(r, Compare.LT, a, b));
  }
}
