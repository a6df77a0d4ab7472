package org.aiolang.builtins;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import org.aiolang.object.Hash;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * {@code id} of one interpreter: objects get numbers when they are asked for, no two living ones
 * the same. Values of Java's own classes have an id by value.
 */
final class Ids {
  private static final long FIRST = 0x7f0000000010L;

  private final HashMap<Key, Long> ids = new HashMap<>();
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
  private long next = FIRST;

  static Ids of(Realm r) {
    Ids ids = r.part(Ids.class);
    if (ids == null) {
      ids = new Ids();
      r.setPart(Ids.class, ids);
    }
    return ids;
  }

  long id(Realm r, Object o) {
    if (!(o instanceof PyObject)) {
      return (Hash.of(r, o) * 31 + o.getClass().getName().hashCode() & 0xffffffffffL) << 4;
    }
    for (Reference<?> dead = gone.poll(); dead != null; dead = gone.poll()) {
      ids.remove(dead);
    }
    Key key = new Key(o, gone);
    Long known = ids.get(key);
    if (known != null) {
      return known;
    }
    long id = next;
    next += 16;
    ids.put(key, id);
    return id;
  }

  /** An object, by identity, as long as it lives. */
  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object o, ReferenceQueue<Object> gone) {
      super(o, gone);
      hash = System.identityHashCode(o);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      Object o = get();
      return o != null && other instanceof Key k && k.get() == o;
    }
  }
}
