package org.aiolang.exec.call;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.expr.GlobalReadNode;
import org.aiolang.object.Calls;
import org.aiolang.object.PyObject;
import org.jspecify.annotations.Nullable;

/** A call with 0 positional arguments. */
public final class Call0Node extends ExprNode {
  private final ExprNode function;
  private final @Nullable GlobalReadNode global;
  private final int at;

  public Call0Node(ExprNode function, int at) {
    this.function = function;
    this.global = function instanceof GlobalReadNode g ? g : null;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object callee = global == null ? function.execute(f) : global.execute(f);
    f.at = at;
    f.realm.switchpoint();
    return callee instanceof PyObject o ? o.call0(f.realm) : Calls.call0(f.realm, callee);
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
