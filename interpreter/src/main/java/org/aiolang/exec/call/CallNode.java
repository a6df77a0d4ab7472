package org.aiolang.exec.call;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Calls;
import org.jspecify.annotations.Nullable;

/** A call with any number of positional and keyword arguments, without stars. */
public final class CallNode extends ExprNode {
  private final ExprNode function;
  private final ExprNode[] args;
  private final String @Nullable [] keywords;
  private final int at;

  /** {@code keywords} name the last arguments; null where there are none. */
  public CallNode(ExprNode function, ExprNode[] args, String @Nullable [] keywords, int at) {
    this.function = function;
    this.args = args;
    this.keywords = keywords;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object callee = function.execute(f);
    Object[] values = new Object[args.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = args[i].execute(f);
    }
    f.at = at;
    f.realm.switchpoint();
    return Calls.call(f.realm, callee, values, keywords);
  }
}
