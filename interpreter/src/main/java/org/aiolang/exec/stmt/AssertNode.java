package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.jspecify.annotations.Nullable;

/** {@code assert}. */
public final class AssertNode extends StmtNode {
  private final ExprNode test;
  private final @Nullable ExprNode message;
  private final int at;

  public AssertNode(ExprNode test, @Nullable ExprNode message, int at) {
    this.test = test;
    this.message = message;
    this.at = at;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    if (test.executeBoolean(f)) {
      return null;
    }
    if (message == null) {
      f.at = at;
      throw Errors.of(Exceptions.ASSERTION_ERROR);
    }
    Object m = message.execute(f);
    f.at = at;
    throw Errors.of(Exceptions.ASSERTION_ERROR, m);
  }
}
