package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Names;
import org.aiolang.object.Errors;

/**
 * A name in a class body: its mapping, then the enclosing function's cell or the globals, then the
 * builtins.
 */
public final class NameReadNode extends ExprNode {
  private final String name;
  private final int free;
  private final int at;

  /** {@code free} is the closure index of the enclosing function's variable, or -1. */
  public NameReadNode(String name, int free, int at) {
    this.name = name;
    this.free = free;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    f.at = at;
    Object namespace = f.slots[0];
    Object v = namespace == null ? null : Names.inNamespace(f.realm, namespace, name);
    if (v != null) {
      return v;
    }
    if (free < 0) {
      return Names.global(f.realm, f.globals(), name);
    }
    v = f.function.closure()[free].value;
    if (v == null) {
      throw Errors.unboundFree(name);
    }
    return v;
  }
}
