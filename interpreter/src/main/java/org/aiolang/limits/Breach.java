package org.aiolang.limits;

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
