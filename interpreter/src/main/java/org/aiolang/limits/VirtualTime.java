package org.aiolang.limits;

import org.aiolang.loop.Clock;
import org.aiolang.loop.VirtualClock;
import org.aiolang.object.OutsideWorld;

/**
 * A world in which waiting takes no time: its monotonic clock begins at 0 and moves only by what a
 * program waits, and the time of day goes on from the moment the world was made by as much.
 */
public final class VirtualTime extends ForwardingWorld {
  private final VirtualClock clock = new VirtualClock();
  private final long begun;

  /** The same world but for time. */
  public VirtualTime(OutsideWorld world) {
    super(world);
    this.begun = world.wallNanos();
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public void sleep(long nanos) {
    clock.advance(nanos);
  }

  @Override
  public long wallNanos() {
    return begun + clock.nanoTime();
  }
}
