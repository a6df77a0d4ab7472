package org.aiolang.exec.stmt;

import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.Target;
import org.aiolang.object.PyNone;
import org.jspecify.annotations.Nullable;

/** Unbinds the name of an {@code except … as} clause, whether or not the body deleted it. */
public final class EndNameNode extends StmtNode {
  private final Target name;

  public EndNameNode(Target name) {
    this.name = name;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    name.assign(f, PyNone.NONE);
    name.delete(f);
    return null;
  }
}
