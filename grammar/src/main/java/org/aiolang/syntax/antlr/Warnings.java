package org.aiolang.syntax.antlr;

import java.util.ArrayList;
import java.util.List;

/** What one parse accepted and would rather not have: messages and the offsets they belong to. */
public final class Warnings {
  private final List<String> messages = new ArrayList<>(0);
  private final List<Integer> offsets = new ArrayList<>(0);

  /** Notes a message; kept in the order of offsets, then of arrival. */
  public void add(String message, int offset) {
    int i = messages.size();
    while (i > 0 && offsets.get(i - 1) > offset) {
      i--;
    }
    messages.add(i, message);
    offsets.add(i, offset);
  }

  /** How many there are. */
  public int size() {
    return messages.size();
  }

  /** The message at that place. */
  public String message(int i) {
    return messages.get(i);
  }

  /** Where it belongs. */
  public int offset(int i) {
    return offsets.get(i);
  }
}
