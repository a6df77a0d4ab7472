package org.aiolang.object;

/** A child process. Any thread. */
public interface ChildProcess {
  /** What {@link #status} gives while the child runs. */
  int RUNNING = Integer.MIN_VALUE;

  long pid();

  /** The exit code, or the negative number of the signal that ended it; {@link #RUNNING}. */
  int status();

  /** Waits at most so many nanoseconds for the end and gives the status. Blocks. */
  int await(long nanos) throws InterruptedException;

  /** Calls once when the child has ended, on whatever thread. */
  void whenEnded(Runnable action);

  /** Sends a signal, unless it has ended. Signals but 9 and 15 block for a moment. */
  void signal(int number);

  /** Says that a signal goes to it by another way. */
  void expect(int number);
}
