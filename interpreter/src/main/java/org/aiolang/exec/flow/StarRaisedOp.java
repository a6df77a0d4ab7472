package org.aiolang.exec.flow;

import java.util.Objects;
import org.aiolang.exec.Frame;
import org.aiolang.exec.star.StarHandling;
import org.aiolang.object.PyException;

/** An {@code except*} clause raised the exception in a slot: it is kept for the end. */
public final class StarRaisedOp extends Op {
  private final int exceptionSlot;
  private final int state;

  public StarRaisedOp(int exceptionSlot, int state) {
    this.exceptionSlot = exceptionSlot;
    this.state = state;
  }

  @Override
  int execute(Frame f, Parked p) {
    PyException e = (PyException) Objects.requireNonNull(f.slots[exceptionSlot]);
    f.slots[exceptionSlot] = null;
    ((StarHandling) Objects.requireNonNull(f.slots[state])).raised(e.value());
    return next;
  }
}
