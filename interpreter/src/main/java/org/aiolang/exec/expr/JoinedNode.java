package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;

/** An f-string: its parts are strings. */
public final class JoinedNode extends ExprNode {
  private static final int MOST_ROOM = 256;

  private final ExprNode[] parts;

  /** What the longest text so far took, within reason: a builder that need not grow. */
  private int room = 16;

  public JoinedNode(ExprNode[] parts) {
    this.parts = parts;
  }

  @Override
  public Object execute(Frame f) {
    if (parts.length == 2) {
      String first = (String) parts[0].execute(f);
      return first.concat((String) parts[1].execute(f));
    }
    StringBuilder text = new StringBuilder(room);
    for (ExprNode part : parts) {
      text.append((String) part.execute(f));
    }
    room = Math.min(Math.max(room, text.length()), MOST_ROOM);
    return text.toString();
  }
}
