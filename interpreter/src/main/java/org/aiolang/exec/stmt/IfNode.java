package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.jspecify.annotations.Nullable;

/** {@code if}. */
public final class IfNode extends StmtNode {
  private final ExprNode test;
  private final StmtNode then;
  private final @Nullable StmtNode otherwise;
  private final int at;

  public IfNode(ExprNode test, StmtNode then, @Nullable StmtNode otherwise, int at) {
    this.test = test;
    this.then = then;
    this.otherwise = otherwise;
    this.at = at;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    f.at = at;
    if (test.executeBoolean(f)) {
      return then.execute(f);
    }
    return otherwise == null ? null : otherwise.execute(f);
  }
}
