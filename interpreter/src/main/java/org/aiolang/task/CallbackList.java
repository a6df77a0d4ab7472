package org.aiolang.task;

import java.util.Arrays;

/** The done-callbacks of a future that has more than one, in order. */
final class CallbackList {
  private Object[] items;
  private int size;

  CallbackList(Object first, Object second) {
    items = new Object[] {first, second, null, null};
    size = 2;
  }

  int size() {
    return size;
  }

  Object get(int i) {
    return items[i];
  }

  void add(Object callback) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = callback;
  }

  void remove(int i) {
    System.arraycopy(items, i + 1, items, i, size - i - 1);
    items[--size] = null;
  }
}
