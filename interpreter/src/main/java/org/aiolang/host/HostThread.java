package org.aiolang.host;

import java.util.function.Supplier;

/** How host code gets to where script code of one interpreter may run. */
public interface HostThread {
  /** Whether this thread runs script code of the interpreter now, or was called by it. */
  boolean isInside();

  /**
   * Marks this thread as called by script code until {@link #left}; gives whether it was marked.
   */
  boolean entered();

  /** Ends what {@link #entered} began. */
  void left();

  /**
   * Runs something under the interpreter's lock on this thread, waiting for the lock.
   *
   * @throws IllegalStateException if the interpreter is closed
   */
  <T> T locked(Supplier<T> body);

  /**
   * Runs script code on the home thread, outside of any loop, and gives its result, that of what it
   * awaits included, to a future. Any thread; on one that is inside it runs at once.
   *
   * @return false if the interpreter is closed
   */
  boolean call(Supplier<Object> code, TaskStage<?> result);

  /**
   * An account for what goes on until a future is done, as for a call: where it passes a limit, the
   * future fails. Any thread.
   */
  Account account(TaskStage<?> until);

  /** At whose expense things are done for the host. */
  interface Account {
    /** Runs something now, on the home thread. */
    void run(Runnable job);

    /**
     * Queues something for the home loop. Any thread.
     *
     * @return false if the interpreter is closed
     */
    boolean post(Runnable job);
  }

  /**
   * Runs what the host does when it hears of a result: nothing of what it calls is at the expense
   * of the call that runs. Any thread.
   */
  void outside(Runnable dependents);

  /** Hands on what scripts have written. On the home thread. */
  void flush();

  /** Before a blocking wait of so long: drives the loop where that is for this thread to do. */
  void driveUntil(TaskStage<?> result, long nanos);

  /** A future is to be ended with the interpreter, or is done. Any thread. */
  void track(TaskStage<?> stage, boolean isLive);

  /**
   * Queues something for the home loop. Any thread.
   *
   * @return false if the interpreter is closed
   */
  boolean post(Runnable job);
}
