package org.aiolang.repl;

/** Who talks to the user of a {@link Session}. */
public interface FrontEnd {
  /**
   * Reads and evaluates until the user leaves or the session is over. Runs on a thread of its own,
   * which is interrupted when the session ends for another reason.
   */
  void run(Session session);

  /** Whether texts have names of their own in tracebacks; else all are {@code <stdin>}. */
  boolean numbersInputs();
}
