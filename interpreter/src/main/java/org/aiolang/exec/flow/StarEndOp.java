package org.aiolang.exec.flow;

import java.util.Objects;
import org.aiolang.exec.Frame;
import org.aiolang.exec.star.StarHandling;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;

/**
 * After all {@code except*} clauses: jumps where everything is handled; else what goes on takes the
 * place of the exception in its slot.
 */
public final class StarEndOp extends Op {
  private final int exceptionSlot;
  private final int state;
  private final Label handled;

  public StarEndOp(int exceptionSlot, int state, Label handled) {
    this.exceptionSlot = exceptionSlot;
    this.state = state;
    this.handled = handled;
  }

  @Override
  int execute(Frame f, Parked p) {
    StarHandling handling = (StarHandling) Objects.requireNonNull(f.slots[state]);
    PyBaseException e = handling.outcome(f.realm);
    f.slots[state] = null;
    if (e == null) {
      return handled.pc;
    }
    f.slots[exceptionSlot] = PyException.resumed(e, f);
    return next;
  }
}
