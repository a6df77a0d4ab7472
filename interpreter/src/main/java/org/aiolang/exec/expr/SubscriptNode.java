package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.object.Items;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyTuple;
import org.aiolang.types.list.PyList;
import org.aiolang.types.str.StrIndex;

/** {@code o[key]}. */
public final class SubscriptNode extends ExprNode {
  private final ExprNode object;
  private final int objectSlot;
  private final ExprNode key;
  private final int keySlot;
  private final int longSlot;
  private final int at;

  /** The key where it is a constant index, else -1. */
  private final int index;

  public SubscriptNode(ExprNode object, ExprNode key, int at) {
    this.object = object;
    this.objectSlot = Locals.slot(object);
    this.key = key;
    this.keySlot = Locals.slot(key);
    this.longSlot = Locals.longSlot(key);
    this.index =
        key instanceof ConstantNode c && c.value() instanceof Long l && l >= 0 && l < 1 << 30
            ? (int) (long) l
            : -1;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object o = Locals.read(f, objectSlot, object);
    if (o instanceof PyList list && list.shape() == PyList.TYPE.instanceShape()) {
      int c = index;
      if (c >= 0 && c < list.size()) {
        return list.get(c);
      }
      long i = Locals.readLong(f, longSlot, key);
      if (i == Frame.NOT_LONG) {
        return general(f, o, f.pending);
      }
      long index = i < 0 ? i + list.size() : i;
      if (index >= 0 && index < list.size()) {
        return list.get((int) index);
      }
      return general(f, o, i);
    }
    if (o instanceof String s) {
      long i = Locals.readLong(f, longSlot, key);
      f.at = at;
      return i == Frame.NOT_LONG ? StrIndex.get(f.realm, s, f.pending) : StrIndex.at(f.realm, s, i);
    }
    return of(f, o, Locals.read(f, keySlot, key));
  }

  /** The item of an object; both it and the key were evaluated before. */
  public Object of(Frame f, Object o, Object k) {
    if (o instanceof PyList list) {
      if (k instanceof Long l && list.shape() == PyList.TYPE.instanceShape()) {
        long i = l;
        long index = i < 0 ? i + list.size() : i;
        if (index >= 0 && index < list.size()) {
          return list.get((int) index);
        }
      }
    } else if (o instanceof PyDict d && d.shape() == PyDict.TYPE.instanceShape()) {
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
