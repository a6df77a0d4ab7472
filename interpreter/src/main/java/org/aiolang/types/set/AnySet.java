package org.aiolang.types.set;

import java.util.concurrent.ThreadLocalRandom;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Hash;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/**
 * {@code set} and {@code frozenset}: CPython's hash table (Objects/setobject.c) with its probing,
 * growth and dummies, so that what has CPython's hash iterates in its order.
 *
 * <p>A str's hash can be forged, so a set that meets a long run of equal str hashes gives its str
 * items hashes from a secret seed from then on.
 */
public abstract sealed class AnySet extends PyObject permits PySet, PyFrozenSet {
  private static final int LINEAR_PROBES = 9;
  private static final int PERTURB_SHIFT = 5;
  private static final int SUSPICIOUS = 64;

  /** Stands where an item was removed. */
  private static final Object DUMMY = new Object();

  private @Nullable Object[] table = new Object[8];
  private long[] hashes = new long[8];
  private int fill;
  private int used;
  private int finger;
  private int changes;
  private long seed;

  AnySet(PyType type) {
    super(type.instanceShape());
  }

  /** An empty one of the same type, subclasses left out. */
  abstract AnySet like();

  public int size() {
    return used;
  }

  /** The places that {@link #itemAt} takes. */
  public int capacity() {
    return table.length;
  }

  /** The item at a place, or null. */
  public @Nullable Object itemAt(int place) {
    Object o = table[place];
    return o == DUMMY ? null : o;
  }

  long hashAt(int place) {
    Object o = table[place];
    return seed != 0 && o instanceof String s ? Hash.ofString(s) : hashes[place];
  }

  /** Adds; false where an equal item was there. */
  public boolean add(Realm r, Object item) {
    return add(r, item, hash(r, item));
  }

  /** Adds an item whose hash another set has found. */
  void addKnown(Realm r, Object item, long hash) {
    add(r, item, item instanceof String s ? hashOf(s) : hash);
  }

  public boolean contains(Realm r, Object item) {
    return find(r, item, hash(r, item)) >= 0;
  }

  boolean contains(Realm r, Object item, long hash) {
    return find(r, item, item instanceof String s ? hashOf(s) : hash) >= 0;
  }

  /** Removes; false where there was none. */
  public boolean remove(Realm r, Object item) {
    return remove(r, item, hash(r, item));
  }

  boolean remove(Realm r, Object item, long hash) {
    int i = find(r, item, item instanceof String s ? hashOf(s) : hash);
    if (i < 0) {
      return false;
    }
    removeAt(i);
    return true;
  }

  private void removeAt(int i) {
    table[i] = DUMMY;
    hashes[i] = -1;
    used--;
    changes++;
  }

  /** {@code set.pop}; null where the set is empty. */
  @Nullable Object pop() {
    if (used == 0) {
      return null;
    }
    int mask = table.length - 1;
    int i = finger & mask;
    while (itemAt(i) == null) {
      i = (i + 1) & mask;
    }
    final Object item = table[i];
    removeAt(i);
    finger = i + 1;
    return item;
  }

  public void clear() {
    table = new Object[8];
    hashes = new long[8];
    fill = 0;
    used = 0;
    seed = 0;
    changes++;
  }

  /** Adds all of a set, dict or other iterable. */
  public void update(Realm r, Object other) {
    if (other instanceof AnySet s) {
      merge(r, s);
    } else if (other instanceof PyDict d && d.type() == PyDict.TYPE) {
      Sizes.checkItems(r, 2L * Math.max(used, d.size()));
      if ((fill + (long) d.size()) * 5 >= (table.length - 1) * 3L) {
        resize(r, (used + d.size()) * 2);
      }
      for (int i = d.first(); i < d.limit(); i++) {
        Object key = d.keyAt(i);
        if (key != null) {
          add(r, key);
          Sizes.checkItems(r, 2L * used);
        }
      }
    } else {
      PyIterator it = Iteration.of(r, other);
      Object @Nullable [] outer = r.build(this);
      try {
        for (Object o = it.next(r); o != null; o = it.next(r)) {
          add(r, o);
          Sizes.checkItems(r, 2L * used);
          r.safepoint();
        }
      } finally {
        r.building = outer;
      }
    }
  }

  void merge(Realm r, AnySet other) {
    if (other == this || other.used == 0) {
      return;
    }
    Sizes.checkItems(r, 2L * Math.max(used, other.used));
    if ((fill + (long) other.used) * 5 >= (table.length - 1) * 3L) {
      resize(r, (used + other.used) * 2);
    }
    if (fill == 0 && seed == other.seed) {
      if (table.length == other.table.length && other.fill == other.used) {
        System.arraycopy(other.table, 0, table, 0, table.length);
        System.arraycopy(other.hashes, 0, hashes, 0, table.length);
      } else {
        for (int i = 0; i < other.table.length; i++) {
          Object item = other.itemAt(i);
          if (item != null) {
            insertClean(item, other.hashes[i]);
          }
        }
      }
      fill = other.used;
      used = other.used;
      changes++;
      return;
    }
    Object[] items = other.table;
    for (int i = 0; i < items.length && items == other.table; i++) {
      Object item = other.itemAt(i);
      if (item != null) {
        addKnown(r, item, other.hashes[i]);
        Sizes.checkItems(r, 2L * used);
        r.safepoint();
      }
    }
  }

