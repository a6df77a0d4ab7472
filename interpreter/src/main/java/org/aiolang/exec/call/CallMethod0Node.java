package org.aiolang.exec.call;

import org.aiolang.exec.AttributeCache;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.object.Calls;
import org.aiolang.object.PyObject;

/** {@code o.name(…)} with 0 positional arguments: no bound method is made. */
public final class CallMethod0Node extends ExprNode {
  private final ExprNode object;
  private final int objectSlot;
  private final AttributeCache cache;
  private final int attributeAt;
  private final int at;

  public CallMethod0Node(ExprNode object, String name, int attributeAt, int at) {
    this.object = object;
    this.objectSlot = Locals.slot(object);
    this.cache = new AttributeCache(name);
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
    f.at = at;
    f.realm.switchpoint();
    return method.call1(f.realm, o);
  }

  private Object other(Frame f, Object callee) {
    f.at = at;
    f.realm.switchpoint();
    return Calls.call0(f.realm, callee);
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
