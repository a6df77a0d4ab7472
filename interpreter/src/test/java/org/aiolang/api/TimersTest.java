package org.aiolang.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimersTest {
  private static final long SECOND = 1_000_000_000L;

  private static Thread thread(Timers timers) {
    CompletableFuture<Thread> self = new CompletableFuture<>();
    timers.after(1, () -> self.complete(Thread.currentThread()));
    return self.join();
  }

  @Test
  void theThreadEndsWhenNothingIsDue() throws Exception {
    Timers timers = new Timers();
    Thread t = thread(timers);
    assertEquals("aio-timer", t.getName());
    assertTrue(t.isDaemon());
    t.join(30_000);
    assertFalse(t.isAlive());
    Thread next = thread(timers); // and begins again
    assertTrue(next != t);
    timers.end();
  }

  @Test
  void itStaysForWhatIsDueLater() throws Exception {
    Timers timers = new Timers();
    Thread t = thread(timers);
    CompletableFuture<Thread> late = new CompletableFuture<>();
    timers.after(3 * SECOND, () -> late.complete(Thread.currentThread()));
    assertEquals(t, late.get(30, TimeUnit.SECONDS));
    timers.end();
  }

  @Test
  void itDoesNotStayForWhatWasCancelled() throws Exception {
    Timers timers = new Timers();
    Thread t = thread(timers);
    Future<?> never = timers.after(1000 * SECOND, () -> {});
    never.cancel(false);
    t.join(30_000);
    assertFalse(t.isAlive());
    timers.end();
  }

  @Test
  void theEndLeavesNoThread() throws Exception {
    Timers timers = new Timers();
    Thread t = thread(timers);
    CompletableFuture<Void> ran = new CompletableFuture<>();
    timers.after(SECOND / 10, () -> ran.complete(null));
    timers.end();
    timers.awaitEnd();
    t.join(30_000);
    assertFalse(t.isAlive());
    assertFalse(ran.isDone());
    timers.after(1, () -> ran.complete(null)); // after the end: never, and no error
    Thread.sleep(20);
    assertFalse(ran.isDone());
  }
}
