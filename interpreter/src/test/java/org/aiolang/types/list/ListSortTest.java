package org.aiolang.types.list;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.aiolang.builtins.Builtins;
import org.aiolang.limits.SystemWorld;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.types.JavaValueTypes;
import org.junit.jupiter.api.Test;

/** The merge sort on tuples, which it cannot leave to Java. */
class ListSortTest {
  private final Realm r = new Realm(new JavaValueTypes(), new SystemWorld(), Builtins.module());

  private static Object item(Random random, int pattern, int i, int n) {
    long key =
        switch (pattern) {
          case 0 -> random.nextInt(n);
          case 1 -> i / 10;
          case 2 -> random.nextInt(3);
          case 3 -> n - i;
          default -> (i * 37L) % 64 + i / 500;
        };
    return new PyTuple(key, (long) i);
  }

  private static long key(Object item) {
    return (Long) ((PyTuple) item).get(0);
  }

  private static Object[] sorted(Object[] items) {
    Object[] copy = items.clone();
    Comparator<Object> order = (a, b) -> Long.compare(key(a), key(b));
    Arrays.sort(copy, order);
    return copy;
  }

  @Test
  void sortsStablyWhateverTheRuns() {
    Random random = new Random(5);
    for (int n : new int[] {1, 2, 3, 31, 63, 64, 65, 200, 1000, 5000}) {
      for (int pattern = 0; pattern < 5; pattern++) {
        Object[] items = new Object[n];
        Object[] keys = new Object[n];
        for (int i = 0; i < n; i++) {
          items[i] = item(random, pattern, i, n);
          keys[i] = new PyTuple(((PyTuple) items[i]).get(0));
        }
        Object[] expected = sorted(items);
        new TimSort(r, keys, items).sort(n);
        assertArrayEquals(expected, items, "pattern " + pattern + ", " + n + " items");
      }
    }
  }

  @Test
  void aFailedComparisonLosesNoItem() {
    PyList list = new PyList();
    for (long i = 200; i > 0; i--) {
      list.add(i % 50);
    }
    list.set(120, "text");
    Object[] before = list.toArray();
    assertThrows(PyException.class, () -> ListSort.sort(r, list, PyNone.NONE, false));
    assertEquals(200, list.size());
    Comparator<Object> order = Comparator.comparing(Object::toString);
    Object[] after = list.toArray();
    Arrays.sort(before, order);
    Arrays.sort(after, order);
    assertArrayEquals(before, after);
  }
}
