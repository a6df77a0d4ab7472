package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Raising;
import org.aiolang.exec.StmtNode;
import org.jspecify.annotations.Nullable;

/** {@code raise}. */
public final class RaiseNode extends StmtNode {
  private final @Nullable ExprNode exception;
  private final @Nullable ExprNode cause;
  private final int at;

  public RaiseNode(@Nullable ExprNode exception, @Nullable ExprNode cause, int at) {
    this.exception = exception;
    this.cause = cause;
    this.at = at;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    if (exception == null) {
      f.at = at;
      throw Raising.again(f);
    }
    Object e = exception.execute(f);
    Object c = cause == null ? null : cause.execute(f);
    f.at = at;
    throw Raising.raise(f.realm, e, c);
  }
}
