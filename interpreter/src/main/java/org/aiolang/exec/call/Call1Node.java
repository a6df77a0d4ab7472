package org.aiolang.exec.call;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.exec.expr.GlobalReadNode;
import org.aiolang.object.Calls;
import org.aiolang.object.PyObject;
import org.jspecify.annotations.Nullable;

/** A call with 1 positional argument. */
public final class Call1Node extends ExprNode {
  private final ExprNode function;
  private final @Nullable GlobalReadNode global;
  private final ExprNode a0;
  private final int a0Slot;
  private final int at;

  public Call1Node(ExprNode function, ExprNode a0, int at) {
    this.function = function;
    this.global = function instanceof GlobalReadNode g ? g : null;
    this.a0 = a0;
    this.a0Slot = Locals.slot(a0);
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object callee = global == null ? function.execute(f) : global.execute(f);
    Object v0 = Locals.read(f, a0Slot, a0);
    f.at = at;
    f.realm.switchpoint();
    return callee instanceof PyObject o ? o.call1(f.realm, v0) : Calls.call1(f.realm, callee, v0);
  }

  @Override
  public long executeLong(Frame f) {
    Object v = execute(f);
    if (v instanceof Long l && l != Frame.NOT_LONG) {
      return l;
    }
    f.pending = v;
    return Frame.NOT_LONG;
  }
}
