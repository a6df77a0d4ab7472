package org.aiolang.builtins;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import org.aiolang.object.Hash;
import org.aiolang.object.Identity;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * {@code id} of one interpreter: of no two living objects the same. It is the address that reprs
 * show, but for an object asked for while another with its address lives, which gets a number of
 * its own. Values of Java's own classes have an id by value.
 */
final class Ids {
  /** Above all addresses. */
  private static final long FIRST_EXTRA = 0x7f01_0000_0000L;

  /** Who has the id that is its address. */
  private final HashMap<Integer, Key> holders = new HashMap<>();

  private final HashMap<Key, Long> extra = new HashMap<>();
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
  private long next = FIRST_EXTRA;

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
    forgetTheDead();
    Integer hash = System.identityHashCode(o);
    Key holder = holders.get(hash);
    if (holder != null && holder.refersTo(o)) {
      return Identity.address(o);
    }
    if (holder == null && extra.isEmpty()) {
      holders.put(hash, new Key(o, gone));
      return Identity.address(o);
    }
    return other(o, holder == null);
  }

  private long other(Object o, boolean addressIsFree) {
    Key key = new Key(o, gone);
    Long known = extra.get(key);
    if (known != null) {
      return known;
    }
    if (addressIsFree) {
      holders.put(key.hash, key);
      return Identity.address(o);
    }
    long id = next;
    next += 16;
    extra.put(key, id);
    return id;
  }

  private void forgetTheDead() {
    for (Reference<?> dead = gone.poll(); dead != null; dead = gone.poll()) {
      if (extra.remove(dead) == null) {
        holders.remove(((Key) dead).hash, dead);
      }
    }
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
