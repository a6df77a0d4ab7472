package org.aiolang.object;

/**
 * Unwinds a thread of a program that is over, without running the script's {@code finally} and
 * {@code except}: what CPython does to daemon threads at its end. It carries no stack.
 */
public final class ThreadEnded extends Error {
  private static final long serialVersionUID = 1L;

  /** One for the thread that is to end. */
  public ThreadEnded() {
    super("the program has ended", null, false, false);
  }
}
