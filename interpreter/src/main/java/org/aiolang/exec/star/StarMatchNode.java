package org.aiolang.exec.star;

import java.util.Objects;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** What a clause binds to its name. */
public final class StarMatchNode extends ExprNode {
  private final int slot;

  /** {@code slot} holds the {@link StarHandling}. */
  public StarMatchNode(int slot) {
    this.slot = slot;
  }

  @Override
  public Object execute(Frame f) {
    return ((StarHandling) Objects.requireNonNull(f.slots[slot])).match();
  }
}
