package org.aiolang.exec.call;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.exec.expr.GlobalReadNode;
import org.aiolang.object.Calls;
import org.aiolang.object.PyObject;
import org.jspecify.annotations.Nullable;

/** A call with 3 positional arguments. */
public final class Call3Node extends ExprNode {
  private final ExprNode function;
  private final @Nullable GlobalReadNode global;
  private final ExprNode a0;
  private final int a0Slot;
  private final ExprNode a1;
  private final int a1Slot;
  private final ExprNode a2;
  private final int a2Slot;
  private final int at;

  public Call3Node(ExprNode function, ExprNode a0, ExprNode a1, ExprNode a2, int at) {
    this.function = function;
    this.global = function instanceof GlobalReadNode g ? g : null;
    this.a0 = a0;
    this.a0Slot = Locals.slot(a0);
    this.a1 = a1;
    this.a1Slot = Locals.slot(a1);
    this.a2 = a2;
    this.a2Slot = Locals.slot(a2);
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object callee = global == null ? function.execute(f) : global.execute(f);
    Object v0 = Locals.read(f, a0Slot, a0);
    Object v1 = Locals.read(f, a1Slot, a1);
    Object v2 = Locals.read(f, a2Slot, a2);
    f.at = at;
    f.realm.switchpoint();
    return callee instanceof PyObject o
        ? o.call3(f.realm, v0, v1, v2)
        : Calls.call3(f.realm, callee, v0, v1, v2);
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
