package org.example.embedding;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.aiolang.api.Aio;
import org.aiolang.api.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Interpreters that the host drives: by {@code pump()}, by an executor. */
@Timeout(60)
class HomesTest {
  /** Turns that were asked for: the test gives them, so that it decides what comes between. */
  private final LinkedBlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();

  private Runnable asked() throws InterruptedException {
    Runnable turn = turns.poll(30, SECONDS);
    assertNotNull(turn, "nobody asks for a turn: a wakeup is lost");
    return turn;
  }

  private void end(Aio aio) throws Exception {
    CompletableFuture<Void> closed = CompletableFuture.runAsync(aio::close);
    while (!closed.isDone()) {
      Runnable turn = turns.poll(10, MILLISECONDS);
      if (turn != null) {
        turn.run();
      }
    }
    closed.join();
  }

  /** Gives turns until none is asked for at once: the executor is idle, the watcher waits. */
  private void settle() throws InterruptedException {
    for (Runnable turn = turns.poll(50, MILLISECONDS);
        turn != null;
        turn = turns.poll(50, MILLISECONDS)) {
      turn.run();
    }
  }

  @Test
  void callsAskForOneTurn() throws Exception {
    Aio aio = Aio.builder().executor(turns::add).build();
    CompletableFuture<Value> a = aio.evalAsync("1");
    CompletableFuture<Value> b = aio.evalAsync("2");
    assertEquals(1, turns.size(), "however many calls there are");
    asked().run();
    assertEquals(1, a.join().asInt());
    assertEquals(2, b.join().asInt());
    end(aio);
  }

  @Test
  void workThatComesWhileTheWatcherWaitsAsksForATurn() throws Exception {
    Aio aio = Aio.builder().executor(turns::add).build();
    for (int i = 0; i < 20; i++) {
      settle();
      CompletableFuture<Value> r = aio.evalAsync("40 + 2");
      while (!r.isDone()) {
        asked().run();
      }
      assertEquals(42, r.join().asInt());
    }
    end(aio);
  }

  @Test
  void workThatComesWithinATurnAsksForAnother() throws Exception {
    Aio aio = Aio.builder().executor(turns::add).build();
    List<CompletableFuture<Value>> late = new ArrayList<>();
    aio.set(
        "call_from_elsewhere",
        (Supplier<Object>)
            () -> {
              // The turn is under way until this returns; the call is queued meanwhile.
              late.add(CompletableFuture.supplyAsync(() -> aio.evalAsync("6 * 7")).join());
              return null;
            });
    CompletableFuture<Value> r = aio.evalAsync("await sleep(0)\ncall_from_elsewhere()");
    while (!r.isDone()) {
      asked().run();
    }
    while (!late.get(0).isDone()) {
      asked().run();
    }
    assertEquals(42, late.get(0).join().asInt());
    end(aio);
  }

  @Test
  void workThatComesWhileATurnIsDueIsDoneInIt() throws Exception {
    Aio aio = Aio.builder().executor(turns::add).build();
    CompletableFuture<Value> first = aio.evalAsync("1");
    Runnable turn = asked();
    CompletableFuture<Value> second = aio.evalAsync("2"); // a turn is due, none is asked for
    assertNull(turns.poll());
    turn.run();
    assertEquals(1, first.join().asInt());
    assertEquals(2, second.join().asInt());
    end(aio);
  }

  @Test
  void stagesAndTimersAskForTurns() throws Exception {
    Aio aio = Aio.builder().executor(turns::add).build();
    CompletableFuture<Object> java = new CompletableFuture<>();
    aio.set("java", java);
    settle();
    CompletableFuture<Value> r = aio.evalAsync("await java");
    settle();
    assertFalse(r.isDone());
    java.complete("from Java");
    while (!r.isDone()) {
      asked().run();
    }
    assertEquals("from Java", r.join().asString());
    CompletableFuture<Value> timer = aio.evalAsync("await sleep(0.4, 'late')");
    settle();
    while (!timer.isDone()) {
      asked().run();
    }
    assertEquals("late", timer.join().asString());
    end(aio);
  }

