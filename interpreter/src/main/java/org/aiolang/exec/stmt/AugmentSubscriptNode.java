package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.expr.OperatorNode;
import org.aiolang.exec.expr.SubscriptNode;
import org.aiolang.exec.target.SubscriptTarget;
import org.jspecify.annotations.Nullable;

/** {@code o[key] op= value} without a suspension: object and key are evaluated once. */
public final class AugmentSubscriptNode extends StmtNode {
  private final ExprNode object;
  private final int objectSlot;
  private final ExprNode key;
  private final int keySlot;
  private final SubscriptNode reader;
  private final OperatorNode operator;
  private final SubscriptTarget target;

  /**
   * Of {@code operator} only the right operand is asked for, of {@code reader} and {@code target}
   * none.
   */
  public AugmentSubscriptNode(
      ExprNode object,
      ExprNode key,
      SubscriptNode reader,
      OperatorNode operator,
      SubscriptTarget target) {
    this.object = object;
    this.objectSlot = Locals.slot(object);
    this.key = key;
    this.keySlot = Locals.slot(key);
    this.reader = reader;
    this.operator = operator;
    this.target = target;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Object o = Locals.read(f, objectSlot, object);
    Object k = Locals.read(f, keySlot, key);
    target.assign(f, o, k, operator.with(f, reader.of(f, o, k)));
    return null;
  }
}
