package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.target.AttributeTarget;
import org.jspecify.annotations.Nullable;

/** {@code o.name = value}. */
public final class AssignAttributeNode extends StmtNode {
  private final AttributeTarget target;
  private final ExprNode value;
  private final int valueSlot;

  public AssignAttributeNode(AttributeTarget target, ExprNode value) {
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
