package org.aiolang.exec.call;

import org.aiolang.exec.AttributeCache;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.object.Calls;
import org.aiolang.object.PyObject;
import org.jspecify.annotations.Nullable;

/** {@code o.name(…)} with any number of positional and keyword arguments, without stars. */
public final class CallMethodNode extends ExprNode {
  private final ExprNode object;
  private final int objectSlot;
  private final AttributeCache cache;
  private final ExprNode[] args;
  private final String @Nullable [] keywords;
  private final int attributeAt;
  private final int at;

  public CallMethodNode(
      ExprNode object,
      String name,
      ExprNode[] args,
      String @Nullable [] keywords,
      int attributeAt,
      int at) {
    this.object = object;
    this.objectSlot = Locals.slot(object);
    this.cache = new AttributeCache(name);
    this.args = args;
    this.keywords = keywords;
    this.attributeAt = attributeAt;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object o = Locals.read(f, objectSlot, object);
    f.at = attributeAt;
    PyObject method = cache.method(f.realm, o);
    Object callee = method == null ? cache.read(f.realm, o) : method;
    int shift = method == null ? 0 : 1;
    Object[] values = new Object[args.length + shift];
    if (shift == 1) {
      values[0] = o;
    }
    for (int i = 0; i < args.length; i++) {
      values[i + shift] = args[i].execute(f);
    }
    f.at = at;
    f.realm.switchpoint();
    return Calls.call(f.realm, callee, values, keywords);
  }
}
