package org.aiolang.exec.call;

import org.aiolang.exec.AttributeCache;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.object.Calls;
import org.aiolang.object.PyObject;

/** {@code o.name(…)} with 2 positional arguments: no bound method is made. */
public final class CallMethod2Node extends ExprNode {
  private final ExprNode object;
  private final int objectSlot;
  private final AttributeCache cache;
  private final ExprNode a0;
  private final int a0Slot;
  private final ExprNode a1;
  private final int a1Slot;
  private final int attributeAt;
  private final int at;

  public CallMethod2Node(
      ExprNode object, String name, ExprNode a0, ExprNode a1, int attributeAt, int at) {
    this.object = object;
    this.objectSlot = Locals.slot(object);
    this.cache = new AttributeCache(name);
    this.a0 = a0;
    this.a0Slot = Locals.slot(a0);
    this.a1 = a1;
    this.a1Slot = Locals.slot(a1);
    this.attributeAt = attributeAt;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object o = Locals.read(f, objectSlot, object);
    f.at = attributeAt;
    PyObject method = cache.method(f.realm, o);
    if (method == null) {
      return other(f, cache.read(f.realm, o));
    }
    Object v0 = Locals.read(f, a0Slot, a0);
    Object v1 = Locals.read(f, a1Slot, a1);
    f.at = at;
    f.realm.switchpoint();
    return method.call3(f.realm, o, v0, v1);
  }

  private Object other(Frame f, Object callee) {
    Object v0 = Locals.read(f, a0Slot, a0);
    Object v1 = Locals.read(f, a1Slot, a1);
    f.at = at;
    f.realm.switchpoint();
    return Calls.call2(f.realm, callee, v0, v1);
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
