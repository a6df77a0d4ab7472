package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Items;

/** {@code a in b}, {@code a not in b}. */
public final class ContainsNode extends ExprNode {
  private final ExprNode item;
  private final ExprNode container;
  private final boolean negated;
  private final int at;

  public ContainsNode(ExprNode item, ExprNode container, boolean negated, int at) {
    this.item = item;
    this.container = container;
    this.negated = negated;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    return executeBoolean(f);
  }

  @Override
  public boolean executeBoolean(Frame f) {
    Object a = item.execute(f);
    Object b = container.execute(f);
    f.at = at;
    return Items.contains(f.realm, b, a) != negated;
  }
}
