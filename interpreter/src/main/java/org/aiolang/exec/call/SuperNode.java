package org.aiolang.exec.call;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;
import org.aiolang.types.descriptors.PySuper;

/**
 * {@code super()} without arguments: the class from its cell, the object from the first parameter.
 */
public final class SuperNode extends ExprNode {
  private final ExprNode function;
  private final ExprNode cls;
  private final ExprNode self;
  private final int at;

  public SuperNode(ExprNode function, ExprNode cls, ExprNode self, int at) {
    this.function = function;
    this.cls = cls;
    this.self = self;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object callee = function.execute(f);
    f.at = at;
    if (callee != PySuper.TYPE) {
      return Calls.call0(f.realm, callee);
    }
    Object object = null;
    Object type;
    try {
      object = self.execute(f);
      type = cls.execute(f);
    } catch (PyException e) {
      throw unbound(e, object == null);
    }
    if (!(type instanceof PyType t)) {
      throw Errors.runtimeError("super(): empty __class__ cell");
    }
    return new PySuper(f.realm, t, object);
  }

  private static PyException unbound(PyException e, boolean isSelf) {
    return !e.is(Exceptions.NAME_ERROR)
        ? e
        : Errors.runtimeError(isSelf ? "super(): arg[0] deleted" : "super(): empty __class__ cell");
  }
}
