package org.aiolang.exec;

import org.aiolang.object.Truth;

/** An executable expression. */
public abstract class ExprNode {
  /** The value. */
  public abstract Object execute(Frame f);

  /** The value as a long, or {@link Frame#NOT_LONG} with the value in {@link Frame#pending}. */
  public long executeLong(Frame f) {
    Object v = execute(f);
    if (v instanceof Long l && l != Frame.NOT_LONG) {
      return l;
    }
    f.pending = v;
    return Frame.NOT_LONG;
  }

  /**
   * The value as a double if it is a float, or {@link Frame#NOT_DOUBLE} with the value in {@link
   * Frame#pending}.
   */
  public double executeDouble(Frame f) {
    Object v = execute(f);
    if (v instanceof Double d && Frame.isDouble(d)) {
      return d;
    }
    f.pending = v;
    return Frame.NOT_DOUBLE;
  }

  /** The truth of the value. */
  public boolean executeBoolean(Frame f) {
    Object v = execute(f);
    return v instanceof Boolean b ? b : Truth.of(f.realm, v);
  }
}
