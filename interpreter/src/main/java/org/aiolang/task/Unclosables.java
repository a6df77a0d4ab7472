package org.aiolang.task;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** What a program has open and can lose, through one loop or without any: a list. */
final class Unclosables {
  final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();
  private @Nullable Unclosed first;

  private int size;

  /** How many there have been: who looks for lost ones need not look again until it grows. */
  int made;

  /** Those of the program itself. */
  static Unclosables of(Realm r) {
    Unclosables all = r.part(Unclosables.class);
    if (all == null) {
      all = new Unclosables();
      r.setPart(Unclosables.class, all);
    }
    return all;
  }

  void add(Unclosed u) {
    u.listed = true;
    u.next = first;
    if (first != null) {
      first.previous = u;
    }
    first = u;
    size++;
    made++;
  }

  void remove(Unclosed u) {
    if (!u.listed) {
      return;
    }
    u.listed = false;
    size--;
    if (u.previous == null) {
      first = u.next;
    } else {
      u.previous.next = u.next;
    }
    if (u.next != null) {
      u.next.previous = u.previous;
    }
    u.previous = null;
    u.next = null;
  }

  int size() {
    return size;
  }

  /** Closes those that nobody can reach any more. */
  void closeUnreachable(Realm r) {
    if (first == null) {
      return;
    }
    for (Reference<?> u = unreachable.poll(); u != null; u = unreachable.poll()) {
      Unclosed lost = (Unclosed) u;
      if (lost.listed) {
        remove(lost);
        lost.lost(r);
      }
    }
  }
}
