package org.aiolang.exec.stmt;

import org.aiolang.exec.AttributeCache;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.expr.OperatorNode;
import org.aiolang.exec.target.AttributeTarget;
import org.jspecify.annotations.Nullable;

/** {@code o.name op= value} without a suspension: the object is evaluated once. */
public final class AugmentAttributeNode extends StmtNode {
  private final ExprNode object;
  private final int objectSlot;
  private final AttributeCache cache;
  private final OperatorNode operator;
  private final AttributeTarget target;
  private final int at;

  /** {@code operator} is asked for its right operand only. */
  public AugmentAttributeNode(
      ExprNode object, String name, OperatorNode operator, AttributeTarget target, int at) {
    this.object = object;
    this.objectSlot = Locals.slot(object);
    this.cache = new AttributeCache(name);
    this.operator = operator;
    this.target = target;
    this.at = at;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Object o = Locals.read(f, objectSlot, object);
    f.at = at;
    target.assign(f, o, operator.with(f, cache.read(f.realm, o)));
    return null;
  }
}
