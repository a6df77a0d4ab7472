package org.aiolang.exec.flow;

import java.util.Objects;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.star.StarHandling;

/** Jumps where an {@code except*} clause has nothing to handle; else that is being handled. */
public final class StarTakeOp extends Op {
  private final ExprNode types;
  private final int state;
  private final Label otherwise;
  private final int at;

  public StarTakeOp(ExprNode types, int state, Label otherwise, int at) {
    this.types = types;
    this.state = state;
    this.otherwise = otherwise;
    this.at = at;
  }

  @Override
  int execute(Frame f, Parked p) {
    Object t = types.execute(f);
    f.at = at;
    StarHandling handling = (StarHandling) Objects.requireNonNull(f.slots[state]);
    if (!handling.take(f.realm, t)) {
      return otherwise.pc;
    }
    p.handled = handling.match();
    f.realm.handled = handling.match();
    return next;
  }
}
