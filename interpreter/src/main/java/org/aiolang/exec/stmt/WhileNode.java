package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.jspecify.annotations.Nullable;

/** {@code while}. */
public final class WhileNode extends StmtNode {
  private final ExprNode test;
  private final StmtNode body;
  private final @Nullable StmtNode otherwise;
  private final int at;

  public WhileNode(ExprNode test, StmtNode body, @Nullable StmtNode otherwise, int at) {
    this.test = test;
    this.body = body;
    this.otherwise = otherwise;
    this.at = at;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    while (true) {
      f.at = at;
      if (!test.executeBoolean(f)) {
        break;
      }
      Object completion = body.execute(f);
      if (completion != null && completion != CONTINUE) {
        return completion == BREAK ? null : completion;
      }
      f.realm.switchpoint();
    }
    return otherwise == null ? null : otherwise.execute(f);
  }
}
