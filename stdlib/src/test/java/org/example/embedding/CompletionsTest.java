package org.example.embedding;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Futures that others complete: the host a script's, a script the host's, threads both. */
@Timeout(120)
class CompletionsTest {
  private final Aio aio = Aio.builder().build();

  @AfterEach
  void close() {
    aio.close();
  }

  private record Completion(String name, Consumer<CompletableFuture<Value>> how, Class<?> seen) {}

  @TestFactory
  Stream<DynamicTest> anyCompletionFromOutsideCancelsTheCoroutine() {
    return Stream.of(
            new Completion("cancel", f -> f.cancel(false), CancellationException.class),
            new Completion("cancel(true)", f -> f.cancel(true), CancellationException.class),
            new Completion("complete", f -> f.complete(null), null),
            new Completion("completeAsync", f -> f.completeAsync(() -> null), null),
            new Completion(
                "completeExceptionally",
                f -> f.completeExceptionally(new IllegalStateException("enough")),
                IllegalStateException.class),
            new Completion("orTimeout", f -> f.orTimeout(1, MILLISECONDS), TimeoutException.class),
            new Completion(
                "completeOnTimeout", f -> f.completeOnTimeout(null, 1, MILLISECONDS), null))
        .map(c -> DynamicTest.dynamicTest(c.name, () -> check(c)));
  }

  private void check(Completion c) throws Exception {
    try (Aio one = Aio.builder().build()) {
      LinkedBlockingQueue<Object> heard = new LinkedBlockingQueue<>();
      one.set("heard", (Consumer<Object>) heard::add);
      one.eval(
          "import asyncio\nasync def waits():\n  heard('begun')\n  try:\n    await sleep(1000)\n"
              + "  except asyncio.CancelledError:\n    heard('cancelled')\n    raise");
      CompletableFuture<Value> f = one.callAsync("waits");
      assertEquals("begun", heard.poll(30, SECONDS));
      c.how.accept(f);
      assertEquals("cancelled", heard.poll(30, SECONDS));
      if (c.seen == null) {
        assertNull(f.get(30, SECONDS));
      } else {
        Throwable t = f.handle((v, thrown) -> thrown).get(30, SECONDS);
        assertInstanceOf(c.seen, t);
      }
      assertEquals(
          1, one.eval("await sleep(0)\nlen(asyncio.all_tasks())").asInt(), "no task is left");
    }
  }

  @Test
  void aFutureCompletedBeforeItsCallBeganRunsNothing() {
    LinkedBlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();
    Aio one = Aio.builder().executor(turns::add).build();
    CompletableFuture<Value> f = one.evalAsync("x = 1");
    f.cancel(true);
    CompletableFuture<Value> g = one.evalAsync("'x' in globals()");
    while (!g.isDone()) {
      run(turns);
    }
    assertEquals(false, g.join().asBoolean());
    ending(one, turns);
  }

