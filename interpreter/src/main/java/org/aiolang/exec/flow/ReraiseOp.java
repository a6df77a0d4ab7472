package org.aiolang.exec.flow;

import org.aiolang.exec.Frame;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;

/** Raises the exception in a slot again, after restoring what was handled before. */
public final class ReraiseOp extends Op {
  private final int exceptionSlot;
  private final int saved;

  public ReraiseOp(int exceptionSlot, int saved) {
    this.exceptionSlot = exceptionSlot;
    this.saved = saved;
  }

  @Override
  int execute(Frame f, Parked p) {
    PyException e = (PyException) f.held(exceptionSlot);
    if (saved >= 0) {
      PyBaseException before = (PyBaseException) f.slots[saved];
      f.slots[saved] = null;
      p.handled = before;
      f.realm.handled = before != null ? before : p.outerHandled;
    }
    f.slots[exceptionSlot] = null;
    throw e;
  }
}
