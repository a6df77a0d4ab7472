package org.aiolang.api;

import org.aiolang.limits.Breach;

/** A call passed one of its {@link Limits} and was ended. */
public final class LimitExceededException extends AioException {
  private static final long serialVersionUID = 1L;

  private final String limit;
  private final long allowed;
  private final long used;

  LimitExceededException(Breach b) {
    super(
        "LimitExceeded",
        b.limit()
            + ": "
            + b.used()
            + " of "
            + b.allowed()
            + (b.place().isEmpty() ? "" : " at " + b.place()),
        file(b.place()),
        line(b.place()),
        "",
        null,
        null);
    this.limit = b.limit();
    this.allowed = b.allowed();
    this.used = b.used();
  }

  /** A text that is nested too deep to be compiled at all. */
  LimitExceededException(long allowed, long used, String file, int line) {
    super(
        "LimitExceeded",
        "sourceNesting: " + used + " of " + allowed + " at " + file + ":" + line,
        file,
        line,
        "",
        null,
        null);
    this.limit = "sourceNesting";
    this.allowed = allowed;
    this.used = used;
  }

  private static String file(String place) {
    return place.isEmpty() ? "<unknown>" : place.substring(0, place.lastIndexOf(':'));
  }

  private static int line(String place) {
    return place.isEmpty() ? 0 : Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
  }

  /** Which limit: the name of the method of {@link Limits} that sets it. */
  public String limit() {
    return limit;
  }

  /** The limit, in its unit; nanoseconds for times. */
  public long allowed() {
    return allowed;
  }

  /** What was used or asked for, in the same unit. */
  public long used() {
    return used;
  }
}
