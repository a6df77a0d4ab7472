package org.aiolang.exec.expr;

import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.object.Errors;

/** A local variable of a function that does not loop. */
public final class LocalReadNode extends Locals.ReadNode {
  private final String name;
  private final int at;

  public LocalReadNode(int slot, String name, int at) {
    super(slot, true);
    this.name = name;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object v = f.slots[slot];
    if (v == null) {
      f.at = at;
      throw Errors.unboundLocal(name);
    }
    return v;
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
