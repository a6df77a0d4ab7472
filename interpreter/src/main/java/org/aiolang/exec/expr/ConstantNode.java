package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** A constant. */
public final class ConstantNode extends ExprNode {
  private final Object value;
  private final long longValue;

  public ConstantNode(Object value) {
    this.value = value;
    this.longValue = value instanceof Long l ? l : Frame.NOT_LONG;
  }

  /** The constant. */
  public Object value() {
    return value;
  }

  @Override
  public Object execute(Frame f) {
    return value;
  }

  @Override
  public long executeLong(Frame f) {
    if (longValue == Frame.NOT_LONG) {
      f.pending = value;
    }
    return longValue;
  }
}
