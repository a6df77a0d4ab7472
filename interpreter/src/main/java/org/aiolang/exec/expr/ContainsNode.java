package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.object.Items;
import org.aiolang.object.PyDict;
import org.aiolang.object.TextSearch;
import org.aiolang.types.set.AnySet;

/** {@code a in b}, {@code a not in b}. */
public final class ContainsNode extends ExprNode {
  private final ExprNode item;
  private final int itemSlot;
  private final ExprNode container;
  private final int containerSlot;
  private final boolean negated;
  private final int at;

  public ContainsNode(ExprNode item, ExprNode container, boolean negated, int at) {
    this.item = item;
    this.itemSlot = Locals.slot(item);
    this.container = container;
    this.containerSlot = Locals.slot(container);
    this.negated = negated;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    return executeBoolean(f);
  }

  @Override
  public boolean executeBoolean(Frame f) {
    Object a = Locals.read(f, itemSlot, item);
    Object b = Locals.read(f, containerSlot, container);
    f.at = at;
    return contains(f, b, a) != negated;
  }

  private static boolean contains(Frame f, Object container, Object a) {
    if (container instanceof String s) {
      if (a instanceof String sub) {
        return sub.length() == 1
            ? s.indexOf(sub.charAt(0)) >= 0
            : TextSearch.indexOf(s, sub, 0) >= 0;
      }
    } else if (container instanceof PyDict d) {
      if (d.shape() == PyDict.TYPE.instanceShape()) {
        return d.position(f.realm, a) >= 0;
      }
    } else if (container instanceof AnySet set && !(a instanceof AnySet)) {
      if (set.type().isBuiltin()) {
        return set.contains(f.realm, a);
      }
    }
    return Items.contains(f.realm, container, a);
  }
}
