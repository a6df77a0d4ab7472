package org.aiolang.exec.flow;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Raising;
import org.aiolang.object.PyException;

/** Jumps where the exception in a slot is not of the types that {@code except} names. */
public final class MatchOp extends Op {
  private final ExprNode types;
  private final int exceptionSlot;
  private final Label otherwise;
  private final int at;

  public MatchOp(ExprNode types, int exceptionSlot, Label otherwise, int at) {
    this.types = types;
    this.exceptionSlot = exceptionSlot;
    this.otherwise = otherwise;
    this.at = at;
  }

  @Override
  int execute(Frame f, Parked p) {
    PyException e = (PyException) f.held(exceptionSlot);
    Object t = types.execute(f);
    f.at = at;
    return Raising.matches(e.value(), t) ? next : otherwise.pc;
  }
}
