package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.object.PyDict;
import org.aiolang.types.list.PyList;
import org.aiolang.types.set.PySet;
import org.jspecify.annotations.Nullable;

/** Adds an element to the list, set or dict that a comprehension builds in a temporary. */
public final class AppendNode extends StmtNode {
  private final int accumulator;
  private final ExprNode element;
  private final @Nullable ExprNode value;
  private final int at;

  /** {@code value} is a dict's; then {@code element} is the key. */
  public AppendNode(int accumulator, ExprNode element, @Nullable ExprNode value, int at) {
    this.accumulator = accumulator;
    this.element = element;
    this.value = value;
    this.at = at;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Object e = element.execute(f);
    Object into = f.slots[accumulator];
    if (into instanceof PyList list) {
      list.add(f.realm, e);
    } else if (into instanceof PySet set) {
      f.at = at;
      set.add(f.realm, e);
    } else if (into instanceof PyDict dict && value != null) {
      Object v = value.execute(f);
      f.at = at;
      dict.put(f.realm, e, v);
    }
    return null;
  }
}
