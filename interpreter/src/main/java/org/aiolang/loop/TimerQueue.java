package org.aiolang.loop;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Timers by deadline, equal deadlines in the order of their scheduling: a 4-ary heap. The keys lie
 * beside the nodes, so that sifting reads no node unless keys are equal; each node knows its index,
 * so that a cancelled one is taken out in O(log n) and nothing dead is kept.
 */
final class TimerQueue {
  private static final int SMALLEST = 64;

  /** The timers of the heap's uppermost levels: 1 + 4 + 16. */
  private static final int LOOK = 21;

  private long[] keys = new long[SMALLEST];
  private @Nullable Timer[] timers = new @Nullable Timer[SMALLEST];
  private int size;
  private int sequence;

  int size() {
    return size;
  }

  /** The earliest deadline; only when there is a timer. */
  long earliest() {
    return keys[0];
  }

  /**
   * The last of the deadlines that come so soon after the earliest, as far as a short look finds
   * it; only when there is a timer.
   */
  long lastWithin(long nanos) {
    long first = keys[0];
    long last = first;
    int end = Math.min(size, LOOK);
    for (int i = 1; i < end; i++) {
      long key = keys[i];
      if (key - first <= nanos && key > last) {
        last = key;
      }
    }
    return last;
  }

  void add(Timer timer, long deadline) {
    if (size == keys.length) {
      resize(size * 2);
    }
    timer.deadline = deadline;
    timer.sequence = sequence++;
    siftUp(size++, timer, deadline);
  }

  /** Takes out the earliest timer; only when there is one. */
  Timer removeEarliest() {
    Timer first = at(0);
    remove(first);
    return first;
  }

  /** Takes out a timer that is in this heap and marks it idle. */
  void remove(Timer timer) {
    int hole = timer.index;
    timer.unscheduled();
    Timer last = at(--size);
    long key = keys[size];
    timers[size] = null;
    if (hole < size) {
      if (hole > 0 && before(last, key, (hole - 1) >> 2)) {
        siftUp(hole, last, key);
      } else {
        siftDown(hole, last, key);
      }
    }
    if (size < keys.length >> 3 && keys.length > SMALLEST) {
      resize(keys.length >> 2);
    }
  }

  boolean contains(Timer timer) {
    int index = timer.index;
    return index >= 0 && index < size && timers[index] == timer;
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      at(i).unscheduled();
    }
    size = 0;
    keys = new long[SMALLEST];
    timers = new @Nullable Timer[SMALLEST];
  }

  private void siftUp(int from, Timer timer, long key) {
    int hole = from;
    while (hole > 0) {
      int parent = (hole - 1) >> 2;
      if (!before(timer, key, parent)) {
        break;
      }
      place(hole, at(parent), keys[parent]);
      hole = parent;
    }
    place(hole, timer, key);
  }

  private void siftDown(int from, Timer timer, long key) {
    int hole = from;
    while (true) {
      int child = (hole << 2) + 1;
      if (child >= size || child < 0) {
        break;
      }
      int end = Math.min(child + 4, size);
      int least = child;
      for (int i = child + 1; i < end; i++) {
        if (keys[i] < keys[least] || keys[i] == keys[least] && older(at(i), at(least))) {
          least = i;
        }
      }
      if (before(timer, key, least)) {
        break;
      }
      place(hole, at(least), keys[least]);
      hole = least;
    }
    place(hole, timer, key);
  }

  private void place(int index, Timer timer, long key) {
    timers[index] = timer;
    keys[index] = key;
    timer.index = index;
  }

  private boolean before(Timer timer, long key, int other) {
    return key < keys[other] || key == keys[other] && older(timer, at(other));
  }

  private static boolean older(Timer one, Timer other) {
    return one.sequence - other.sequence < 0;
  }

  private Timer at(int index) {
    Timer timer = timers[index];
    assert timer != null;
    return timer;
  }

  private void resize(int capacity) {
    int room = Math.max(capacity, SMALLEST);
    keys = Arrays.copyOf(keys, room);
    timers = Arrays.copyOf(timers, room);
  }
}
