package org.aiolang.exec.call;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.exec.expr.TupleNode;
import org.aiolang.object.Calls;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
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

  /** The two classes where a tuple of two is displayed, which need not be made for classes. */
  private final @Nullable ExprNode first;

  private final @Nullable ExprNode second;

  /** The builtin, once it was called here. */
  private @Nullable Object builtin;

  public IsInstanceNode(ExprNode function, ExprNode object, ExprNode classes, int at) {
    this.function = function;
    this.object = object;
    this.objectSlot = Locals.slot(object);
    this.classes = classes;
    this.at = at;
    TupleNode pair = classes instanceof TupleNode t && t.size() == 2 ? t : null;
    this.first = pair == null ? null : pair.item(0);
    this.second = pair == null ? null : pair.item(1);
  }

  @Override
  public Object execute(Frame f) {
    Object callee = function.execute(f);
    Object o = Locals.read(f, objectSlot, object);
    if (first != null && second != null) {
      return either(f, callee, o, first.execute(f), second.execute(f));
    }
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
    if (first != null && second != null) {
      Object found = either(f, callee, o, first.execute(f), second.execute(f));
      return found instanceof Boolean b ? b : Truth.of(f.realm, found);
    }
    Object c = classes.execute(f);
    f.at = at;
    f.realm.safepoint();
    return callee == builtin
        ? InstanceChecks.isInstance(f.realm, o, c)
        : Truth.of(f.realm, other(f, callee, o, c));
  }

  private Object either(Frame f, Object callee, Object o, Object a, Object b) {
    f.at = at;
    f.realm.safepoint();
    if (callee != builtin) {
      return other(f, callee, o, new PyTuple(a, b));
    }
    if (a instanceof PyType x
        && x.type() == PyType.TYPE
        && b instanceof PyType y
        && y.type() == PyType.TYPE) {
      return InstanceChecks.isInstance(f.realm, o, x) || InstanceChecks.isInstance(f.realm, o, y);
    }
    return InstanceChecks.isInstance(f.realm, o, new PyTuple(a, b));
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
