package org.aiolang.exec.expr;

import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.object.Errors;

/** A local variable of a function that loops: an int may be unboxed. */
public final class UnboxedReadNode extends Locals.ReadNode {
  private final String name;
  private final int at;

  public UnboxedReadNode(int slot, String name, int at) {
    super(slot, true);
    this.name = name;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object v = f.slots[slot];
    if (v == Frame.UNBOXED) {
      return f.longs[slot];
    }
    if (v == null) {
      throw unbound(f);
    }
    return v;
  }

  @Override
  public long executeLong(Frame f) {
    Object v = f.slots[slot];
    if (v == Frame.UNBOXED) {
      return f.longs[slot];
    }
    if (v == null) {
      throw unbound(f);
    }
    if (v instanceof Long l && l != Frame.NOT_LONG) {
      return l;
    }
    f.pending = v;
    return Frame.NOT_LONG;
  }

  private RuntimeException unbound(Frame f) {
    f.at = at;
    return Errors.unboundLocal(name);
  }
}