  /** {@code difference_update} of one iterable. */
  public void removeAll(Realm r, Object other) {
    if (other == this) {
      clear();
      return;
    }
    if (other instanceof AnySet s) {
      AnySet from = s.used >> 3 > used ? SetOperations.intersection(r, this, s) : s;
      for (int i = 0; i < from.capacity(); i++) {
        Object item = from.itemAt(i);
        if (item != null) {
          remove(r, item, from.hashAt(i));
          r.safepoint();
        }
      }
    } else {
      PyIterator it = Iteration.of(r, other);
      for (Object o = it.next(r); o != null; o = it.next(r)) {
        remove(r, o);
        r.safepoint();
      }
    }
    if (fill - used > (table.length - 1) / 4) {
      resize(r, used > 50000 ? used * 2 : used * 4);
    }
  }

  /** {@code symmetric_difference_update} of a set. */
  public void toggleAll(Realm r, AnySet other) {
    if (other == this) {
      clear();
      return;
    }
    for (int i = 0; i < other.capacity(); i++) {
      Object item = other.itemAt(i);
      if (item != null) {
        long hash = other.hashAt(i);
        if (!remove(r, item, hash)) {
          addKnown(r, item, hash);
        }
        r.safepoint();
      }
    }
  }

  /** Takes over the items of another set, which is not used any more. */
  void become(AnySet other) {
    table = other.table;
    hashes = other.hashes;
    fill = other.fill;
    used = other.used;
    seed = other.seed;
    changes++;
  }

  private long hashOf(String s) {
    return seed == 0 ? Hash.ofString(s) : Hash.seeded(s, seed);
  }

  private long hash(Realm r, Object o) {
    return o instanceof String s ? hashOf(s) : Hash.of(r, o);
  }

  private int find(Realm r, Object item, long hash) {
    while (true) {
      int i = lookup(r, item, hash);
      if (i != CHANGED) {
        return i < 0 && seed != 0 && item instanceof PyObject ? findAmongSeeded(r, item, hash) : i;
      }
    }
  }

  private static final int CHANGED = -2;

  private int lookup(Realm r, Object item, long hash) {
    int mask = table.length - 1;
    int i = (int) hash & mask;
    long perturb = hash;
    int before = changes;
    while (true) {
      int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      for (int at = i; at <= i + probes; at++) {
        Object o = table[at];
        if (o == null) {
          return -1;
        }
        if (hashes[at] == hash && o != DUMMY) {
          boolean same = same(r, o, item);
          if (changes != before) {
            return CHANGED;
          }
          if (same) {
            return at;
          }
        }
      }
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  /**
   * Looks for an item that is no str but may equal one, where str items are not under Python's
   * hash.
   */
  private int findAmongSeeded(Realm r, Object item, long hash) {
    for (int i = 0; i < table.length; i++) {
      if (table[i] instanceof String s && Hash.ofString(s) == hash && same(r, s, item)) {
        return i < table.length && table[i] == s ? i : find(r, item, hash);
      }
    }
    return -1;
  }

  private static boolean same(Realm r, Object a, Object b) {
    return a == b
        || (a instanceof String && b instanceof String ? a.equals(b) : Compare.equal(r, a, b));
  }

  private boolean add(Realm r, Object item, long hash) {
    if (seed != 0 && find(r, item, hash) >= 0) {
      return false;
    }
    restart:
    while (true) {
      int mask = table.length - 1;
      int i = (int) hash & mask;
      long perturb = hash;
      int before = changes;
      int equalHashes = 0;
      int dummy = -1;
      while (true) {
        int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
        for (int at = i; at <= i + probes; at++) {
          Object o = table[at];
          if (o == null) {
            if (dummy >= 0) {
              reuse(dummy, item, hash);
            } else {
              fill(r, at, item, hash);
            }
            if (equalHashes > SUSPICIOUS && seed == 0 && item instanceof String) {
              secure(r);
            }
            return true;
          }
          if (o == DUMMY) {
            dummy = at;
          } else if (hashes[at] == hash) {
            boolean same = same(r, o, item);
            if (changes != before) {
              continue restart;
            }
            if (same) {
              return false;
            }
            equalHashes++;
          }
        }
        perturb >>>= PERTURB_SHIFT;
        i = (int) (i * 5L + 1 + perturb) & mask;
      }
    }
  }

  /** Takes the place of a removed item: the last that the search passed. */
  private void reuse(int at, Object item, long hash) {
    used++;
    changes++;
    table[at] = item;
    hashes[at] = hash;
  }

  private void fill(Realm r, int at, Object item, long hash) {
    fill++;
    used++;
    changes++;
    table[at] = item;
    hashes[at] = hash;
    if (fill * 5L >= (table.length - 1) * 3L) {
      resize(r, used > 50000 ? used * 2 : used * 4);
    }
  }

  private void resize(Realm r, int least) {
    Sizes.checkItems(r, 2L * used);
    long size = 8;
    while (size <= least) {
      size <<= 1;
    }
    if (least < 0 || size > 1 << 30) {
      throw Errors.memoryError();
    }
    @Nullable Object[] oldTable = table;
    long[] oldHashes = hashes;
    table = new Object[(int) size];
    hashes = new long[(int) size];
    fill = used;
    for (int i = 0; i < oldTable.length; i++) {
      Object item = oldTable[i];
      if (item != null && item != DUMMY) {
        insertClean(item, oldHashes[i]);
      }
    }
    changes++;
  }

  private void insertClean(Object item, long hash) {
    int mask = table.length - 1;
    int i = (int) hash & mask;
    long perturb = hash;
    while (true) {
      int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      for (int at = i; at <= i + probes; at++) {
        if (table[at] == null) {
          table[at] = item;
          hashes[at] = hash;
          return;
        }
      }
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  /** Gives the str items hashes that nobody outside can foresee. */
  private void secure(Realm r) {
    seed = ThreadLocalRandom.current().nextLong() | 1;
    for (int i = 0; i < table.length; i++) {
      if (table[i] instanceof String s) {
        hashes[i] = Hash.seeded(s, seed);
      }
    }
    resize(r, table.length - 1);
  }
}
