package org.aiolang.syntax.antlr;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.SyntaxWarning;

/** What one parse accepted and would rather not have. */
public final class Warnings {
  private final List<SyntaxWarning> found = new ArrayList<>(0);

  /** Notes a message; kept in the order of offsets, then of arrival. */
  public void add(String message, int start, int end) {
    int i = found.size();
    while (i > 0 && found.get(i - 1).offset() > start) {
      i--;
    }
    found.add(i, new SyntaxWarning(message, start, end));
  }

  /** All of them. */
  public List<SyntaxWarning> found() {
    return found;
  }
}
