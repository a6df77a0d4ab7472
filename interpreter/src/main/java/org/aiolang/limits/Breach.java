package org.aiolang.limits;

import org.jspecify.annotations.Nullable;

/**
 * Unwinds what has passed a limit, without running the script's {@code finally} and {@code except}.
 * It carries no stack.
 */
public final class Breach extends Error {
  private static final long serialVersionUID = 1L;

  private final transient Budget budget;
  private final String limit;
  private final long allowed;
  private final long used;
  private final String place;

  Breach(Budget budget, String limit, long allowed, long used, String place) {
    super(limit, null, false, false);
    this.budget = budget;
    this.limit = limit;
    this.allowed = allowed;
    this.used = used;
    this.place = place;
  }

  /** Whose limit it was. */
  public Budget budget() {
    return budget;
  }

  /** It has unwound what nobody waits for: ends what is left of the call. Any thread. */
  public void endCall() {
    budget.endSoon(this);
  }

  /**
   * It has unwound code that was called from code at another's expense: ends its own call, so that
   * the other's goes on. Where that is the same one, the breach goes on. Under the interpreter's
   * lock, with the caller's budget charged again.
   */
  public void endUnlessOf(@Nullable Budget caller) {
    if (caller == budget) {
      throw this;
    }
    budget.end(this);
  }

  /** Which limit: the name of the {@link Quota}'s component. */
  public String limit() {
    return limit;
  }

  public long allowed() {
    return allowed;
  }

  /** How much was used, or asked for. */
  public long used() {
    return used;
  }

  /** {@code file:line} of the script, or empty. */
  public String place() {
    return place;
  }
}
