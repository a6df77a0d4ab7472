package org.aiolang.types.list;

import java.util.Arrays;
import org.aiolang.object.Compare;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/**
 * CPython's stable merge sort (Objects/listsort.txt) with its sequence of {@code <} comparisons:
 * runs, binary insertion, galloping merges, powersort's merge order. The comparison may raise, and
 * may be inconsistent: the result is then some permutation.
 */
final class TimSort {
  private static final int MIN_GALLOP = 7;
  private static final int MAX_RUNS = 85;

  private final Realm r;
  private final Object[] keys;
  private final Object @Nullable [] values;
  private int minGallop = MIN_GALLOP;
  private final int[] base = new int[MAX_RUNS];
  private final int[] length = new int[MAX_RUNS];
  private final int[] power = new int[MAX_RUNS];
  private int runs;
  private Object[] tempKeys = new Object[0];
  private Object[] tempValues = new Object[0];

  /** Sorts {@code keys}, and moves {@code values} with them. */
  TimSort(Realm r, Object[] keys, Object @Nullable [] values) {
    this.r = r;
    this.keys = keys;
    this.values = values;
  }

  private boolean less(Object a, Object b) {
    r.safepoint();
    return Truth.of(r, Compare.rich(r, Compare.LT, a, b));
  }

  void sort(int n) {
    int minRun = minRun(n);
    int lo = 0;
    int remaining = n;
    do {
      int run = countRun(lo, lo + remaining);
      if (run < minRun) {
        int force = Math.min(remaining, minRun);
        binarySort(lo, lo + force, lo + run);
        run = force;
      }
      foundNewRun(run, n);
      base[runs] = lo;
      length[runs] = run;
      runs++;
      lo += run;
      remaining -= run;
    } while (remaining > 0);
    while (runs > 1) {
      int i = runs - 2;
      if (i > 0 && length[i - 1] < length[i + 1]) {
        i--;
      }
      mergeAt(i);
    }
  }

  private static int minRun(int size) {
    int n = size;
    int r = 0;
    while (n >= 64) {
      r |= n & 1;
      n >>= 1;
    }
    return n + r;
  }

  /**
   * The length of the run at lo, which is made ascending; a descending one may have equal
   * neighbours.
   */
  private int countRun(int lo, int hi) {
    int remaining = hi - lo;
    int n = 1;
    while (n < remaining && !less(keys[lo + n], keys[lo + n - 1])) {
      n++;
    }
    if (n == remaining) {
      return n;
    }
    if (n > 1) {
      if (less(keys[lo], keys[lo + n - 1])) {
        return n;
      }
      reverse(lo, lo + n);
    }
    n++;
    int equal = 0;
    for (; n < remaining; n++) {
      if (less(keys[lo + n], keys[lo + n - 1])) {
        if (equal > 0) {
          reverse(lo + n - equal - 1, lo + n);
          equal = 0;
        }
      } else if (less(keys[lo + n - 1], keys[lo + n])) {
        break;
      } else {
        equal++;
      }
    }
    if (equal > 0) {
      reverse(lo + n - equal - 1, lo + n);
    }
    reverse(lo, lo + n);
    while (n < remaining && !less(keys[lo + n], keys[lo + n - 1])) {
      n++;
    }
    return n;
  }

  private void reverse(int from, int to) {
    ListSort.reverse(keys, from, to);
    if (values != null) {
      ListSort.reverse(values, from, to);
    }
  }

  private void binarySort(int lo, int hi, int from) {
    for (int start = from; start < hi; start++) {
      int left = lo;
      int right = start;
      Object pivot = keys[start];
      while (left < right) {
        int mid = left + ((right - left) >> 1);
        if (less(pivot, keys[mid])) {
          right = mid;
        } else {
          left = mid + 1;
        }
      }
      System.arraycopy(keys, left, keys, left + 1, start - left);
      keys[left] = pivot;
      if (values != null) {
        Object value = values[start];
        System.arraycopy(values, left, values, left + 1, start - left);
        values[left] = value;
      }
    }
  }

  private void foundNewRun(int n2, int n) {
    if (runs == 0) {
      return;
    }
    int p = power(base[runs - 1], length[runs - 1], n2, n);
    while (runs > 1 && power[runs - 2] > p) {
      mergeAt(runs - 2);
    }
    power[runs - 1] = p;
  }

