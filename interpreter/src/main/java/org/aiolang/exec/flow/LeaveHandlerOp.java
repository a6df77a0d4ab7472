package org.aiolang.exec.flow;

import org.aiolang.exec.Frame;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.Realm;

/** The end of a handler: what was handled before is handled again. */
public final class LeaveHandlerOp extends Op {
  private final int saved;
  private final int exceptionSlot;

  public LeaveHandlerOp(int saved, int exceptionSlot) {
    this.saved = saved;
    this.exceptionSlot = exceptionSlot;
  }

  @Override
  int execute(Frame f, Parked p) {
    PyBaseException before = (PyBaseException) f.slots[saved];
    f.slots[saved] = null;
    f.slots[exceptionSlot] = null;
    p.handled = before;
    Realm r = f.realm;
    r.handled = before != null ? before : p.outerHandled;
    if (r.reserve == null) {
      r.refillReserve();
    }
    return next;
  }
}
