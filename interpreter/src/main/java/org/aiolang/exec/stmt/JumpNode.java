package org.aiolang.exec.stmt;

import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.jspecify.annotations.Nullable;

/** {@code break}, {@code continue} and {@code pass}. */
public final class JumpNode extends StmtNode {
  private final @Nullable Object completion;

  /** The completion it gives; null for {@code pass}. */
  public JumpNode(@Nullable Object completion) {
    this.completion = completion;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    return completion;
  }
}
