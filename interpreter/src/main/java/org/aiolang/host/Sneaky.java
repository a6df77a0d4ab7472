package org.aiolang.host;

/** Throws what Java code once threw as the same object, checked or not. */
public final class Sneaky {
  private Sneaky() {}

  /** Does not return: the result is for a {@code throw} statement. */
  public static RuntimeException rethrown(Throwable t) {
    return Sneaky.<RuntimeException>as(t);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException as(Throwable t) throws T {
    throw (T) t;
  }
}
