package org.aiolang.task;

/**
 * Ends a program that waits for what nothing can bring any more. Not the language's exception: no
 * {@code finally} and no {@code except} of the program runs.
 */
public final class Deadlock extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The exit code of a program that ended so. */
  public static final int EXIT_CODE = 13;

  Deadlock(String report) {
    super(report, null, false, false);
  }

  /** Who waits for what; ends with a newline. */
  public String report() {
    return String.valueOf(getMessage());
  }
}
