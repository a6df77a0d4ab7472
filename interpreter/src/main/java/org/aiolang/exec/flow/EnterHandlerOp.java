package org.aiolang.exec.flow;

import org.aiolang.exec.Frame;
import org.aiolang.object.PyException;

/** The exception in a slot is being handled from here on; what was is kept. */
public final class EnterHandlerOp extends Op {
  private final int exceptionSlot;
  private final int saved;

  public EnterHandlerOp(int exceptionSlot, int saved) {
    this.exceptionSlot = exceptionSlot;
    this.saved = saved;
  }

  @Override
  int execute(Frame f, Parked p) {
    PyException e = (PyException) f.held(exceptionSlot);
    f.slots[saved] = p.handled;
    p.handled = e.value();
    f.realm.handled = e.value();
    return next;
  }
}
