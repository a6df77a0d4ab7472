package org.aiolang.loop;

/**
 * A deadline and what to do when it comes. The node is its own handle: it is scheduled with {@link
 * EventLoop#callAt} or {@link EventLoop#callLater} and cancelled with {@link EventLoop#cancel}. It
 * may be scheduled again once it has fired or was cancelled. A subclass with one more reference
 * takes 32 bytes.
 *
 * <pre>
 *   IDLE ── schedule ──▶ in heap (index ≥ 0) ── due ──▶ QUEUED ── run ──▶ IDLE, fire()
 *                             └──── cancel ──▶ IDLE        └─ cancel ─▶ DROPPED ── run ──▶ IDLE
 *                                                              └─ schedule ─▶ in heap
 * </pre>
 */
public abstract class Timer implements Callback {
  private static final int IDLE = -1;
  private static final int QUEUED = -2;
  private static final int DROPPED = -3;

  /** The place in the heap, or one of the negative states above. */
  int index = IDLE;

  /** Order of scheduling, which breaks ties of deadlines; wraps, compared by difference. */
  int sequence;

  long deadline;

  /** What to do at the deadline, on the loop's thread. */
  protected abstract void fire();

  /** Does it now, for an owner who keeps the time itself. */
  public final void fireNow() {
    fire();
  }

  /** The deadline in nanoseconds of the loop's clock; it stays readable after the timer fired. */
  public final long deadline() {
    return deadline;
  }

  /** Whether {@link #fire} is still to be called. */
  public final boolean isPending() {
    return index >= 0 || index == QUEUED;
  }

  /** Called by the loop only. */
  @Override
  public final void run() {
    boolean live = index == QUEUED;
    if (index < 0) {
      index = IDLE;
    }
    if (live) {
      fire();
    }
  }

  final void queued() {
    index = QUEUED;
  }

  final void unscheduled() {
    index = IDLE;
  }

  /** Whether a queued run was withdrawn. */
  final boolean withdraw() {
    if (index != QUEUED) {
      return false;
    }
    index = DROPPED;
    return true;
  }
}
