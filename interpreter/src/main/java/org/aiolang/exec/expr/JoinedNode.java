package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Sizes;

/** An f-string: its parts are strings. */
public final class JoinedNode extends ExprNode {
  private static final int MOST_ROOM = 256;

  /** Parts up to this length make nothing large, however many the program has of them. */
  private static final int SHORT = 1 << 10;

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
      String second = (String) parts[1].execute(f);
      Sizes.check(f.realm, (long) first.length() + second.length());
      return first.concat(second);
    }
    StringBuilder text = new StringBuilder(room);
    for (ExprNode part : parts) {
      String s = (String) part.execute(f);
      if (s.length() > SHORT) {
        Sizes.check(f.realm, (long) text.length() + s.length());
      }
      text.append(s);
    }
    room = Math.min(Math.max(room, text.length()), MOST_ROOM);
    return text.toString();
  }
}