  @Test
  void turnsFollowOneAnotherWhateverThreadsThereAre() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    AtomicInteger due = new AtomicInteger();
    AtomicInteger worst = new AtomicInteger();
    try (Aio aio =
        Aio.builder()
            .executor(
                turn -> {
                  worst.accumulateAndGet(due.incrementAndGet(), Math::max);
                  pool.execute(
                      () -> {
                        due.decrementAndGet();
                        turn.run();
                      });
                })
            .build()) {
      List<CompletableFuture<Value>> all = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        all.add(aio.evalAsync("await sleep(0.001)\n" + i));
        if (i % 50 == 0) {
          Thread.sleep(1);
        }
      }
      for (int i = 0; i < all.size(); i++) {
        assertEquals(i, all.get(i).get(30, SECONDS).asInt());
      }
    } finally {
      pool.shutdown();
    }
    assertEquals(1, worst.get(), "a turn is asked for when the one before it is done");
  }

  @Test
  void anExecutorThatIsShutDownEndsTheInterpreter() throws Exception {
    ExecutorService ui = Executors.newSingleThreadExecutor();
    Aio aio = Aio.builder().executor(ui).build();
    assertEquals(1, aio.eval("1").asInt());
    CompletableFuture<Value> waiting = aio.evalAsync("await sleep(1000)");
    ui.shutdown();
    assertTrue(ui.awaitTermination(30, SECONDS));
    CompletableFuture<Value> late = aio.evalAsync("2");
    for (CompletableFuture<Value> f : List.of(waiting, late)) {
      Throwable t = f.handle((v, thrown) -> thrown).get(30, SECONDS);
      Throwable cause = t instanceof CompletionException ? t.getCause() : t;
      assertEquals(IllegalStateException.class, cause.getClass());
    }
    aio.close();
    Aio never = Aio.builder().executor(ui).build();
    assertThrows(IllegalStateException.class, () -> never.eval("1"));
    never.close();
  }

  @Test
  void pumpSaysWhetherThereIsMore() {
    Aio aio = Aio.builder().hostDriven().build();
    aio.eval("done = []");
    CompletableFuture<Value> r =
        aio.evalAsync("for i in range(3):\n  await sleep(0)\n  done.append(i)\nlen(done)");
    int pumps = 0;
    while (aio.pump()) {
      pumps++;
    }
    assertTrue(r.isDone(), "no timer was waited for");
    assertTrue(pumps >= 2, "a turn at a time: " + pumps);
    assertFalse(aio.pump(Duration.ofMillis(1)), "nothing to do");
    CompletableFuture<Value> timer = aio.evalAsync("await sleep(0.05, 'late')");
    long begin = System.nanoTime();
    while (!timer.isDone()) {
      aio.pump(Duration.ofSeconds(30));
    }
    assertTrue(
        System.nanoTime() - begin < 20_000_000_000L, "it waits no longer than for the timer");
    aio.set("inner", (Supplier<Object>) aio::pump);
    assertThrows(IllegalStateException.class, () -> aio.eval("inner()"));
    aio.close();
    assertFalse(aio.pump());
  }

  @Test
  void futuresOfWhoPumpsAreDriven() throws Exception {
    try (Aio aio = Aio.builder().hostDriven().build()) {
      assertEquals("a", aio.evalAsync("await sleep(0.01, 'a')").join().asString());
      assertEquals("b", aio.evalAsync("await sleep(0.01, 'b')").get().asString());
      assertEquals("c", aio.evalAsync("await sleep(0.01, 'c')").get(60, SECONDS).asString());
      CompletableFuture<Value> late = aio.evalAsync("await sleep(1000)");
      assertThrows(TimeoutException.class, () -> late.get(20, MILLISECONDS));
      assertFalse(late.isDone());
      assertThrows(
          TimeoutException.class,
          () -> aio.evalAsync("while not await sleep(0): pass").get(20, MILLISECONDS));
    }
  }

  @Test
  void pumpIsWokenByOtherThreads() throws Exception {
    Aio aio = Aio.builder().hostDriven().build();
    CompletableFuture<Object> java = new CompletableFuture<>();
    aio.set("java", java);
    CompletableFuture<Value> r = aio.evalAsync("await java");
    aio.pump();
    CompletableFuture<Integer> other =
        CompletableFuture.supplyAsync(
            () -> {
              java.complete(5);
              return aio.eval("21 * 2").asInt(); // waits for the one who pumps
            });
    while (!r.isDone() || !other.isDone()) {
      aio.pump(Duration.ofMillis(50)); // the last wait is for the other thread's own end
    }
    assertEquals(5, r.join().asInt());
    assertEquals(42, other.join());
    aio.close();
  }

  @Test
  void anInterpreterOfItsOwnIsNotPumped() {
    try (Aio aio = Aio.builder().build()) {
      IllegalStateException e = assertThrows(IllegalStateException.class, aio::pump);
      assertEquals("this interpreter is not driven by the host", e.getMessage());
    }
  }
}