  private static void run(LinkedBlockingQueue<Runnable> turns) {
    try {
      Runnable turn = turns.poll(30, SECONDS);
      assertTrue(turn != null, "a turn is asked for");
      turn.run();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void ending(Aio one, LinkedBlockingQueue<Runnable> turns) {
    CompletableFuture<Void> closed = CompletableFuture.runAsync(one::close);
    while (!closed.isDone()) {
      Runnable turn = turns.poll();
      if (turn != null) {
        turn.run();
      }
      Thread.onSpinWait();
    }
    closed.join();
  }

  /** A stage that is no CompletableFuture, and gives none. */
  private static CompletionStage<Object> plain(CompletableFuture<Object> of, boolean gives) {
    return (CompletionStage<Object>)
        Proxy.newProxyInstance(
            CompletionStage.class.getClassLoader(),
            new Class<?>[] {CompletionStage.class},
            (proxy, method, args) -> {
              if (!gives && method.getName().equals("toCompletableFuture")) {
                throw new UnsupportedOperationException();
              }
              try {
                return method.invoke(of, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void anyStageIsAwaited() {
    CompletableFuture<Object> of = new CompletableFuture<>();
    aio.set("stage", plain(of, false));
    aio.set("minimal", CompletableFuture.completedStage("minimal"));
    CompletableFuture<Value> r = aio.evalAsync("await stage");
    of.complete(List.of(1));
    assertEquals(List.of(1L), r.join().asObject());
    assertEquals("minimal", aio.eval("await minimal").asString());
    aio.set("stage", plain(new CompletableFuture<>(), false));
    assertEquals(true, aio.eval("stage.cancel()").asBoolean());
    CompletableFuture<Object> giving = new CompletableFuture<>();
    aio.set("stage", plain(giving, true));
    aio.eval("stage.cancel()");
    assertTrue(giving.isCancelled());
    aio.set("stage", plain(new CompletableFuture<>(), false));
    assertEquals(
        "late",
        aio.eval(
                "import asyncio\n"
                    + "try:\n"
                    + "  await asyncio.wait_for(stage, 0.01)\n"
                    + "except TimeoutError:\n"
                    + "  r = 'late'\n"
                    + "r")
            .asString());
  }

  @Test
  void whatIsDoneAlreadyIsThere() {
    IllegalStateException thrown = new IllegalStateException("done");
    CompletableFuture<Object> cancelled = new CompletableFuture<>();
    cancelled.cancel(true);
    aio.set("good", CompletableFuture.completedFuture(5));
    aio.set("bad", CompletableFuture.failedFuture(thrown));
    aio.set("gone", cancelled);
    assertEquals(5, aio.eval("await good").asInt());
    assertEquals(5, aio.eval("await good").asInt(), "twice");
    assertSame(thrown, assertThrows(IllegalStateException.class, () -> aio.eval("await bad")));
    assertEquals(
        "cancelled",
        aio.eval(
                "import asyncio\ntry:\n  await gone\nexcept asyncio.CancelledError:\n"
                    + "  r = 'cancelled'\nr")
            .asString());
    CompletableFuture<Value> known = aio.evalAsync("7");
    known.join();
    assertEquals(7, known.join().asInt());
    aio.set("again", known);
    assertEquals(7, aio.eval("await again").asInt());
  }

  @Test
  void exceptionsStayThemselves() throws Exception {
    IOException io = new ConnectException("Connection refused");
    IllegalArgumentException cause = new IllegalArgumentException("cause");
    RuntimeException wrapped = new RuntimeException("outer", cause);
    for (Throwable t : new Throwable[] {io, wrapped, new UncheckedIOException("u", io)}) {
      aio.set("later", CompletableFuture.failedFuture(t));
      aio.set("nested", CompletableFuture.failedFuture(new CompletionException(t)));
      for (String code :
          new String[] {
            "await later",
            "await nested",
            "try:\n  await later\nfinally:\n  pass",
            "try:\n  await later\nexcept Exception as e:\n  raise e",
            "try:\n  await later\nexcept Exception:\n  raise",
            "import asyncio\nawait asyncio.gather(later, sleep(0))",
            "import asyncio\nasync def f(): await later\nawait asyncio.create_task(f())",
          }) {
        CompletableFuture<Value> f = aio.evalAsync(code);
        ExecutionException e = assertThrows(ExecutionException.class, () -> f.get(30, SECONDS));
        assertSame(t, e.getCause(), code);
        assertSame(t, assertThrows(Throwable.class, () -> aio.eval(code)), code);
      }
    }
    aio.set("later", CompletableFuture.failedFuture(io));
    assertEquals(
        "ConnectionRefusedError 111",
        aio.eval(
                "try:\n"
                    + "  await later\n"
                    + "except OSError as e:\n"
                    + "  r = f'{type(e).__name__} {e.errno}'\n"
                    + "r")
            .asString());
    aio.set("later", CompletableFuture.failedFuture(wrapped));
    assertEquals(
        List.of(
            "JavaError",
            "java.lang.RuntimeException: outer",
            "java.lang.RuntimeException",
            "outer"),
        aio.eval(
                "try:\n  await later\nexcept JavaError as e:\n"
                    + "  r = [type(e).__name__, str(e), e.java_class, e.java_message]\nr")
            .asObject());
    AioException own = assertThrows(AioException.class, () -> aio.eval("raise ValueError('own')"));
    aio.set("own", CompletableFuture.failedFuture(own));
    assertEquals(
        "ValueError('own')",
        aio.eval("try:\n  await own\nexcept ValueError as e:\n  r = repr(e)\nr").asString());
  }

  @Test
  void blockingOnTheLoopThreadThrowsAtOnce() {
    List<Supplier<Object>> blocking =
        List.of(
            () -> aio.eval("1"),
            () -> aio.call("f"),
            () -> aio.evalAsync("await sleep(0.01)").join(),
            () -> aio.get("f").call(),
            () -> aio.get("f").invoke("__call__"),
            () -> aio.get("f").callAsync().join(),
            () -> {
              try {
                return aio.evalAsync("await sleep(0.01)").get();
              } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
              }
            });
    aio.eval("async def f(): await sleep(0.01)");
    for (Supplier<Object> b : blocking) {
      aio.set("block", b);
      assertThrows(IllegalStateException.class, () -> aio.eval("block()"));
      assertThrows(IllegalStateException.class, () -> aio.eval("await sleep(0)\nblock()"));
    }
    aio.set("ends", (Supplier<Object>) () -> aio.call("len", "text").asInt());
    assertEquals(4, aio.eval("ends()").asInt(), "there is nothing to wait for");
    aio.set("thread", (Supplier<Object>) () -> aio.callAsync("f").isDone());
    assertEquals(false, aio.eval("thread()").asBoolean());
    CompletableFuture<Value> outer = aio.callAsync("f");
    CompletableFuture<Object> inner =
        outer.thenApply(
            v -> {
              return assertThrows(IllegalStateException.class, () -> aio.eval("1"));
            });
    assertInstanceOf(IllegalStateException.class, inner.join());
  }

  @Test
  void futuresCompletedByManyThreads() throws Exception {
    flood(20_000);
  }

  @Test
  @Tag("long")
  @Timeout(600)
  void aMillionFuturesCompletedByManyThreads() throws Exception {
    flood(1_000_000);
  }

  /** Threads complete futures as fast as they can, while a script awaits them. */
  private void flood(int n) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      aio.set(
          "later",
          (Function<Long, Object>)
              i -> {
                CompletableFuture<Object> f = new CompletableFuture<>();
                threads.execute(
                    () -> {
                      if (i % 7 == 0) {
                        f.completeExceptionally(new IllegalStateException("" + i));
                      } else {
                        f.complete(i);
                      }
                    });
                return f;
              });
      aio.eval(
          """
          import asyncio
          failed = 0
          async def one(i):
              global failed
              try:
                  return await later(i)
              except JavaError:
                  failed += 1
                  return 0
          async def many(n):
              total = 0
              for i in range(0, n, 1000):
                  total += sum(await asyncio.gather(*(one(k) for k in range(i, i + 1000))))
              return total
          """);
      long expected = 0;
      long failed = 0;
      for (long i = 0; i < n; i++) {
        expected += i % 7 == 0 ? 0 : i;
        failed += i % 7 == 0 ? 1 : 0;
      }
      assertEquals(expected, aio.callAsync("many", n).get(500, SECONDS).asLong());
      assertEquals(failed, aio.eval("failed").asLong());

      // And the other way: calls of many threads at once.
      aio.eval("async def plus(a):\n  await sleep(0)\n  return a + 1");
      List<CompletableFuture<Long>> calls = new ArrayList<>();
      for (long i = 0; i < n / 10; i++) {
        long a = i;
        calls.add(
            CompletableFuture.supplyAsync(() -> aio.callAsync("plus", a), threads)
                .thenCompose(f -> f)
                .thenApply(Value::asLong));
      }
      long sum = 0;
      for (CompletableFuture<Long> c : calls) {
        sum += c.get(500, SECONDS);
      }
      long m = n / 10;
      assertEquals(m * (m - 1) / 2 + m, sum);
    } finally {
      threads.shutdownNow();
    }
  }
}
