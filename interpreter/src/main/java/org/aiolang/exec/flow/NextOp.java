package org.aiolang.exec.flow;

import org.aiolang.exec.Frame;
import org.aiolang.exec.Target;
import org.aiolang.object.PyIterator;

/** The next value of the iterator in a slot to a target; jumps at the end. */
public final class NextOp extends Op {
  private final int slot;
  private final Target target;
  private final Label end;
  private final int at;

  public NextOp(int slot, Target target, Label end, int at) {
    this.slot = slot;
    this.target = target;
    this.end = end;
    this.at = at;
  }

  @Override
  int execute(Frame f, Parked p) {
    f.at = at;
    PyIterator it = (PyIterator) f.held(slot);
    Object v = it.next(f.realm);
    if (v == null) {
      f.slots[slot] = null;
      return end.pc;
    }
    target.assign(f, v);
    return next;
  }
}
