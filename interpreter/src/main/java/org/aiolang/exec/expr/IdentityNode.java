package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.object.Identity;
import org.jspecify.annotations.Nullable;

/** {@code a is b}, {@code a is not b}. */
public final class IdentityNode extends ExprNode {
  private final ExprNode left;
  private final int leftSlot;
  private final ExprNode right;
  private final @Nullable Object constant;
  private final boolean negated;

  public IdentityNode(ExprNode left, ExprNode right, boolean negated) {
    this.left = left;
    this.leftSlot = Locals.slot(left);
    this.right = right;
    this.constant = right instanceof ConstantNode c ? c.value() : null;
    this.negated = negated;
  }

  @Override
  public Object execute(Frame f) {
    return executeBoolean(f);
  }

  @Override
  public boolean executeBoolean(Frame f) {
    Object a = Locals.read(f, leftSlot, left);
    Object b = constant != null ? constant : right.execute(f);
    return (a == b || Identity.same(a, b)) != negated;
  }
}
