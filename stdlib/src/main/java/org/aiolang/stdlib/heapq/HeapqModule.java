package org.aiolang.stdlib.heapq;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.LibraryPart;
import org.aiolang.types.list.PyList;

/** Module {@code heapq}. */
@Module("heapq")
final class HeapqModule {
  private HeapqModule() {}

  @Constant("__all__")
  static PyList all() {
    return PyList.of(
        "heappush",
        "heappop",
        "heapify",
        "heapreplace",
        "merge",
        "nlargest",
        "nsmallest",
        "heappushpop");
  }

  private static PyList list(Object heap) {
    if (heap instanceof PyList list) {
      return list;
    }
    throw Errors.typeError("heap argument must be a list");
  }

  private static PyList list(Realm r, Object heap, String function, String argument) {
    if (heap instanceof PyList list) {
      return list;
    }
    throw Errors.typeError(
        function + "() argument" + argument + " must be list, not " + r.typeOf(heap).shown());
  }

  /** Push item onto heap, maintaining the heap invariant. */
  @Fn
  static void heappush(Realm r, Object heap, Object item) {
    Heap.push(r, list(r, heap, "heappush", " 1"), item);
  }

  /** Pop the smallest item off the heap, maintaining the heap invariant. */
  @Fn
  static Object heappop(Realm r, Object heap) {
    return Heap.pop(r, list(r, heap, "heappop", ""));
  }

  /** Transform list into a heap, in-place, in O(len(heap)) time. */
  @Fn
  static void heapify(Realm r, Object heap) {
    Heap.heapify(r, list(r, heap, "heapify", ""), false);
  }

  /**
   * Pop and return the current smallest value, and add the new item.
   *
   * <p>This is more efficient than heappop() followed by heappush(), and can be more appropriate
   * when using a fixed-size heap. Note that the value returned may be larger than item!
   */
  @Fn
  static Object heapreplace(Realm r, Object heap, Object item) {
    return Heap.replace(r, list(r, heap, "heapreplace", " 1"), item, false);
  }

  /**
   * Push item on the heap, then pop and return the smallest item from the heap.
   *
   * <p>The combined action runs more efficiently than heappush() followed by a separate call to
   * heappop().
   */
  @Fn
  static Object heappushpop(Realm r, Object heap, Object item) {
    PyList list = list(r, heap, "heappushpop", " 1");
    if (list.size() == 0 || !Heap.before(r, list.get(0), item, false)) {
      return item;
    }
    return Heap.replace(r, list, item, false);
  }

  /** Maxheap variant of heappop. */
  @Fn("_heappop_max")
  static Object heappopMax(Realm r, Object heap) {
    return Heap.pop(r, list(heap), true);
  }

  /** Maxheap variant of heapreplace. */
  @Fn("_heapreplace_max")
  static Object heapreplaceMax(Realm r, Object heap, Object item) {
    return Heap.replace(r, list(heap), item, true);
  }

  /** Maxheap variant of heapify. */
  @Fn("_heapify_max")
  static void heapifyMax(Realm r, Object heap) {
    Heap.heapify(r, list(heap), true);
  }

  /**
   * Find the n largest elements in a dataset.
   *
   * <p>Equivalent to: sorted(iterable, key=key, reverse=True)[:n]
   */
  @Fn
  static Object nlargest(
      Realm r, @Kw Object n, @Kw Object iterable, @Kw @Default("None") Object key) {
    return Selection.of(r, Convert.clampedIndex(r, n), iterable, key, true);
  }

  /**
   * Find the n smallest elements in a dataset.
   *
   * <p>Equivalent to: sorted(iterable, key=key)[:n]
   */
  @Fn
  static Object nsmallest(
      Realm r, @Kw Object n, @Kw Object iterable, @Kw @Default("None") Object key) {
    return Selection.of(r, Convert.clampedIndex(r, n), iterable, key, false);
  }

  @Constant
  static Object merge(Realm r) {
    return LibraryPart.of(r, "_heapq_merge", "merge");
  }
}
