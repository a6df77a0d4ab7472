package org.example.embedding;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.LimitExceededException;
import org.aiolang.api.Limits;
import org.aiolang.api.Permissions;
import org.aiolang.api.Script;
import org.aiolang.api.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever breaks, and wherever: the future of each call is completed, that of the call which broke
 * with what broke it, and the others' as if nothing had been.
 */
@Timeout(120)
class EveryCallEndsTest {
  private static final Limits NONE = Limits.none();
  private static final Limits FEW = NONE.steps(10_000);
  private static final ExecutorService POOL =
      Executors.newCachedThreadPool(
          work -> {
            Thread t = new Thread(work);
            t.setDaemon(true);
            return t;
          });

  @AfterAll
  static void end() {
    POOL.shutdownNow();
  }

  private static Aio aio(Limits limits) {
    return Aio.builder()
        .limits(limits)
        .permissions(Permissions.all())
        .stdout(OutputStream.nullOutputStream())
        .stderr(OutputStream.nullOutputStream())
        .grace(Duration.ofMillis(50))
        .build();
  }

  private static Script script(String code) {
    return Script.compile(code, "<test>");
  }

  /** How it ended; fails where it does not. */
  private static Object end(CompletableFuture<?> f) throws Exception {
    try {
      Object v = f.get(20, SECONDS);
      return v instanceof Value value ? value.asObject() : v;
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (CancellationException e) {
      return e;
    } catch (TimeoutException e) {
      throw new AssertionError("a future that is never completed", e);
    }
  }

  private static void assertBreached(String limit, CompletableFuture<?> f) throws Exception {
    assertEquals(limit, assertInstanceOf(LimitExceededException.class, end(f)).limit());
  }

  /** What one call leaves behind passes its limit while another call runs that loop. */
  private static final String[] LEFT = {
    "l.call_later(0.05, spin)",
    "l.call_soon(spin)",
    "async def f():\n  await sleep(0.01)\n  spin()\nt = l.create_task(f())",
    "a, b = socket.socketpair()\na.setblocking(False)\nl.add_reader(a, spin)\nb.send(b'x')",
    "a, b = socket.socketpair()\nclass P(asyncio.Protocol):\n  def data_received(self, d): spin()\n"
        + "t, p = l.run_until_complete(l.create_connection(P, sock=a))\nb.send(b'x')",
    "a, b = socket.socketpair()\nclass P(asyncio.Protocol):\n  def eof_received(self): spin()\n"
        + "t, p = l.run_until_complete(l.create_connection(P, sock=a))\nb.close()",
    "srv = l.run_until_complete(l.create_server(spin, '127.0.0.1', 0))\n"
        + "c = socket.create_connection(srv.sockets[0].getsockname())",
    "async def serve(r, w): spin()\n"
        + "srv = l.run_until_complete(asyncio.start_server(serve, '127.0.0.1', 0))\n"
        + "c = socket.create_connection(srv.sockets[0].getsockname())",
    "f = l.create_future()\nf.add_done_callback(lambda f: spin())\nl.call_later(0.01, f.set_result, 1)",
    "f = l.run_in_executor(None, len, 'x')\nf.add_done_callback(lambda f: spin())",
    "f = l.run_in_executor(None, spin)",
    "class F(asyncio.Future): pass\nf = F(loop=l)\nasync def g():\n  await f\n  spin()\n"
        + "t = l.create_task(g())\nl.call_later(0.01, f.set_result, 1)",
    "async def g():\n  try: await sleep(100)\n  finally: spin()\nt = l.create_task(g())\n"
        + "l.call_later(0.01, t.cancel)",
    "async def g(): raise ValueError\nl.set_exception_handler(lambda l, c: spin())\n"
        + "t = l.create_task(g())\ndel t\nl.call_later(0.01, __import__('gc').collect)",
    "l.set_exception_handler(lambda l, c: spin())\nl.call_soon(lambda: 1 / 0)",
    "class T(asyncio.DatagramProtocol):\n  def datagram_received(self, d, a): spin()\n"
        + "t, p = l.run_until_complete(l.create_datagram_endpoint(T, local_addr=('127.0.0.1', 0)))\n"
        + "t.sendto(b'x', t.get_extra_info('sockname'))",
  };

  @TestFactory
  Stream<DynamicTest> whatACallLeftBehindBreaksInAnothersLoop() {
    return Stream.of(LEFT)
        .map(
            code ->
                DynamicTest.dynamicTest(
                    code,
                    () -> {
                      for (String loop : List.of("new_event_loop", "get_event_loop")) {
                        try (Aio aio = aio(NONE)) {
                          CompletableFuture<Value> leaves =
                              aio.evalAsync(
                                  script(
                                      "import asyncio, socket\nl = asyncio."
                                          + loop
                                          + "()\ndef spin(*args):\n  while True: pass\n"
                                          + code
                                          + "\nNone"),
                                  FEW);
                          CompletableFuture<Value> other =
                              aio.evalAsync(
                                  script("l.run_until_complete(sleep(0.4, 'fine'))"),
                                  NONE.steps(100_000));
                          end(leaves);
                          assertEquals("fine", end(other), loop);
                          assertEquals(1L, end(aio.evalAsync("1")));
                        }
                      }
                    }));
  }

  @Test
  void aBreachInAnothersLoopThatEndsTheInterpreterEndsBoth() throws Exception {
    try (Aio aio = aio(NONE)) {
      aio.eval(
          "import asyncio\nl = asyncio.new_event_loop()\ndef spin():\n  while True: pass\n"
              + "async def leave():\n  l.call_later(0.05, spin)\n  await sleep(100)");
      CompletableFuture<Value> ends = aio.callAsync(FEW.endingInterpreter(), "leave");
      aio.eval("await sleep(0)");
      CompletableFuture<Value> other = aio.evalAsync(script("l.run_until_complete(sleep(100))"));
      assertBreached("steps", ends);
      assertInstanceOf(IllegalStateException.class, end(other));
      assertTrue(aio.isClosed());
    }
  }

  /** Each passes its limit somewhere else than in the code that the call waits for. */
  private static final String[] ELSEWHERE = {
    "asyncio.get_running_loop().call_soon(spin)\nawait sleep(1000)",
    "asyncio.get_running_loop().call_later(0.01, spin)\nawait sleep(1000)",
    "asyncio.get_running_loop().call_soon_threadsafe(spin)\nawait sleep(1000)",
    "f = asyncio.get_running_loop().run_in_executor(None, len, 'x')\nf.add_done_callback(spin)\nawait sleep(1000)",
    "await asyncio.get_running_loop().run_in_executor(None, spin)",
    "await asyncio.to_thread(spin)",
    "asyncio.current_task().add_done_callback(spin)\nt = asyncio.create_task(sleep(0))\nt.add_done_callback(spin)\nawait sleep(1000)",
    "class E(Exception):\n  def __str__(self): spin()\nawait sleep(0)\nraise E",
    "class E(Exception):\n  def __str__(self): spin()\nraise E",
    "import threading\nthreading.Thread(target=spin).start()\nawait sleep(1000)",
    "import socket\na, b = socket.socketpair()\na.setblocking(False)\n"
        + "asyncio.get_running_loop().add_reader(a, spin)\nb.send(b'x')\nawait sleep(1000)",
    "import weakref\nclass C: pass\nc = C()\nweakref.finalize(c, spin)\ndel c\nimport gc\n"
        + "while True:\n  gc.collect()\n  await sleep(0.01)",
  };

  @TestFactory
  Stream<DynamicTest> aBreachElsewhereEndsTheCallThatWaits() {
    String spin = "import asyncio\ndef spin(*args):\n  while True: pass\n";
    return Stream.of(ELSEWHERE)
        .map(
            code ->
                DynamicTest.dynamicTest(
                    code,
                    () -> {
                      try (Aio aio = aio(NONE)) {
                        assertBreached("steps", aio.evalAsync(script(spin + code), FEW));
                        assertEquals(1L, end(aio.evalAsync("1")));
                      }
                      try (Aio aio = aio(FEW)) {
                        assertBreached("steps", aio.evalAsync(spin + code));
                        assertEquals(1L, end(aio.evalAsync("1")));
                      }
                      try (Aio aio = Aio.builder().hostDriven().build()) {
                        CompletableFuture<Value> f = aio.evalAsync(script(spin + code), FEW);
                        long until = System.nanoTime() + 20_000_000_000L;
                        while (!f.isDone() && System.nanoTime() < until) {
                          aio.pump(Duration.ofMillis(20));
                        }
                        assertBreached("steps", f);
                      }
                    }));
  }

  /** A deadline alone: no count of steps or time is there to stop what runs later. */
  @TestFactory
  Stream<DynamicTest> whatIsLeftOfACallHasADeadlineToo() {
    return Stream.of(
            "asyncio.get_event_loop().call_later(0.01, spin)",
            "asyncio.get_event_loop().call_later(0.01, __import__('time').sleep, 1000)",
            "async def f(): raise ValueError\nasyncio.get_event_loop().set_exception_handler(spin)\n"
                + "t = asyncio.ensure_future(f())\nawait sleep(0)\nawait sleep(0)\ndel t\n"
                + "__import__('gc').collect()",
            "import warnings\nwarnings.simplefilter('always')\nwarnings.showwarning = spin\n"
                + "async def f(): pass\nc = f()\ndel c\n__import__('gc').collect()",
            "class C:\n  def __str__(self): spin()\nc = C()")
        .map(
            code ->
                DynamicTest.dynamicTest(
                    code,
                    () -> {
                      try (Aio aio = aio(NONE.deadline(Duration.ofMillis(300)))) {
                        end(
                            aio.evalAsync(
                                "import asyncio\ndef spin(*args):\n  while True: pass\n"
                                    + code
                                    + "\nNone"));
                        Thread.sleep(100);
                        Value c = aio.get("c");
                        if (c != null && code.contains("__str__")) {
                          assertThrows(LimitExceededException.class, c::toString);
                        }
                        Object other = end(aio.evalAsync(script("1"), NONE));
                        assertEquals(1L, other);
                      }
                    }));
  }

  @Test
  void callsThatFollowOneAnotherAreCallsOfTheirOwn() throws Exception {
    try (Aio aio = aio(NONE.steps(1000).deadline(Duration.ofMillis(800)))) {
      aio.eval(
          "def f():\n  for i in range(600): pass\n  return 1\nasync def g(n):\n"
              + "  await sleep(n)\n  return f()\ndef spin():\n  while True: pass");
      CompletableFuture<Value> c = aio.callAsync("g", 0.01);
      for (int i = 0; i < 5; i++) {
        c = c.thenCompose(v -> aio.callAsync("f")).thenCompose(v -> aio.callAsync("g", 0.01));
      }
      assertEquals(1L, end(c));
      assertBreached("deadline", aio.callAsync("g", 0.01).thenCompose(v -> aio.callAsync("g", 99)));
      assertBreached("steps", aio.callAsync("g", 0.01).thenCompose(v -> aio.callAsync("spin")));
      assertBreached(
          "steps", aio.callAsync("g", 0.01).thenCompose(v -> aio.callAsync(NONE.steps(10), "f")));
    }
  }

  @Test
  void aCallWithinACallEndsWithIt() throws Exception {
    List<CompletableFuture<Value>> inner = new ArrayList<>();
    String[] codes = {"while True: pass", "await sleep(0.01)\nwhile True: pass"};
    for (String code : codes) {
      inner.clear();
      try (Aio aio = aio(NONE.steps(1000))) {
        aio.set(
            "host",
            (Supplier<Object>)
                () -> {
                  CompletableFuture<Value> f = new CompletableFuture<>();
                  inner.add(f);
                  aio.evalAsync(code)
                      .whenComplete(
                          (v, t) -> {
                            if (t == null) {
                              f.complete(v);
                            } else {
                              f.completeExceptionally(t);
                            }
                          });
                  return 1;
                });
        Object outer = end(aio.evalAsync("host()\nawait sleep(0.2)"));
        assertInstanceOf(LimitExceededException.class, outer);
        assertEquals(1, inner.size());
      }
    }
    try (Aio aio = aio(NONE.steps(1000))) {
      aio.set(
          "host",
          (Supplier<Object>)
              () -> {
                inner.add(aio.evalAsync("await sleep(1000)"));
                return 1;
              });
      inner.clear();
      assertBreached("steps", aio.evalAsync("host()\nwhile True: pass"));
      assertBreached("steps", inner.get(0));
    }
  }

  @Test
  void aCallWithinACallMayHaveLimitsOfItsOwn() throws Exception {
    try (Aio aio = aio(NONE.steps(1_000_000))) {
      aio.eval("def spin():\n  while True: pass");
      aio.set(
          "guarded",
          (Supplier<Object>)
              () -> aio.callAsync(NONE.steps(100), "spin").handle((v, t) -> t.toString()).join());
      assertTrue(aio.eval("guarded()").asString().contains("steps: 101 of 100"));
    }
  }

  @Test
  void javaFuturesThatGiveTooMuchEndWhoAwaitsThem() throws Exception {
    try (Aio aio = aio(NONE.allocation(100_000))) {
      CompletableFuture<Object> first = new CompletableFuture<>();
      aio.set("f", (Supplier<Object>) () -> first);
      CompletableFuture<Value> r = aio.evalAsync("await f()");
      aio.eval("await sleep(0)");
      first.complete(Collections.nCopies(1_000_000, "x"));
      assertBreached("allocation", r);
      CompletableFuture<Object> later = new CompletableFuture<>();
      aio.set("f", later);
      CompletableFuture<Value> waits = aio.evalAsync("await f");
      aio.eval("await sleep(0)");
      later.complete(Collections.nCopies(1_000_000, "x"));
      assertEquals("MemoryError", assertInstanceOf(AioException.class, end(waits)).typeName());
    }
  }

  @Test
  void valuesThatCannotBeReadEndWhoAwaitsThem() throws Exception {
    IllegalStateException broken = new IllegalStateException("broken");
    List<Object> list =
        new AbstractList<>() {
          @Override
          public Object get(int i) {
            throw broken;
          }

          @Override
          public int size() {
            return 3;
          }
        };
    try (Aio aio = aio(NONE)) {
      CompletableFuture<Object> f = new CompletableFuture<>();
      aio.set("f", f);
      CompletableFuture<Value> r = aio.evalAsync("await f");
      aio.eval("await sleep(0)");
      f.complete(list);
      assertEquals(broken, end(r));
      Flow.Publisher<Object> p =
          s ->
              s.onSubscribe(
                  new Flow.Subscription() {
                    @Override
                    public void request(long n) {
                      POOL.execute(() -> s.onNext(list));
                    }

                    @Override
                    public void cancel() {}
                  });
      aio.set("p", p);
      assertEquals(broken, end(aio.evalAsync("async for x in p: pass")));
      assertEquals(1L, end(aio.evalAsync("1")));
    }
  }

  /** What a component of it may not be. */
  public record Small(int x) {
    public Small {
      if (x > 0) {
        throw new IllegalStateException("too big");
      }
    }
  }

  /** A script's. */
  public interface Makes {
    CompletionStage<Small> small();

    CompletionStage<List<Integer>> ints();
  }

  @Test
  void resultsThatCannotBeConvertedEndTheCall() throws Exception {
    try (Aio aio = aio(FEW)) {
      Makes makes =
          aio.eval(
                  "class Makes:\n  async def small(self):\n    await sleep(0)\n    return {'x': 1}\n"
                      + "  async def ints(self):\n    class L:\n      def __iter__(self):\n"
                      + "        while True: pass\n    await sleep(0)\n    return L()\nMakes()")
              .as(Makes.class);
      assertEquals(
          "too big",
          assertInstanceOf(IllegalStateException.class, end(makes.small().toCompletableFuture()))
              .getMessage());
      assertBreached("steps", makes.ints().toCompletableFuture());
    }
  }

  private static CompletableFuture<Object> subscribed(Flow.Publisher<Object> publisher) {
    CompletableFuture<Object> ended = new CompletableFuture<>();
    publisher.subscribe(
        new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription s) {
            s.request(1000);
          }

          @Override
          public void onNext(Object item) {}

          @Override
          public void onError(Throwable thrown) {
            ended.completeExceptionally(thrown);
          }

          @Override
          public void onComplete() {
            ended.complete("complete");
          }
        });
    return ended;
  }

  @Test
  void aSubscriptionIsPaidForAsACallIs() throws Exception {
    try (Aio aio = aio(FEW.deadline(Duration.ofMillis(500)))) {
      aio.eval(
          "async def endless():\n  yield 1\n  while True: pass\nasync def patient():\n  yield 1\n"
              + "  await sleep(1000)\nasync def few():\n  for i in range(20):\n"
              + "    for j in range(400): pass\n    yield i\n"
              + "async def strange():\n  class L:\n    def __iter__(self):\n      while True: pass\n"
              + "    def __len__(self): return 1\n  yield L()");
      assertBreached("steps", subscribed(aio.call("endless").asPublisher()));
      assertBreached("deadline", subscribed(aio.call("patient").asPublisher()));
      for (int i = 0; i < 5; i++) {
        assertEquals("complete", end(subscribed(aio.call("few").asPublisher())), "each its own");
      }
    }
  }

  @Test
  void aProgramMayCloseTheLoop() throws Exception {
    try (Aio aio = aio(NONE)) {
      for (int i = 0; i < 3; i++) {
        assertEquals(
            "closed True",
            end(
                aio.evalAsync(
                    "import asyncio\nl = asyncio.get_event_loop()\nr = l.run_until_complete(sleep(0, 'closed'))\n"
                        + "l.close()\nf'{r} {l.is_closed()}'")));
        assertEquals(4L, end(aio.evalAsync("await sleep(0.01, 4)")));
      }
      CompletableFuture<Value> beside = aio.evalAsync("await sleep(0.2, 'beside')");
      CompletableFuture<Value> runs =
          aio.evalAsync(
              "import asyncio\nasyncio.get_event_loop().run_until_complete(sleep(0.1, 'runs'))");
      Thread.sleep(30);
      CompletableFuture<Value> third = aio.evalAsync("'third'"); // does not stop the one before
      assertEquals("runs", end(runs));
      assertEquals("third", end(third));
      assertEquals("beside", end(beside));
    }
  }

  @Test
  void streamsOfTheHostThatThrowBreakNothing() throws Exception {
    for (Exception e : new Exception[] {new IllegalStateException("x"), new IOException("x")}) {
      OutputStream bad =
          new OutputStream() {
            @Override
            public void write(int b) throws IOException {
              if (e instanceof IOException io) {
                throw io;
              }
              throw (RuntimeException) e;
            }
          };
      try (Aio aio = Aio.builder().stdout(bad).stderr(OutputStream.nullOutputStream()).build()) {
        end(aio.evalAsync("print('x')"));
        assertInstanceOf(AioException.class, end(aio.evalAsync("print('x')\nraise ValueError")));
        end(aio.evalAsync("await sleep(0)\nprint('x')"));
        assertEquals(
            "OSError",
            end(
                aio.evalAsync(
                    "r = 'written'\ntry: print('y', flush=True)\n"
                        + "except OSError as e: r = type(e).__name__\nr")));
        assertEquals(1L, end(aio.evalAsync("1")));
      }
    }
  }

  @Test
  void whatACallWroteIsThereBeforeItsResult() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Aio aio = Aio.builder().stdout(out).build()) {
      for (int i = 0; i < 20; i++) {
        out.reset();
        assertEquals(
            "x" + System.lineSeparator(),
            aio.evalAsync("await sleep(0)\nprint('x')").thenApply(v -> out.toString()).join());
      }
    }
  }

  @Test
  void errorsThatTheHostThrowsAreItsOwnAgain() throws Exception {
    class OwnError extends Error {
      private static final long serialVersionUID = 1L;
    }
    for (Error error : new Error[] {new OwnError(), new InternalError("x"), new AssertionError()}) {
      try (Aio aio = aio(NONE)) {
        Runnable throwing =
            () -> {
              throw error;
            };
        aio.set("throwing", throwing);
        assertEquals(error, end(aio.evalAsync("throwing()")));
        assertEquals(error, end(aio.evalAsync("await sleep(0)\nthrowing()")));
        assertEquals(
            7L,
            end(
                aio.evalAsync(
                    "import asyncio\nasyncio.get_running_loop().call_soon(throwing)\n"
                        + "await sleep(0.05, 7)")));
      }
    }
    try (Aio aio = aio(NONE)) {
      Runnable full =
          () -> {
            throw new OutOfMemoryError("the host's");
          };
      aio.set("full", full);
      assertEquals(
          "MemoryError",
          assertInstanceOf(AioException.class, end(aio.evalAsync("await sleep(0)\nfull()")))
              .typeName());
      assertEquals(1L, end(aio.evalAsync("1")));
    }
  }

  @Test
  void anExecutorThatBreaksEndsTheInterpreter() throws Exception {
    for (Throwable t :
        new Throwable[] {
          new IllegalStateException("x"), new RejectedExecutionException(), new LinkageError("x")
        }) {
      boolean[] broken = {false};
      Executor e =
          turn -> {
            if (broken[0]) {
              if (t instanceof Error error) {
                throw error;
              }
              throw (RuntimeException) t;
            }
            POOL.execute(turn);
          };
      try (Aio aio = Aio.builder().executor(e).stderr(OutputStream.nullOutputStream()).build()) {
        CompletableFuture<Value> waits = aio.evalAsync("await sleep(0.2)");
        Thread.sleep(50);
        broken[0] = true;
        assertInstanceOf(IllegalStateException.class, end(waits));
        assertInstanceOf(IllegalStateException.class, end(aio.evalAsync("1")));
      }
      try (Aio aio = Aio.builder().executor(e).build()) {
        assertInstanceOf(IllegalStateException.class, end(aio.evalAsync("1")));
      }
    }
  }

  @Test
  void anExecutorThatLosesTurnsDoesNotKeepCloseWaiting() throws Exception {
    Aio aio = Aio.builder().executor(turn -> {}).grace(Duration.ofMillis(50)).build();
    CompletableFuture<Value> f = aio.evalAsync("1");
    aio.close();
    assertInstanceOf(IllegalStateException.class, end(f));
    ExecutorService one = Executors.newSingleThreadExecutor();
    Aio second = Aio.builder().executor(one).grace(Duration.ofMillis(50)).build();
    CompletableFuture<Value> closed = new CompletableFuture<>();
    CompletableFuture<Value> waits = second.evalAsync("await sleep(1000)");
    one.execute(
        () -> {
          second.close(); // on the one thread that gives turns
          closed.complete(null);
        });
    assertEquals(null, closed.get(20, SECONDS));
    assertInstanceOf(Exception.class, end(waits));
    one.shutdown();
  }

  @Test
  void anExecutorMayRunTurnsWhereTheyAreAskedFor() throws Exception {
    try (Aio aio = Aio.builder().executor(Runnable::run).build()) {
      assertEquals(1L, end(aio.evalAsync("1")));
      assertEquals(2L, end(aio.evalAsync("for i in range(50000): await sleep(0)\n2")));
      assertEquals(3L, end(aio.evalAsync("await sleep(0.01)\n3")));
      List<CompletableFuture<Value>> all = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        all.add(
            CompletableFuture.supplyAsync(() -> aio.evalAsync("await sleep(0.001, 5)"), POOL)
                .thenCompose(f -> f));
      }
      for (CompletableFuture<Value> f : all) {
        assertEquals(5L, end(f));
      }
    }
  }

  @Test
  void theThreadThatPumpsMayJoin() throws Exception {
    try (Aio aio = Aio.builder().hostDriven().build()) {
      assertEquals(4, aio.evalAsync("await sleep(0.01, 4)").join().asInt());
      assertEquals(5, aio.evalAsync("await sleep(0.01, 5)").get().asInt());
    }
  }

  @Test
  void closingEndsWhatIsUnderWay() throws Exception {
    String[] codes = {
      "import time\ntime.sleep(1000)",
      "await sleep(1000)",
      "while True: pass",
      "while True:\n  try: await sleep(1000)\n  except BaseException: pass",
      "await java",
      "import threading\nthreading.Event().wait()",
      "import asyncio\nasyncio.run(sleep(1000))",
      "import asyncio\nasyncio.get_event_loop().run_until_complete(sleep(1000))",
      "import asyncio\nawait asyncio.to_thread(__import__('time').sleep, 1000)",
      "import subprocess\nsubprocess.run(['sleep', '100'])",
      "import socket\ns = socket.create_server(('127.0.0.1', 0))\ns.accept()",
      "import queue\nqueue.Queue().get()",
    };
    for (String code : codes) {
      Aio aio = aio(NONE);
      CompletableFuture<Object> java = new CompletableFuture<>();
      aio.set("java", java);
      CompletableFuture<Value> f = aio.evalAsync(code);
      CompletableFuture<Value> queued = aio.evalAsync("await sleep(1000)");
      Thread.sleep(100);
      aio.close();
      java.complete(1); // nobody is there
      assertInstanceOf(Exception.class, end(f), code);
      assertInstanceOf(Exception.class, end(queued), code);
      assertInstanceOf(IllegalStateException.class, end(aio.evalAsync("1")), code);
    }
  }
}
