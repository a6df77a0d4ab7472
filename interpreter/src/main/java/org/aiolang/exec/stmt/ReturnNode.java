package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;

/** {@code return value}. */
public final class ReturnNode extends StmtNode {
  private final ExprNode value;

  public ReturnNode(ExprNode value) {
    this.value = value;
  }

  @Override
  public Object execute(Frame f) {
    return value.execute(f);
  }
}
