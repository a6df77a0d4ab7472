package org.aiolang.exec.match;

import java.util.Objects;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Target;

/** Whether the subject in a temporary matches a case; if so, binds the names of its pattern. */
public final class CaseNode extends ExprNode {
  private final int subject;
  private final PatternNode pattern;
  private final int[] captured;
  private final Target[] names;

  /** {@code captured} are the temporaries of the names. */
  public CaseNode(int subject, PatternNode pattern, int[] captured, Target[] names) {
    this.subject = subject;
    this.pattern = pattern;
    this.captured = captured;
    this.names = names;
  }

  @Override
  public Object execute(Frame f) {
    return executeBoolean(f);
  }

  @Override
  public boolean executeBoolean(Frame f) {
    boolean matches = pattern.matches(f, Objects.requireNonNull(f.slots[subject]));
    for (int i = 0; i < captured.length; i++) {
      Object value = f.slots[captured[i]];
      f.slots[captured[i]] = null;
      if (matches) {
        names[i].assign(f, Objects.requireNonNull(value));
      }
    }
    return matches;
  }
}
