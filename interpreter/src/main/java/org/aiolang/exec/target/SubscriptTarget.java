package org.aiolang.exec.target;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.exec.Target;
import org.aiolang.object.Items;
import org.aiolang.object.PyDict;
import org.aiolang.types.list.PyList;

/** {@code o[key] = …}. */
public final class SubscriptTarget extends Target {
  private final ExprNode object;
  private final int objectSlot;
  private final ExprNode key;
  private final int at;

  public SubscriptTarget(ExprNode object, ExprNode key, int at) {
    this.object = object;
    this.objectSlot = Locals.slot(object);
    this.key = key;
    this.at = at;
  }

  @Override
  public void assign(Frame f, Object value) {
    assign(f, Locals.read(f, objectSlot, object), key.execute(f), value);
  }

  /** Assigns to an item of an object; both it and the key were evaluated before. */
  public void assign(Frame f, Object o, Object k, Object value) {
    f.at = at;
    if (o instanceof PyList list
        && k instanceof Long i
        && list.shape() == PyList.TYPE.instanceShape()) {
      long index = i < 0 ? i + list.size() : i;
      if (index >= 0 && index < list.size()) {
        list.set((int) index, value);
        return;
      }
    } else if (o instanceof PyDict d && d.shape() == PyDict.TYPE.instanceShape()) {
      d.put(f.realm, k, value);
      return;
    }
    Items.set(f.realm, o, k, value);
  }

  @Override
  public void delete(Frame f) {
    Object o = Locals.read(f, objectSlot, object);
    Object k = key.execute(f);
    f.at = at;
    Items.delete(f.realm, o, k);
  }
}
