package org.aiolang.exec.call;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.object.Calls;
import org.aiolang.object.NativeFunction;
import org.aiolang.types.Lengths;
import org.jspecify.annotations.Nullable;

/** {@code len(o)}: no call and no box where the callee is the builtin. */
public final class LenNode extends ExprNode {
  private final ExprNode function;
  private final ExprNode argument;
  private final int argumentSlot;
  private final int at;

  /** The builtin, once it was called here. */
  private @Nullable Object builtin;

  public LenNode(ExprNode function, ExprNode argument, int at) {
    this.function = function;
    this.argument = argument;
    this.argumentSlot = Locals.slot(argument);
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object callee = function.execute(f);
    Object o = Locals.read(f, argumentSlot, argument);
    f.at = at;
    f.realm.safepoint();
    return callee == builtin ? (Object) Lengths.of(f.realm, o) : other(f, callee, o);
  }

  @Override
  public long executeLong(Frame f) {
    Object callee = function.execute(f);
    Object o = Locals.read(f, argumentSlot, argument);
    f.at = at;
    f.realm.safepoint();
    if (callee == builtin) {
      return Lengths.of(f.realm, o);
    }
    Object v = other(f, callee, o);
    if (v instanceof Long l && l != Frame.NOT_LONG) {
      return l;
    }
    f.pending = v;
    return Frame.NOT_LONG;
  }

  private Object other(Frame f, Object callee, Object o) {
    if (callee instanceof NativeFunction n
        && n.owner() == null
        && n.name().equals("len")
        && n.module().equals("builtins")) {
      builtin = n;
    }
    return Calls.call1(f.realm, callee, o);
  }
}
