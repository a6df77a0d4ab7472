package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.types.slice.PySlice;

/** {@code lower:upper:step} inside a subscript. */
public final class SliceNode extends ExprNode {
  private final ExprNode lower;
  private final ExprNode upper;
  private final ExprNode step;

  public SliceNode(ExprNode lower, ExprNode upper, ExprNode step) {
    this.lower = lower;
    this.upper = upper;
    this.step = step;
  }

  @Override
  public Object execute(Frame f) {
    Object a = lower.execute(f);
    Object b = upper.execute(f);
    return new PySlice(a, b, step.execute(f));
  }
}
