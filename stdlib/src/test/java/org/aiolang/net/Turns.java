package org.aiolang.net;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.function.BooleanSupplier;
import org.aiolang.loop.EventLoop;
import org.aiolang.loop.PlainHooks;
import org.aiolang.loop.Timer;

/** Drives a loop on the test's own thread until something is true. */
public final class Turns {
  private static final long PATIENCE = 10_000_000_000L;

  private Turns() {}

  public static EventLoop loop() {
    return new EventLoop(new PlainHooks());
  }

  public static void until(EventLoop loop, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("nothing happened for ten seconds");
      }
      turn(loop);
    }
  }

  /** Lets pass what is still on its way. */
  public static void settle(EventLoop loop) {
    for (int i = 0; i < 10; i++) {
      turn(loop);
    }
  }

  private static void turn(EventLoop loop) {
    Timer tick = loop.callLater(2_000_000, () -> {});
    loop.runOnce();
    loop.cancel(tick);
  }
}
