package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.PyDict;
import org.aiolang.types.list.PyList;
import org.aiolang.types.set.PySet;

/** The empty list, set or dict that a comprehension fills. */
public final class NewCollectionNode extends ExprNode {
  private final char kind;

  /** {@code l}, {@code s} or {@code d}. */
  public NewCollectionNode(char kind) {
    this.kind = kind;
  }

  @Override
  public Object execute(Frame f) {
    return kind == 'l' ? new PyList() : kind == 's' ? new PySet() : new PyDict();
  }
}
