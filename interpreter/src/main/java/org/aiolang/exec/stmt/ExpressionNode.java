package org.aiolang.exec.stmt;

import org.aiolang.coroutine.Discardable;
import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.coroutine.Resumable;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.jspecify.annotations.Nullable;

/** An expression as a statement. A fresh coroutine that is thrown away is reported at once. */
public final class ExpressionNode extends StmtNode {
  private final ExprNode value;

  /** The position that a warning names. */
  private final int at;

  private final boolean isCall;

  /** An expression that is no call, or whose value nothing need be done with. */
  public ExpressionNode(ExprNode value, int at) {
    this(value, at, false);
  }

  public ExpressionNode(ExprNode value, int at, boolean isCall) {
    this.value = value;
    this.at = at;
    this.isCall = isCall;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Object v = value.execute(f);
    if (v instanceof Resumable c && c.isFresh() && c.isCoroutine()) {
      f.at = at;
      NeverAwaited.dropped(f.realm, c);
    } else if (isCall && v instanceof Discardable d) {
      d.discarded(f);
    }
    return null;
  }
}
