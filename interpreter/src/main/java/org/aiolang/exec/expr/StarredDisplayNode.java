package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StarredItems;
import org.aiolang.object.PyTuple;
import org.aiolang.types.list.PyList;
import org.aiolang.types.set.PyFrozenSet;
import org.aiolang.types.set.PySet;

/** A list, tuple or set display with stars, or any set display. */
public final class StarredDisplayNode extends ExprNode {
  /** What is displayed. */
  public enum Kind {
    LIST,
    TUPLE,
    SET,
    /**
     * Three constants or more, which CPython puts into a frozenset first: that shows in the order.
     */
    CONSTANT_SET,
    /** Constants that a loop runs through: a frozenset. */
    ITERATED_CONSTANTS
  }

  private final Kind kind;
  private final StarredItems items;
  private final int at;

  public StarredDisplayNode(Kind kind, StarredItems items, int at) {
    this.kind = kind;
    this.items = items;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    if (kind == Kind.SET && items.hasStars()) {
      PySet set = new PySet();
      items.addTo(f, set);
      return set;
    }
    Object[] values = items.execute(f);
    if (kind == Kind.LIST) {
      return PyList.of(values);
    }
    if (kind == Kind.TUPLE) {
      return PyTuple.of(values);
    }
    f.at = at;
    if (kind == Kind.ITERATED_CONSTANTS) {
      return PyFrozenSet.constant(f.realm, values);
    }
    if (kind == Kind.CONSTANT_SET) {
      return PySet.ofConstants(f.realm, values);
    }
    PySet set = new PySet();
    for (Object v : values) {
      set.add(f.realm, v);
    }
    return set;
  }
}
