package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Names;
import org.aiolang.object.Errors;
import org.aiolang.object.PyType;

/**
 * A name in an annotation scope of a class: the namespace of the class, which is the class itself
 * once it is made; then the enclosing function's cell or the globals, then the builtins.
 */
public final class ClassDictReadNode extends ExprNode {
  private final String name;
  private final int dict;
  private final int free;
  private final int at;

  /** {@code dict} and {@code free} are closure indexes; {@code free} may be -1. */
  public ClassDictReadNode(String name, int dict, int free, int at) {
    this.name = name;
    this.dict = dict;
    this.free = free;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    f.at = at;
    Object namespace = f.function.closure()[dict].value;
    Object v = null;
    if (namespace instanceof PyType t) {
      v = t.own(name);
    } else if (namespace != null) {
      v = Names.inNamespace(f.realm, namespace, name);
    }
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
