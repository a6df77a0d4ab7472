package org.aiolang.exec.stmt;

import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.jspecify.annotations.Nullable;

/** Statements one after the other. */
public final class BlockNode extends StmtNode {
  private final StmtNode[] statements;

  public BlockNode(StmtNode[] statements) {
    this.statements = statements;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    for (StmtNode s : statements) {
      Object completion = s.execute(f);
      if (completion != null) {
        return completion;
      }
    }
    return null;
  }
}
