package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;

/** Statements, then a value: an inlined comprehension. */
public final class SequenceNode extends ExprNode {
  private final StmtNode first;
  private final ExprNode value;

  public SequenceNode(StmtNode first, ExprNode value) {
    this.first = first;
    this.value = value;
  }

  @Override
  public Object execute(Frame f) {
    first.execute(f);
    return value.execute(f);
  }
}