  private static int power(int s1, int n1, int n2, int n) {
    int result = 0;
    long a = 2L * s1 + n1;
    long b = a + n1 + n2;
    while (true) {
      ++result;
      if (a >= n) {
        a -= n;
        b -= n;
      } else if (b >= n) {
        return result;
      }
      a <<= 1;
      b <<= 1;
    }
  }

  private void mergeAt(int i) {
    int ba = base[i];
    int na = length[i];
    final int bb = base[i + 1];
    int nb = length[i + 1];
    length[i] = na + nb;
    if (i == runs - 3) {
      base[i + 1] = base[i + 2];
      length[i + 1] = length[i + 2];
      power[i + 1] = power[i + 2];
    }
    runs--;
    int k = gallopRight(keys[bb], keys, ba, na, 0);
    ba += k;
    na -= k;
    if (na == 0) {
      return;
    }
    nb = gallopLeft(keys[ba + na - 1], keys, bb, nb, nb - 1);
    if (nb == 0) {
      return;
    }
    if (na <= nb) {
      mergeLow(ba, na, bb, nb);
    } else {
      mergeHigh(ba, na, bb, nb);
    }
  }

  /** Where in a[at, at + n) key belongs, left of equal ones; hint is where to begin. */
  private int gallopLeft(Object key, Object[] a, int at, int n, int hint) {
    int last = 0;
    int offset = 1;
    if (less(a[at + hint], key)) {
      int max = n - hint;
      while (offset < max && less(a[at + hint + offset], key)) {
        last = offset;
        offset = next(offset);
      }
      offset = Math.min(offset, max);
      last += hint;
      offset += hint;
    } else {
      int max = hint + 1;
      while (offset < max && !less(a[at + hint - offset], key)) {
        last = offset;
        offset = next(offset);
      }
      offset = Math.min(offset, max);
      int k = last;
      last = hint - offset;
      offset = hint - k;
    }
    last++;
    while (last < offset) {
      int m = last + ((offset - last) >> 1);
      if (less(a[at + m], key)) {
        last = m + 1;
      } else {
        offset = m;
      }
    }
    return offset;
  }

  /** Where in a[at, at + n) key belongs, right of equal ones. */
  private int gallopRight(Object key, Object[] a, int at, int n, int hint) {
    int last = 0;
    int offset = 1;
    if (less(key, a[at + hint])) {
      int max = hint + 1;
      while (offset < max && less(key, a[at + hint - offset])) {
        last = offset;
        offset = next(offset);
      }
      offset = Math.min(offset, max);
      int k = last;
      last = hint - offset;
      offset = hint - k;
    } else {
      int max = n - hint;
      while (offset < max && !less(key, a[at + hint + offset])) {
        last = offset;
        offset = next(offset);
      }
      offset = Math.min(offset, max);
      last += hint;
      offset += hint;
    }
    last++;
    while (last < offset) {
      int m = last + ((offset - last) >> 1);
      if (less(key, a[at + m])) {
        offset = m;
      } else {
        last = m + 1;
      }
    }
    return offset;
  }

  private static int next(int offset) {
    int grown = (offset << 1) + 1;
    return grown <= 0 ? Integer.MAX_VALUE : grown;
  }

  private void toTemp(int from, int n) {
    tempKeys = Arrays.copyOfRange(keys, from, from + n, Object[].class);
    if (values != null) {
      tempValues = Arrays.copyOfRange(values, from, from + n, Object[].class);
    }
  }

  private void move(int from, int to, int n) {
    System.arraycopy(keys, from, keys, to, n);
    if (values != null) {
      System.arraycopy(values, from, values, to, n);
    }
  }

  private void fromTemp(int from, int to, int n) {
    System.arraycopy(tempKeys, from, keys, to, n);
    if (values != null) {
      System.arraycopy(tempValues, from, values, to, n);
    }
  }

