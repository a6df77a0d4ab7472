package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Items;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyTuple;
import org.aiolang.types.list.PyList;

/** {@code o[key]}. */
public final class SubscriptNode extends ExprNode {
  private final ExprNode object;
  private final ExprNode key;
  private final int at;

  public SubscriptNode(ExprNode object, ExprNode key, int at) {
    this.object = object;
    this.key = key;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object o = object.execute(f);
    if (o instanceof PyList list && list.shape() == PyList.TYPE.instanceShape()) {
      long i = key.executeLong(f);
      if (i == Frame.NOT_LONG) {
        return general(f, o, f.pending);
      }
      long index = i < 0 ? i + list.size() : i;
      if (index >= 0 && index < list.size()) {
        return list.get((int) index);
      }
      return general(f, o, i);
    }
    Object k = key.execute(f);
    if (o instanceof PyDict d && d.shape() == PyDict.TYPE.instanceShape()) {
      f.at = at;
      Object v = k instanceof String s ? d.getStr(s) : d.get(f.realm, k);
      if (v != null) {
        return v;
      }
    } else if (o instanceof PyTuple t
        && k instanceof Long i
        && i >= 0
        && i < t.size()
        && t.shape() == PyTuple.TYPE.instanceShape()) {
      return t.get((int) (long) i);
    }
    return general(f, o, k);
  }

  private Object general(Frame f, Object o, Object k) {
    f.at = at;
    return Items.get(f.realm, o, k);
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
