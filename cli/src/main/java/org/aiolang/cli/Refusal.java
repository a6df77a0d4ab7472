package org.aiolang.cli;

/** Why the command stops before any script runs: a message for standard error and an exit code. */
final class Refusal extends Exception {
  private final int exitCode;

  Refusal(int exitCode, String message) {
    super(message, null, false, false);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? "" : message;
  }
}