  /**
   * Merges where the first run is the shorter; it waits in temp. On an error what is left of it is
   * put back.
   */
  private void mergeLow(int ba, int na, int bb, int nb) {
    toTemp(ba, na);
    int dest = ba;
    int a = 0;
    int b = bb;
    int restA = na;
    int restB = nb;
    move(b++, dest++, 1);
    restB--;
    boolean oneLeft = false;
    try {
      if (restB == 0) {
        return;
      }
      if (restA == 1) {
        oneLeft = true;
        return;
      }
      while (true) {
        int countA = 0;
        int countB = 0;
        do {
          if (less(keys[b], tempKeys[a])) {
            move(b++, dest++, 1);
            countB++;
            countA = 0;
            if (--restB == 0) {
              return;
            }
          } else {
            fromTemp(a++, dest++, 1);
            countA++;
            countB = 0;
            if (--restA == 1) {
              oneLeft = true;
              return;
            }
          }
        } while (countA < minGallop && countB < minGallop);
        minGallop++;
        do {
          minGallop -= minGallop > 1 ? 1 : 0;
          int k = gallopRight(keys[b], tempKeys, a, restA, 0);
          countA = k;
          if (k > 0) {
            fromTemp(a, dest, k);
            dest += k;
            a += k;
            restA -= k;
            if (restA == 1) {
              oneLeft = true;
              return;
            }
            if (restA == 0) {
              return;
            }
          }
          move(b++, dest++, 1);
          if (--restB == 0) {
            return;
          }
          k = gallopLeft(tempKeys[a], keys, b, restB, 0);
          countB = k;
          if (k > 0) {
            move(b, dest, k);
            dest += k;
            b += k;
            restB -= k;
            if (restB == 0) {
              return;
            }
          }
          fromTemp(a++, dest++, 1);
          if (--restA == 1) {
            oneLeft = true;
            return;
          }
        } while (countA >= MIN_GALLOP || countB >= MIN_GALLOP);
        minGallop++;
      }
    } finally {
      if (oneLeft) {
        move(b, dest, restB);
        fromTemp(a, dest + restB, 1);
      } else if (restA > 0) {
        fromTemp(a, dest, restA);
      }
    }
  }

  /** Merges where the second run is the shorter, from the right. */
  private void mergeHigh(int ba, int na, int bb, int nb) {
    toTemp(bb, nb);
    int dest = bb + nb - 1;
    int a = ba + na - 1;
    int b = nb - 1;
    int restA = na;
    int restB = nb;
    move(a--, dest--, 1);
    restA--;
    boolean oneLeft = false;
    try {
      if (restA == 0) {
        return;
      }
      if (restB == 1) {
        oneLeft = true;
        return;
      }
      while (true) {
        int countA = 0;
        int countB = 0;
        do {
          if (less(tempKeys[b], keys[a])) {
            move(a--, dest--, 1);
            countA++;
            countB = 0;
            if (--restA == 0) {
              return;
            }
          } else {
            fromTemp(b--, dest--, 1);
            countB++;
            countA = 0;
            if (--restB == 1) {
              oneLeft = true;
              return;
            }
          }
        } while (countA < minGallop && countB < minGallop);
        minGallop++;
        do {
          minGallop -= minGallop > 1 ? 1 : 0;
          int k = restA - gallopRight(tempKeys[b], keys, ba, restA, restA - 1);
          countA = k;
          if (k > 0) {
            dest -= k;
            a -= k;
            move(a + 1, dest + 1, k);
            restA -= k;
            if (restA == 0) {
              return;
            }
          }
          fromTemp(b--, dest--, 1);
          if (--restB == 1) {
            oneLeft = true;
            return;
          }
          k = restB - gallopLeft(keys[a], tempKeys, 0, restB, restB - 1);
          countB = k;
          if (k > 0) {
            dest -= k;
            b -= k;
            fromTemp(b + 1, dest + 1, k);
            restB -= k;
            if (restB == 1) {
              oneLeft = true;
              return;
            }
            if (restB == 0) {
              return;
            }
          }
          move(a--, dest--, 1);
          if (--restA == 0) {
            return;
          }
        } while (countA >= MIN_GALLOP || countB >= MIN_GALLOP);
        minGallop++;
      }
    } finally {
      if (oneLeft) {
        dest -= restA;
        a -= restA;
        move(a + 1, dest + 1, restA);
        fromTemp(b, dest, 1);
      } else if (restB > 0) {
        fromTemp(0, dest - (restB - 1), restB);
      }
    }
  }
}
