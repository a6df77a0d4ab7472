package org.aiolang.exec.flow;

import java.util.Objects;
import org.aiolang.exec.Frame;
import org.aiolang.exec.star.StarHandling;
import org.aiolang.object.PyException;

/** The exception in a slot is about to go through {@code except*} clauses. */
public final class StarBeginOp extends Op {
  private final int exceptionSlot;
  private final int state;

  /** {@code state} is the slot that takes the {@link StarHandling}. */
  public StarBeginOp(int exceptionSlot, int state) {
    this.exceptionSlot = exceptionSlot;
    this.state = state;
  }

  @Override
  int execute(Frame f, Parked p) {
    PyException e = (PyException) Objects.requireNonNull(f.slots[exceptionSlot]);
    f.slots[state] = new StarHandling(e);
    return next;
  }
}
