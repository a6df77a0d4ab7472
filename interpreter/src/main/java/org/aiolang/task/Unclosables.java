package org.aiolang.task;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** What one loop's program has open and can lose: a list. */
final class Unclosables {
  final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();
  private @Nullable Unclosed first;

  /** How many there have been: who looks for lost ones need not look again until it grows. */
  int made;

  void add(Unclosed u) {
    u.listed = true;
    u.next = first;
    if (first != null) {
      first.previous = u;
    }
    first = u;
    made++;
  }

  void remove(Unclosed u) {
    if (!u.listed) {
      return;
    }
    u.listed = false;
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

  boolean isEmpty() {
    return first == null;
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
