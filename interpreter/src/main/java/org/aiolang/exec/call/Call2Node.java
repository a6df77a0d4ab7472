package org.aiolang.exec.call;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Calls;
import org.aiolang.object.PyObject;

/** A call with 2 positional arguments. */
public final class Call2Node extends ExprNode {
  private final ExprNode function;
  private final ExprNode a0;
  private final ExprNode a1;
  private final int at;

  public Call2Node(ExprNode function, ExprNode a0, ExprNode a1, int at) {
    this.function = function;
    this.a0 = a0;
    this.a1 = a1;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object callee = function.execute(f);
    Object v0 = a0.execute(f);
    Object v1 = a1.execute(f);
    f.at = at;
    f.realm.safepoint();
    return callee instanceof PyObject o
        ? o.call2(f.realm, v0, v1)
        : Calls.call2(f.realm, callee, v0, v1);
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
