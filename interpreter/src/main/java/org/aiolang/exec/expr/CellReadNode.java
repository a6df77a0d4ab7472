package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Cell;
import org.aiolang.object.Errors;

/** A variable of this function that inner functions share. */
public final class CellReadNode extends ExprNode {
  private final int slot;
  private final String name;
  private final int at;

  public CellReadNode(int slot, String name, int at) {
    this.slot = slot;
    this.name = name;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object v = f.slots[slot] instanceof Cell c ? c.value : null;
    if (v == null) {
      f.at = at;
      throw name.equals("__class__") ? Errors.unboundFree(name) : Errors.unboundLocal(name);
    }
    return v;
  }

  @Override
  public long executeLong(Frame f) {
    Object v = execute(f);
    if (v instanceof Long l && l != Frame.NOT_LONG) {
      return l;
    }
    f.pending = v;
    return Frame.NOT_LONG;
  }
}
