package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/**
 * A linked list of the containers whose repr is being made, so that a cycle prints as {@code
 * [...]}.
 */
public final class ReprGuard {
  final Object object;
  final @Nullable ReprGuard outer;

  private ReprGuard(Object object, @Nullable ReprGuard outer) {
    this.object = object;
    this.outer = outer;
  }

  /**
   * Enters; false where that object's repr is being made already. Leave with {@link #leave} only
   * after true.
   */
  public static boolean enter(Realm r, Object o) {
    for (ReprGuard g = r.reprs; g != null; g = g.outer) {
      if (g.object == o) {
        return false;
      }
    }
    r.reprs = new ReprGuard(o, r.reprs);
    return true;
  }

  public static void leave(Realm r) {
    ReprGuard g = r.reprs;
    r.reprs = g == null ? null : g.outer;
  }
}
