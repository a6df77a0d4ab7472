package org.aiolang.exec.expr;

import org.aiolang.exec.AttributeCache;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;

/** {@code o.name}. */
public final class AttributeNode extends ExprNode {
  private final ExprNode object;
  private final int objectSlot;
  private final AttributeCache cache;
  private final int at;

  public AttributeNode(ExprNode object, String name, int at) {
    this.object = object;
    this.objectSlot = Locals.slot(object);
    this.cache = new AttributeCache(name);
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object o = Locals.read(f, objectSlot, object);
    f.at = at;
    return cache.read(f.realm, o);
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
