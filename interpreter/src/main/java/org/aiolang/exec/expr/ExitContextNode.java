package org.aiolang.exec.expr;

import org.aiolang.exec.ContextManagers;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Calls;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;

/**
 * Calls the exit method of a context manager that was entered, with the exception in a slot or with
 * none.
 */
public final class ExitContextNode extends ExprNode {
  private final int managerSlot;
  private final int exitSlot;
  private final int exceptionSlot;
  private final int at;

  /** {@code exceptionSlot} is -1 on the way without an exception. */
  public ExitContextNode(int managerSlot, int exitSlot, int exceptionSlot, int at) {
    this.managerSlot = managerSlot;
    this.exitSlot = exitSlot;
    this.exceptionSlot = exceptionSlot;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    f.at = at;
    Object m = f.held(managerSlot);
    Object exit = f.held(exitSlot);
    f.slots[managerSlot] = null;
    f.slots[exitSlot] = null;
    if (exceptionSlot < 0) {
      return Calls.callMethod3(f.realm, exit, m, PyNone.NONE, PyNone.NONE, PyNone.NONE);
    }
    PyException thrown = (PyException) f.held(exceptionSlot);
    PyBaseException e = thrown.value();
    return Calls.callMethod3(f.realm, exit, m, e.type(), e, ContextManagers.traceback(e));
  }
}
