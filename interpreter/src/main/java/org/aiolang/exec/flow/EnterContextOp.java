package org.aiolang.exec.flow;

import org.aiolang.exec.ContextManagers;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Calls;
import org.aiolang.object.Realm;

/** Enters a context manager: keeps it, its exit method, and what entering gives. */
public final class EnterContextOp extends Op {
  private final ExprNode manager;
  private final int managerSlot;
  private final int exitSlot;
  private final int resultSlot;
  private final boolean async;
  private final int at;

  public EnterContextOp(
      ExprNode manager, int managerSlot, int exitSlot, int resultSlot, boolean async, int at) {
    this.manager = manager;
    this.managerSlot = managerSlot;
    this.exitSlot = exitSlot;
    this.resultSlot = resultSlot;
    this.async = async;
    this.at = at;
  }

  @Override
  int execute(Frame f, Parked p) {
    Realm r = f.realm;
    Object m = manager.execute(f);
    f.at = at;
    Object enter = async ? ContextManagers.asyncEnter(r, m) : ContextManagers.enter(r, m);
    f.slots[exitSlot] = async ? ContextManagers.asyncExit(r, m) : ContextManagers.exit(r, m);
    f.slots[managerSlot] = m;
    f.slots[resultSlot] = Calls.callMethod0(r, enter, m);
    return next;
  }
}
