package org.aiolang.exec.expr;

import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.exec.TextBuffer;
import org.aiolang.object.Errors;

/**
 * A local variable that the function grows by {@code +=}: a str may be in a buffer, an int unboxed.
 */
public final class GrowingReadNode extends Locals.ReadNode {
  private final String name;
  private final int at;

  public GrowingReadNode(int slot, String name, int at) {
    super(slot, false);
    this.name = name;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object v = f.slots[slot];
    if (v == Frame.UNBOXED) {
      return f.longs[slot];
    }
    if (v instanceof TextBuffer b) {
      return b.text();
    }
    if (v == null) {
      f.at = at;
      throw Errors.unboundLocal(name);
    }
    return v;
  }

  @Override
  public long executeLong(Frame f) {
    Object v = f.slots[slot];
    if (v == Frame.UNBOXED) {
      return f.longs[slot];
    }
    v = execute(f);
    if (v instanceof Long l && l != Frame.NOT_LONG) {
      return l;
    }
    f.pending = v;
    return Frame.NOT_LONG;
  }
}
