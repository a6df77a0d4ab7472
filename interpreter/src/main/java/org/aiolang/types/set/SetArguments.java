package org.aiolang.types.set;

import org.aiolang.object.Compare;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.Realm;
import org.aiolang.object.ReprGuard;
import org.aiolang.object.Sizes;
import org.aiolang.object.Special;
import org.aiolang.object.Text;

/** What the methods of set and frozenset share. */
final class SetArguments {
  private SetArguments() {}

  /** The item to look for: a set without a hash stands for the frozenset of its items. */
  static Object key(Realm r, Object key) {
    if (key instanceof PySet s && s.type().special(Special.HASH) == PyNone.NONE) {
      PyFrozenSet frozen = new PyFrozenSet();
      frozen.merge(r, s);
      return frozen;
    }
    return key;
  }

  /** An iterable as a set. */
  static AnySet set(Realm r, Object other) {
    return other instanceof AnySet s ? s : PySet.from(r, other);
  }

  static Object compare(Realm r, int op, AnySet a, Object other) {
    if (!(other instanceof AnySet b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return switch (op) {
      case Compare.EQ -> a.size() == b.size() && SetOperations.isSubset(r, a, b);
      case Compare.NE -> a.size() != b.size() || !SetOperations.isSubset(r, a, b);
      case Compare.LT -> a.size() < b.size() && SetOperations.isSubset(r, a, b);
      case Compare.LE -> SetOperations.isSubset(r, a, b);
      case Compare.GT -> a.size() > b.size() && SetOperations.isSubset(r, b, a);
      default -> SetOperations.isSubset(r, b, a);
    };
  }

  static String repr(Realm r, AnySet self) {
    String name = self.type().name();
    if (self.size() == 0) {
      return name + "()";
    }
    if (!ReprGuard.enter(r, self)) {
      return name + "(...)";
    }
    try {
      boolean bare = self.type() == PySet.TYPE;
      StringBuilder text = new StringBuilder(bare ? "{" : name + "({");
      SetIterator it = new SetIterator(self);
      boolean first = true;
      for (Object o = it.next(r); o != null; o = it.next(r)) {
        String item = Text.repr(r, o);
        Sizes.check(r, text.length() + 2L + item.length());
        text.append(first ? "" : ", ").append(item);
        first = false;
        r.safepoint();
      }
      return text.append(bare ? "}" : "})").toString();
    } finally {
      ReprGuard.leave(r);
    }
  }

  /** CPython's frozenset_hash: does not depend on the order of the items. */
  static long hash(AnySet self) {
    long hash = 0;
    for (int i = 0; i < self.capacity(); i++) {
      if (self.itemAt(i) != null) {
        hash ^= shuffled(self.hashAt(i));
      }
    }
    hash ^= (self.size() + 1L) * 1927868237L;
    hash ^= (hash >>> 11) ^ (hash >>> 25);
    hash = hash * 69069L + 907133923L;
    return hash == -1 ? 590923713L : hash;
  }

  private static long shuffled(long h) {
    return ((h ^ 89869747L) ^ (h << 16)) * 3644798167L;
  }
}
