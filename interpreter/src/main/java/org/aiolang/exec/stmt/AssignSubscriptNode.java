package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.target.SubscriptTarget;
import org.jspecify.annotations.Nullable;

/** {@code o[key] = value}. */
public final class AssignSubscriptNode extends StmtNode {
  private final SubscriptTarget target;
  private final ExprNode value;
  private final int valueSlot;

  public AssignSubscriptNode(SubscriptTarget target, ExprNode value) {
    this.target = target;
    this.value = value;
    this.valueSlot = Locals.slot(value);
  }

  @Override
  public @Nullable Object execute(Frame f) {
    target.assign(f, Locals.read(f, valueSlot, value));
    return null;
  }
}
