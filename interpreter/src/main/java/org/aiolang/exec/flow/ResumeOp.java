package org.aiolang.exec.flow;

import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.coroutine.Resumable;
import org.aiolang.exec.Frame;

/** Where a suspended frame goes on: keeps the value of the expression, or raises. */
public final class ResumeOp extends Op {
  /** In place of a slot: nobody wants the value. */
  public static final int DROPPED = -1;

  private final int slot;
  private final int at;

  /** {@code slot}: of a temporary or a local, where the value goes, or {@link #DROPPED}. */
  public ResumeOp(int slot, int at) {
    this.slot = slot;
    this.at = at;
  }

  @Override
  int execute(Frame f, Parked p) {
    f.at = at;
    Object v = p.resumed(f.realm);
    if (slot >= 0) {
      f.slots[slot] = v;
    } else if (v instanceof Resumable c && c.isFresh() && c.isCoroutine()) {
      NeverAwaited.dropped(f.realm, c);
    }
    return next;
  }
}
