package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Errors;

/** A variable of a function around this one. */
public final class FreeReadNode extends ExprNode {
  private final int index;
  private final String name;
  private final int at;

  public FreeReadNode(int index, String name, int at) {
    this.index = index;
    this.name = name;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object v = f.function.closure()[index].value;
    if (v == null) {
      f.at = at;
      throw Errors.unboundFree(name);
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
