package org.aiolang.limits;

import org.jspecify.annotations.Nullable;

/**
 * What one task has used of its call's {@link Budget}: what that counted while the task's own code
 * ran, without the tasks that it steps itself. Under the interpreter's lock.
 */
public final class TaskAccount {
  private final Budget budget;

  /** Whose step this one's lies in, at the same expense. */
  private @Nullable TaskAccount outer;

  private long steps;
  private long cpuNanos;
  private long allocatedBytes;

  /** One that has used nothing. */
  public TaskAccount(Budget budget) {
    this.budget = budget;
  }

  /** Who pays. */
  public Budget budget() {
    return budget;
  }

  /** A step of the task begins, its budget being charged. */
  public void begun() {
    outer = budget.running;
    budget.synchronize();
    if (outer != null) {
      outer.add(1);
    }
    budget.running = this;
    add(-1);
  }

  /** It is over. */
  public void ended() {
    budget.synchronize();
    add(1);
    budget.running = outer;
    if (outer != null) {
      outer.add(-1);
    }
    outer = null;
  }

  /** The budget's counters less what they were when it began to run. */
  private void add(int sign) {
    steps += sign * budget.steps();
    cpuNanos += sign * budget.cpuNanos();
    allocatedBytes += sign * budget.allocatedBytes();
  }

  /** 1 while it runs: then what the budget counts is its own. */
  private int running() {
    return budget.running == this ? 1 : 0;
  }

  /** Safepoints passed. */
  public long steps() {
    return steps + running() * budget.steps();
  }

  /** Nanoseconds of its thread, where that is counted. */
  public long cpuNanos() {
    return cpuNanos + running() * budget.cpuNanos();
  }

  /** Bytes allocated, retained or not, where that is counted. */
  public long allocatedBytes() {
    return allocatedBytes + running() * budget.allocatedBytes();
  }
}
