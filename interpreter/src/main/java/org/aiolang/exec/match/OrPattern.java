package org.aiolang.exec.match;

import org.aiolang.exec.Frame;

/** {@code a | b}: alternatives capture to the same temporaries. */
public final class OrPattern extends PatternNode {
  private final PatternNode[] alternatives;

  public OrPattern(PatternNode[] alternatives) {
    this.alternatives = alternatives;
  }

  @Override
  public boolean matches(Frame f, Object subject) {
    for (PatternNode p : alternatives) {
      if (p.matches(f, subject)) {
        return true;
      }
    }
    return false;
  }
}
