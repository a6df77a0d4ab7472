package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.jspecify.annotations.Nullable;

/** An expression as a statement at a prompt: {@code sys.displayhook} gets its value. */
public final class DisplayNode extends StmtNode {
  private final ExprNode value;
  private final int at;

  public DisplayNode(ExprNode value, int at) {
    this.value = value;
    this.at = at;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Object v = value.execute(f);
    f.at = at;
    Object hook = f.realm.sys().find(f.realm, "displayhook");
    if (hook == null) {
      throw Errors.runtimeError("lost sys.displayhook");
    }
    Calls.call1(f.realm, hook, v);
    return null;
  }
}
