package org.aiolang.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code dict}: insertion-ordered, with Python's equality and hash.
 *
 * <p>Entries are in parallel arrays in order of insertion; {@code index} maps hashes to entries by linear probing. A
 * removed entry leaves a null key until the next resize. Code that caches the position of a key ({@link #slot}) checks
 * {@link #structure}, which changes whenever a key comes, goes or moves.
 */
public final class PyDict extends PyObject {
  public static final PyType TYPE = PyType.builtin("dict").unhashable();

  private static final int[] NO_INDEX = {};
  private static final int FREE = -1;
  private static final int REMOVED = -2;

  private Object[] keys = NO_ATTRIBUTES;
  private Object[] values = NO_ATTRIBUTES;
  private int[] hashes = NO_INDEX;
  private int[] index = NO_INDEX;
  private int used;
  private int size;
  private int structure;

  public PyDict() {
    super(TYPE.instanceShape());
  }

  public int size() {
    return size;
  }

  /** Changes whenever a key is added, removed or moved. */
  public int structure() {
    return structure;
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
      append(key, hash, value);
    }
  }

  public @Nullable Object removeStr(String key) {
    int i = findStr(key, hashOf(key));
    return i < 0 ? null : removeAt(i);
  }

  /** The value of a key, or null. Raises what the key's {@code __hash__} and {@code __eq__} raise. */
  public @Nullable Object get(Realm r, Object key) {
    int i = find(r, key, hash(r, key));
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
    append(key, hash, value);
    return null;
  }

  public @Nullable Object remove(Realm r, Object key) {
    int i = find(r, key, hash(r, key));
    return i < 0 ? null : removeAt(i);
  }

  /** The position of a key, or -1. */
  public int position(Realm r, Object key) {
    return find(r, key, hash(r, key));
  }

  /** Removes the entry at a position that holds a key; gives its value. */
  public Object removeAt(int position) {
    int mask = index.length - 1;
    int i = hashes[position] & mask;
    while (index[i] != position) {
      i = (i + 1) & mask;
    }
    index[i] = REMOVED;
    final Object value = values[position];
    keys[position] = null;
    values[position] = null;
    size--;
    structure++;
    if (size == 0) {
      clear();
    } else {
      while (keys[used - 1] == null) {
        used--;
      }
    }
    return value;
  }

  public void clear() {
    keys = NO_ATTRIBUTES;
    values = NO_ATTRIBUTES;
    hashes = NO_INDEX;
    index = NO_INDEX;
    used = 0;
    size = 0;
    structure++;
  }

  /** Puts all entries of another dict. */
  public void putAll(Realm r, PyDict other) {
    for (int i = 0; i < other.used; i++) {
      Object key = other.keys[i];
      if (key != null) {
        int hash = other.hashes[i];
        int at = find(r, key, hash);
        if (at >= 0) {
          values[at] = other.values[i];
        } else {
          append(key, hash, other.values[i]);
        }
      }
    }
  }

  /** A dict with the same entries, whose structure this thread alone knows. */
  public PyDict copy() {
    PyDict d = new PyDict();
    for (int i = 0; i < used; i++) {
      if (keys[i] != null) {
        d.append(keys[i], hashes[i], values[i]);
      }
    }
    return d;
  }

  private static int hashOf(String key) {
    return fold(Hash.ofString(key));
  }

  private static int hash(Realm r, Object key) {
    if (key instanceof String s) {
      return hashOf(s);
    }
    return fold(Hash.of(r, key));
  }

  /** The hash a dict uses, from Python's. */
  static int fold(long hash) {
    int h = (int) (hash ^ (hash >>> 32));
    return h ^ (h >>> 16);
  }

  private int findStr(String key, int hash) {
    int[] table = index;
    if (table.length == 0) {
      return -1;
    }
    int mask = table.length - 1;
    for (int i = hash & mask; ; i = (i + 1) & mask) {
      int e = table[i];
      if (e == FREE) {
        return -1;
      }
      if (e >= 0 && hashes[e] == hash) {
        Object k = keys[e];
        if (k == key || k instanceof String s && s.equals(key)) {
          return e;
        }
      }
    }
  }

  private int find(Realm r, Object key, int hash) {
    if (key instanceof String s && size > 0) {
      int e = findStr(s, hash);
      if (e >= 0) {
        return e;
      }
    }
    restart:
    while (true) {
      int[] table = index;
      if (table.length == 0) {
        return -1;
      }
      int mask = table.length - 1;
      for (int i = hash & mask; ; i = (i + 1) & mask) {
        int e = table[i];
        if (e == FREE) {
          return -1;
        }
        if (e >= 0 && hashes[e] == hash) {
          Object k = keys[e];
          if (k == key) {
            return e;
          }
          if (k instanceof String && key instanceof String) {
            if (k.equals(key)) {
              return e;
            }
            continue;
          }
          int before = structure;
          boolean same = Compare.equal(r, k, key);
          if (structure != before) {
            continue restart; // __eq__ changed the dict
          }
          if (same) {
            return e;
          }
        }
      }
    }
  }

  private void append(Object key, int hash, Object value) {
    if (used == keys.length) {
      resize();
    }
    int mask = index.length - 1;
    int i = hash & mask;
    while (index[i] >= 0) {
      i = (i + 1) & mask;
    }
    index[i] = used;
    keys[used] = key;
    values[used] = value;
    hashes[used] = hash;
    used++;
    size++;
    structure++;
  }

  private void resize() {
    int capacity = Math.max(8, Integer.highestOneBit(Math.max(size, 1)) * 4);
    while (capacity * 2L / 3 <= size) {
      capacity *= 2;
    }
    int room = (int) (capacity * 2L / 3);
    Object[] newKeys = new Object[room];
    Object[] newValues = new Object[room];
    int[] newHashes = new int[room];
    int[] newIndex = new int[capacity];
    Arrays.fill(newIndex, FREE);
    int n = 0;
    int mask = capacity - 1;
    for (int e = 0; e < used; e++) {
      if (keys[e] == null) {
        continue;
      }
      newKeys[n] = keys[e];
      newValues[n] = values[e];
      newHashes[n] = hashes[e];
      int i = hashes[e] & mask;
      while (newIndex[i] >= 0) {
        i = (i + 1) & mask;
      }
      newIndex[i] = n++;
    }
    keys = newKeys;
    values = newValues;
    hashes = newHashes;
    index = newIndex;
    used = n;
    structure++;
  }
}
