package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.types.list.PyList;

/** A list display without stars. */
public final class ListNode extends ExprNode {
  private final ExprNode[] items;

  public ListNode(ExprNode[] items) {
    this.items = items;
  }

  @Override
  public Object execute(Frame f) {
    Object[] values = new Object[items.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = items[i].execute(f);
    }
    return PyList.of(values);
  }
}
