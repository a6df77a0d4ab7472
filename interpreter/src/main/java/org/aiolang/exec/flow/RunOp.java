package org.aiolang.exec.flow;

import java.util.Objects;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.jspecify.annotations.Nullable;

/**
 * A statement without a suspension. Its break, continue and return leave through the given places.
 */
public final class RunOp extends Op {
  private final StmtNode statement;
  private final @Nullable Label onBreak;
  private final @Nullable Label onContinue;
  private final @Nullable Label onReturn;
  private final int returnSlot;

  public RunOp(
      StmtNode statement,
      @Nullable Label onBreak,
      @Nullable Label onContinue,
      @Nullable Label onReturn,
      int returnSlot) {
    this.statement = statement;
    this.onBreak = onBreak;
    this.onContinue = onContinue;
    this.onReturn = onReturn;
    this.returnSlot = returnSlot;
  }

  @Override
  int execute(Frame f, Parked p) {
    Object completion = statement.execute(f);
    if (completion == null) {
      return next;
    }
    if (completion == StmtNode.BREAK) {
      return Objects.requireNonNull(onBreak).pc;
    }
    if (completion == StmtNode.CONTINUE) {
      return Objects.requireNonNull(onContinue).pc;
    }
    f.slots[returnSlot] = completion;
    return Objects.requireNonNull(onReturn).pc;
  }
}
