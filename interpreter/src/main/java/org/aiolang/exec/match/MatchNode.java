package org.aiolang.exec.match;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.jspecify.annotations.Nullable;

/** {@code match}: the first case whose pattern matches and whose guard holds. */
public final class MatchNode extends StmtNode {
  /** One case; the guard may be null. */
  public record Case(CaseNode test, @Nullable ExprNode guard, StmtNode body) {}

  private final ExprNode subject;
  private final int slot;
  private final Case[] cases;

  /** {@code slot} is the temporary in which the cases find the subject. */
  public MatchNode(ExprNode subject, int slot, Case[] cases) {
    this.subject = subject;
    this.slot = slot;
    this.cases = cases;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    f.slots[slot] = subject.execute(f);
    for (Case c : cases) {
      if (c.test.executeBoolean(f) && (c.guard == null || c.guard.executeBoolean(f))) {
        f.slots[slot] = null;
        return c.body.execute(f);
      }
    }
    f.slots[slot] = null;
    return null;
  }
}
