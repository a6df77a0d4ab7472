package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** An f-string: its parts are strings. */
public final class JoinedNode extends ExprNode {
  private final ExprNode[] parts;

  public JoinedNode(ExprNode[] parts) {
    this.parts = parts;
  }

  @Override
  public Object execute(Frame f) {
    StringBuilder text = new StringBuilder();
    for (ExprNode part : parts) {
      text.append((String) part.execute(f));
    }
    return text.toString();
  }
}
