package org.aiolang.object;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * {@code dict}: insertion-ordered, with Python's equality and hash.
 *
 * <p>Entries are in parallel arrays in order of insertion; a removed entry leaves a null key until
 * the next resize. Up to {@link #SMALL} entries are searched one by one; beyond that {@code index}
 * maps hashes to entries by linear probing, without tombstones. Code that caches the position of a
 * key ({@link #slot}) checks {@link #structure}, which changes whenever a key comes, goes or moves.
 *
 * <p>A str's hash can be forged, so a dict that meets a long run of equal hashes gives its str keys
 * hashes from a secret seed from then on.
 */
public class PyDict extends PyObject {
  public static final PyType TYPE = PyType.builtin("dict").unhashable();

  private static final int[] NO_INDEX = {};
  private static final int FREE = -1;
  private static final int SMALL = 8;
  private static final int SUSPICIOUS = 64;

  private Object[] keys = NO_ATTRIBUTES;
  private Object[] values = NO_ATTRIBUTES;
  private int[] hashes = NO_INDEX;
  private int[] index = NO_INDEX;
  private int shift;

  /** No entry lives before this position. */
  private int first;

  private int used;
  private int size;
  private int structure;

  /** Whether a key is, or was, neither a str nor an int of a long: such a key may equal one. */
  private boolean mixed;

  /** The seed of str hashes, or 0 while they are the common ones. */
  private long seed;

  public PyDict() {
    super(TYPE.instanceShape());
  }

  /** An empty dict with room for that many entries. */
  public static PyDict ofCapacity(int entries) {
    PyDict d = new PyDict();
    if (entries > 0) {
      d.rebuild(null, entries);
    }
    return d;
  }

  public int size() {
    return size;
  }

  /** Changes whenever a key is added, removed or moved. */
  public int structure() {
    return structure;
  }

  /** The first position that may hold a key; {@link #keyAt} is null before it. */
  public int first() {
    return first;
  }

  /** One past the last position for {@link #keyAt}. */
  public int limit() {
    return used;
  }

  /** The key at a position, or null where one was removed. */
  public @Nullable Object keyAt(int position) {
    return keys[position];
  }

  public Object valueAt(int position) {
    return values[position];
  }

  /** Replaces the value at a position that holds a key. */
  public void setValueAt(int position, Object value) {
    values[position] = value;
  }

  /** The position of a str key, or -1. */
  public int slot(String key) {
    return findStr(key, hashOf(key));
  }

  public @Nullable Object getStr(String key) {
    int i = findStr(key, hashOf(key));
    return i < 0 ? null : values[i];
  }

  public void putStr(String key, Object value) {
    int hash = hashOf(key);
    int i = findStr(key, hash);
    if (i >= 0) {
      values[i] = value;
    } else {
      append(null, key, hash, value);
    }
  }

  public @Nullable Object removeStr(String key) {
    int i = findStr(key, hashOf(key));
    return i < 0 ? null : removeAt(i);
  }

  /**
   * The value of a key, or null. Raises what the key's {@code __hash__} and {@code __eq__} raise.
   */
  public @Nullable Object get(Realm r, Object key) {
    int i = position(r, key);
    return i < 0 ? null : values[i];
  }

  /** Sets; gives the value there was, or null. */
  public @Nullable Object put(Realm r, Object key, Object value) {
    int hash = hash(r, key);
    int i = find(r, key, hash);
    if (i >= 0) {
      Object old = values[i];
      values[i] = value;
      return old;
    }
    append(r, key, key instanceof String s ? hashOf(s) : hash, value);
    return null;
  }

  /** {@code setdefault}: the value of a key, which is put first if the key is not there. */
  public Object putIfAbsent(Realm r, Object key, Object value) {
    int hash = hash(r, key);
    int i = find(r, key, hash);
    if (i >= 0) {
      return values[i];
    }
    append(r, key, hash, value);
    return value;
  }

  public @Nullable Object remove(Realm r, Object key) {
    int i = position(r, key);
    return i < 0 ? null : removeAt(i);
  }

  /** The position of a key, or -1. */
  public int position(Realm r, Object key) {
    if (size == 0) {
      if (!(key instanceof String)) {
        Hash.of(r, key);
      }
      return -1;
    }
    return find(r, key, hash(r, key));
  }

  /** Removes the entry at a position that holds a key; gives its value. */
  public Object removeAt(int position) {
    final Object value = values[position];
    if (index.length != 0) {
      unlink(position);
    }
    keys[position] = null;
    values[position] = null;
    size--;
    structure++;
    while (first < used && keys[first] == null) {
      first++;
    }
    return value;
  }

  /** The position of the last entry of a dict that has one; later positions are free again. */
  public int last() {
    while (keys[used - 1] == null) {
      used--;
    }
    return used - 1;
  }

  /** Takes an entry out of the index, moving later ones of its run up so that no gap hides them. */
  private void unlink(int position) {
    int mask = index.length - 1;
    int gap = home(hashes[position]);
    while (index[gap] != position) {
      gap = (gap + 1) & mask;
    }
    for (int i = (gap + 1) & mask; index[i] != FREE; i = (i + 1) & mask) {
      int home = home(hashes[index[i]]);
      if (((i - home) & mask) >= ((i - gap) & mask)) {
        index[gap] = index[i];
        gap = i;
      }
    }
    index[gap] = FREE;
  }

  public void clear() {
    keys = NO_ATTRIBUTES;
    values = NO_ATTRIBUTES;
    hashes = NO_INDEX;
    index = NO_INDEX;
    first = 0;
    used = 0;
    size = 0;
    mixed = false;
    seed = 0;
    structure++;
  }

  /** Puts all entries of another dict. */
  public void putAll(Realm r, PyDict other) {
    if (other == this) {
      return;
    }
    int expected = other.structure;
    for (int i = other.first; i < other.used; i++) {
      Object key = other.keys[i];
      if (key != null) {
        put(r, key, other.values[i]);
        if (other.structure != expected) {
          throw Errors.runtimeError("dict mutated during update");
        }
      }
    }
  }

  /** A dict with the same entries, whose structure this thread alone knows. */
  public PyDict copy() {
    PyDict d = new PyDict();
    if (size > 0) {
      d.seed = seed;
      d.rebuild(null, size);
      for (int i = first; i < used; i++) {
        if (keys[i] != null) {
          d.append(null, keys[i], hashes[i], values[i]);
        }
      }
    }
    return d;
  }

  private int hashOf(String key) {
    return seed == 0 ? fold(Hash.ofString(key)) : fold(Hash.seeded(key, seed));
  }

  private int hash(Realm r, Object key) {
    if (key instanceof String s) {
      return hashOf(s);
    }
    if (key instanceof Long l) {
      return fold(Hash.ofLong(l));
    }
    return fold(Hash.of(r, key));
  }

  /** The hash a dict uses, from Python's. */
  static int fold(long hash) {
    int h = (int) (hash ^ (hash >>> 32));
    return h ^ (h >>> 16);
  }

  /** Where the run of a hash begins: scattered, so that ints in sequence make no long run. */
  private int home(int hash) {
    return (hash * 0x9E3779B9) >>> shift;
  }

  private int findStr(String key, int hash) {
    int[] table = index;
    if (table.length == 0) {
      for (int e = first; e < used; e++) {
        if (hashes[e] == hash) {
          Object k = keys[e];
          if (k == key || k instanceof String s && s.equals(key)) {
            return e;
          }
        }
      }
      return -1;
    }
    int mask = table.length - 1;
    for (int i = home(hash); ; i = (i + 1) & mask) {
      int e = table[i];
      if (e == FREE) {
        return -1;
      }
      if (hashes[e] == hash) {
        Object k = keys[e];
        if (k == key || k instanceof String s && s.equals(key)) {
          return e;
        }
      }
    }
  }

  private int findLong(long key, int hash) {
    int[] table = index;
    if (table.length == 0) {
      for (int e = first; e < used; e++) {
        if (hashes[e] == hash && keys[e] instanceof Long l && l == key) {
          return e;
        }
      }
      return -1;
    }
    int mask = table.length - 1;
    for (int i = home(hash); ; i = (i + 1) & mask) {
      int e = table[i];
      if (e == FREE || hashes[e] == hash && keys[e] instanceof Long l && l == key) {
        return e;
      }
    }
  }

  private int find(Realm r, Object key, int hash) {
    if (key instanceof String s) {
      int e = findStr(s, hash);
      if (e >= 0 || !mixed) {
        return e;
      }
    } else if (key instanceof Long l) {
      int e = findLong(l, hash);
      if (e >= 0 || !mixed) {
        return e;
      }
    }
    return findAny(r, key, hash);
  }

  private int findAny(Realm r, Object key, int hash) {
    while (true) {
      int e = index.length == 0 ? scan(r, key, hash) : probe(r, key, hash);
      if (e != MOVED) {
        return e < 0 && seed != 0 && key instanceof PyObject ? findAmongSeeded(r, key, hash) : e;
      }
    }
  }

  private static final int MOVED = -2;

  private int scan(Realm r, Object key, int hash) {
    int before = structure;
    for (int e = first; e < used; e++) {
      Object k = keys[e];
      if (k != null && hashes[e] == hash) {
        boolean same = same(r, k, key);
        if (structure != before) {
          return MOVED; // __eq__ changed the dict
        }
        if (same) {
          return e;
        }
      }
    }
    return -1;
  }

  private int probe(Realm r, Object key, int hash) {
    int before = structure;
    int[] table = index;
    int mask = table.length - 1;
    for (int i = home(hash); ; i = (i + 1) & mask) {
      int e = table[i];
      if (e == FREE) {
        return -1;
      }
      if (hashes[e] == hash) {
        boolean same = same(r, keys[e], key);
        if (structure != before) {
          return MOVED;
        }
        if (same) {
          return e;
        }
      }
    }
  }

  /**
   * Looks for a key that is no str but may equal one, where str keys are not under Python's hash.
   */
  private int findAmongSeeded(Realm r, Object key, int hash) {
    int before = structure;
    for (int e = first; e < used; e++) {
      if (keys[e] instanceof String s && fold(Hash.ofString(s)) == hash) {
        boolean same = same(r, s, key);
        if (structure != before) {
          return find(r, key, hash);
        }
        if (same) {
          return e;
        }
      }
    }
    return -1;
  }

  private static boolean same(Realm r, Object k, Object key) {
    return k == key
        || (k instanceof String && key instanceof String
            ? k.equals(key)
            : Compare.equal(r, k, key));
  }

  /** Adds an entry whose key is not there; where it grows, that is charged if there is a realm. */
  private void append(@Nullable Realm r, Object key, int hash, Object value) {
    if (used == keys.length) {
      rebuild(r, size + 1);
    }
    if (!(key instanceof String || key instanceof Long)) {
      mixed = true;
    }
    int stored = hash;
    if (index.length != 0) {
      int mask = index.length - 1;
      int i = home(hash);
      int run = 0;
      while (index[i] != FREE) {
        i = (i + 1) & mask;
        run++;
      }
      if (run >= SUSPICIOUS && seed == 0 && key instanceof String s && forged(hash)) {
        secure();
        stored = hashOf(s);
        i = home(stored);
        while (index[i] != FREE) {
          i = (i + 1) & mask;
        }
      }
      index[i] = used;
    }
    keys[used] = key;
    values[used] = value;
    hashes[used] = stored;
    used++;
    size++;
    structure++;
  }

  private boolean forged(int hash) {
    int same = 0;
    int mask = index.length - 1;
    for (int i = home(hash); index[i] != FREE; i = (i + 1) & mask) {
      int e = index[i];
      if (hashes[e] == hash && keys[e] instanceof String) {
        same++;
      }
    }
    return same >= SUSPICIOUS / 2;
  }

  /** Gives the str keys hashes that nobody outside can foresee. */
  private void secure() {
    seed = ThreadLocalRandom.current().nextLong() | 1;
    for (int e = first; e < used; e++) {
      if (keys[e] instanceof String s) {
        hashes[e] = hashOf(s);
      }
    }
    Arrays.fill(index, FREE);
    link();
  }

  private void link() {
    int mask = index.length - 1;
    for (int e = first; e < used; e++) {
      if (keys[e] != null) {
        int i = home(hashes[e]);
        while (index[i] != FREE) {
          i = (i + 1) & mask;
        }
        index[i] = e;
      }
    }
  }

  /** Makes room for that many entries and some more, and closes the gaps that removed ones left. */
  private void rebuild(@Nullable Realm r, int entries) {
    int room = entries <= 2 ? 4 : entries <= SMALL ? SMALL : 0;
    int capacity = 0;
    if (room == 0) {
      capacity = Integer.highestOneBit(entries) * 4;
      if (capacity <= 0) {
        throw Errors.memoryError();
      }
      room = (int) (capacity * 2L / 3);
      if (r != null) {
        room = Sizes.grown(r, entries, room, 3);
      }
    }
    Object[] newKeys = new Object[room];
    Object[] newValues = new Object[room];
    int[] newHashes = new int[room];
    int n = 0;
    for (int e = first; e < used; e++) {
      if (keys[e] != null) {
        newKeys[n] = keys[e];
        newValues[n] = values[e];
        newHashes[n++] = hashes[e];
      }
    }
    keys = newKeys;
    values = newValues;
    hashes = newHashes;
    first = 0;
    used = n;
    structure++;
    if (capacity == 0) {
      index = NO_INDEX;
    } else {
      index = new int[capacity];
      shift = Integer.numberOfLeadingZeros(capacity) + 1;
      Arrays.fill(index, FREE);
      link();
    }
  }
}
