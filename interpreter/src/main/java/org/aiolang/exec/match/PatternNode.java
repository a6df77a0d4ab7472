package org.aiolang.exec.match;

import org.aiolang.exec.Frame;

/**
 * A pattern. What it captures goes to temporaries: names are bound when the whole pattern has
 * matched.
 */
public abstract class PatternNode {
  /** Whether the subject matches. */
  public abstract boolean matches(Frame f, Object subject);

  /** Whether it matches everything and captures nothing: {@code _}. */
  boolean isWildcard() {
    return false;
  }
}
