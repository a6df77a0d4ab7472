package org.aiolang.exec.match;

import org.aiolang.exec.Frame;
import org.jspecify.annotations.Nullable;

/** {@code name}, {@code _}, {@code pattern as name}. */
public final class CapturePattern extends PatternNode {
  private final @Nullable PatternNode pattern;
  private final int slot;

  /** {@code slot} is the temporary that takes the subject, or -1. */
  public CapturePattern(@Nullable PatternNode pattern, int slot) {
    this.pattern = pattern;
    this.slot = slot;
  }

  @Override
  public boolean matches(Frame f, Object subject) {
    if (pattern != null && !pattern.matches(f, subject)) {
      return false;
    }
    if (slot >= 0) {
      f.slots[slot] = subject;
    }
    return true;
  }

  @Override
  boolean isWildcard() {
    return pattern == null && slot < 0;
  }
}
