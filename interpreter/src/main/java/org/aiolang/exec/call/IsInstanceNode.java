package org.aiolang.exec.call;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.object.Calls;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.Truth;
import org.aiolang.types.type.InstanceChecks;
import org.jspecify.annotations.Nullable;

/** {@code isinstance(o, classes)}: no call where the callee is the builtin. */
public final class IsInstanceNode extends ExprNode {
  private final ExprNode function;
  private final ExprNode object;
  private final int objectSlot;
  private final ExprNode classes;
  private final int at;

  /** The builtin, once it was called here. */
  private @Nullable Object builtin;

  public IsInstanceNode(ExprNode function, ExprNode object, ExprNode classes, int at) {
    this.function = function;
    this.object = object;
    this.objectSlot = Locals.slot(object);
    this.classes = classes;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object callee = function.execute(f);
    Object o = Locals.read(f, objectSlot, object);
    Object c = classes.execute(f);
    f.at = at;
    f.realm.safepoint();
    return callee == builtin
        ? (Object) InstanceChecks.isInstance(f.realm, o, c)
        : other(f, callee, o, c);
  }

  @Override
  public boolean executeBoolean(Frame f) {
    Object callee = function.execute(f);
    Object o = Locals.read(f, objectSlot, object);
    Object c = classes.execute(f);
    f.at = at;
    f.realm.safepoint();
    return callee == builtin
        ? InstanceChecks.isInstance(f.realm, o, c)
        : Truth.of(f.realm, other(f, callee, o, c));
  }

  private Object other(Frame f, Object callee, Object o, Object c) {
    if (callee instanceof NativeFunction n
        && n.owner() == null
        && n.name().equals("isinstance")
        && n.module().equals("builtins")) {
      builtin = n;
    }
    return Calls.call2(f.realm, callee, o, c);
  }
}
