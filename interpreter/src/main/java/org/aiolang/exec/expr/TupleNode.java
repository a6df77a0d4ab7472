package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.PyTuple;

/** A tuple display without stars. */
public final class TupleNode extends ExprNode {
  private final ExprNode[] items;

  public TupleNode(ExprNode[] items) {
    this.items = items;
  }

  public int size() {
    return items.length;
  }

  public ExprNode item(int i) {
    return items[i];
  }

  @Override
  public Object execute(Frame f) {
    Object[] values = new Object[items.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = items[i].execute(f);
    }
    return PyTuple.of(values);
  }
}
