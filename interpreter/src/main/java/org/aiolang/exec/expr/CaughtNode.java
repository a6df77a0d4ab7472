package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.PyException;

/** The exception that a handler finds in its slot, as {@code as} binds it. */
public final class CaughtNode extends ExprNode {
  private final int slot;

  public CaughtNode(int slot) {
    this.slot = slot;
  }

  @Override
  public Object execute(Frame f) {
    return ((PyException) f.held(slot)).value();
  }
}
