package org.aiolang.exec.expr;

import org.aiolang.exec.AttributeCache;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** {@code o.name}. */
public final class AttributeNode extends ExprNode {
  private final ExprNode object;
  private final AttributeCache cache;
  private final int at;

  public AttributeNode(ExprNode object, String name, int at) {
    this.object = object;
    this.cache = new AttributeCache(name);
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object o = object.execute(f);
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
