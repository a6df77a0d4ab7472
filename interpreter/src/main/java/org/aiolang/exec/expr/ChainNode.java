package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Truth;

/** {@code a < b < c}: links that leave their right operand in a temporary for the next. */
public final class ChainNode extends ExprNode {
  private final ExprNode[] links;

  public ChainNode(ExprNode[] links) {
    this.links = links;
  }

  @Override
  public Object execute(Frame f) {
    Object v = links[0].execute(f);
    for (int i = 1; i < links.length; i++) {
      if (!Truth.of(f.realm, v)) {
        return v;
      }
      v = links[i].execute(f);
    }
    return v;
  }
}
