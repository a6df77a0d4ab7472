package org.example.embedding;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FuturesTest {
  private final Aio aio = Aio.builder().build();

  @AfterEach
  void close() {
    aio.close();
  }

  @Test
  void stagesAreAwaitedOnTheLoop() {
    aio.set(
        "later",
        (Function<Object, Object>)
            v ->
                CompletableFuture.supplyAsync(
                    () -> v, CompletableFuture.delayedExecutor(5, MILLISECONDS)));
    assertEquals(
        List.of(1L, 2L, 3L),
        aio.eval("import asyncio\nawait asyncio.gather(later(1), later(2), later(3))").asObject());
    aio.set("done", CompletableFuture.completedFuture("at once"));
    assertEquals("at once", aio.eval("await done").asString());
    assertEquals(
        "at once",
        aio.eval(
                "async def f(): return await asyncio.wait_for(later('at once'), 5)\n"
                    + "asyncio.run(f())")
            .asString());
  }

  /** What waits for nothing that a loop knows of is no deadlock: the host may call in. */
  @Test
  void theHostMayBringWhatACallWaitsFor() {
    aio.eval(
        """
        import asyncio
        future = None
        async def waits():
            global future
            future = asyncio.get_running_loop().create_future()
            return await future
        def bring(value):
            future.set_result(value)
        """);
    CompletableFuture<Value> waiting = aio.callAsync("waits");
    assertThrows(TimeoutException.class, () -> waiting.get(200, MILLISECONDS));
    aio.call("bring", 42);
    assertEquals(42, waiting.orTimeout(20, SECONDS).join().asInt());
  }

  @Test
  void javaExceptionsComeAndGo() {
    IllegalArgumentException thrown = new IllegalArgumentException("no such user");
    aio.set(
        "fail",
        (Supplier<Object>)
            () -> {
              throw thrown;
            });
    aio.set("later", CompletableFuture.failedFuture(thrown));
    assertEquals(
        "JavaError java.lang.IllegalArgumentException: no such user"
            + " java.lang.IllegalArgumentException",
        aio.eval(
                "try:\n  fail()\nexcept JavaError as e:\n"
                    + "  text = f'{type(e).__name__} {e} {e.java_class}'\ntext")
            .asString());
    assertSame(thrown, assertThrows(IllegalArgumentException.class, () -> aio.eval("fail()")));
    assertSame(thrown, assertThrows(IllegalArgumentException.class, () -> aio.eval("await later")));
    CompletionException e =
        assertThrows(CompletionException.class, () -> aio.evalAsync("await later").join());
    assertSame(thrown, e.getCause());
    AioException chained =
        assertThrows(
            AioException.class,
            () ->
                aio.eval("try:\n  fail()\nexcept JavaError as e:\n  raise ValueError('x') from e"));
    assertSame(thrown, chained.getCause());
  }

  @Test
  void inputOutputErrorsAreOsErrors() {
    IOException thrown = new FileNotFoundException("no.txt");
    aio.set(
        "open_it",
        (java.util.concurrent.Callable<Object>)
            () -> {
              throw thrown;
            });
    assertEquals(
        "FileNotFoundError 2 no.txt",
        aio.eval(
                "try:\n  open_it()\nexcept OSError as e:\n"
                    + "  text = f'{type(e).__name__} {e.errno} {e.strerror}'\ntext")
            .asString());
    assertEquals(
        "java.io.FileNotFoundException no.txt",
        aio.eval(
                "try:\n  open_it()\nexcept OSError as e:\n"
                    + "  text = f'{e.java_class} {e.java_message}'\ntext")
            .asString());
    assertSame(thrown, assertThrows(IOException.class, () -> aio.eval("open_it()")));
  }

  @Test
  void scriptErrorsComeBackAsThemselves() {
    aio.eval("def f(): raise KeyError('k')");
    Value f = aio.get("f");
    aio.set(
        "host",
        (Supplier<Object>)
            () -> {
              Runnable run = f.as(Runnable.class);
              run.run();
              return null;
            });
    assertEquals(
        "KeyError('k')",
        aio.eval("try:\n  host()\nexcept KeyError as e:\n  text = repr(e)\ntext").asString());
  }

  /** Made into a future by this thread, while the home thread waits in its loop. */
  @Test
  void coroutinesWithinAListAreFutures() throws Exception {
    aio.eval("async def f(n): return n");
    for (int i = 0; i < 20; i++) {
      Value list = aio.eval("[f(" + i + "), sleep(0, 'slept')]");
      Thread.sleep(5); // home is idle
      List<?> items = list.asList();
      assertEquals((long) i, ((CompletableFuture<?>) items.get(0)).get(10, SECONDS));
      assertEquals("slept", ((CompletableFuture<?>) items.get(1)).get(10, SECONDS));
    }
  }

  @Test
  void cancellingEitherCancelsTheOther() throws Exception {
    CompletableFuture<Object> java = new CompletableFuture<>();
    aio.set("java", java);
    CountDownLatch ended = new CountDownLatch(1);
    aio.set("ended", (Runnable) ended::countDown);
    aio.eval(
        "import asyncio\n"
            + "async def waits():\n"
            + "  try:\n"
            + "    await sleep(1000)\n"
            + "  finally:\n"
            + "    ended()");
    CompletableFuture<Value> script = aio.callAsync("waits");
    aio.eval("await sleep(0)");
    assertTrue(script.cancel(true));
    assertTrue(ended.await(10, SECONDS));

    aio.eval("t = asyncio.ensure_future(java) if False else java\njava.cancel()");
    assertTrue(java.isCancelled());

    CompletableFuture<Object> second = new CompletableFuture<>();
    aio.set("second", second);
    CompletableFuture<Value> waits = aio.evalAsync("await second");
    second.cancel(true);
    assertThrows(
        CancellationException.class,
        () -> {
          try {
            waits.join();
          } catch (CompletionException e) {
            throw e.getCause();
          }
        });
  }

  @Test
  void anyCompletionFromOutsideCancels() throws Exception {
    AtomicInteger ended = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(2);
    aio.set(
        "ended",
        (Runnable)
            () -> {
              ended.incrementAndGet();
              all.countDown();
            });
    aio.eval("async def waits():\n  try:\n    await sleep(1000)\n  finally:\n    ended()");
    CompletableFuture<Value> a = aio.callAsync("waits");
    CompletableFuture<Value> b = aio.callAsync("waits");
    aio.eval("await sleep(0)");
    CompletionException e =
        assertThrows(CompletionException.class, () -> a.orTimeout(10, MILLISECONDS).join());
    assertInstanceOf(TimeoutException.class, e.getCause());
    b.completeExceptionally(new IllegalStateException("enough"));
    assertTrue(all.await(10, SECONDS));
    assertEquals(2, ended.get());
  }

  @Test
  void scriptsGiveFutures() {
    aio.eval("import asyncio\nasync def f(): return 5\n");
    assertEquals(5, aio.eval("asyncio.create_task(f()) if False else f()").asInt());
    aio.eval("async def main():\n  global t\n  t = asyncio.create_task(f())\nawait main()");
    Value t = aio.get("t");
    assertEquals(5L, t.as(CompletableFuture.class).join());
    assertEquals(5, t.asFuture().join().asInt());
  }

  @Test
  void aCallThatWouldWaitForItselfLeavesNoTask() {
    aio.eval("import asyncio\nasync def f(): await sleep(1000)");
    aio.set("again", (Supplier<Object>) () -> aio.call("f"));
    assertThrows(IllegalStateException.class, () -> aio.eval("again()"));
    assertEquals(1, aio.eval("await sleep(0)\nawait sleep(0)\nlen(asyncio.all_tasks())").asInt());
  }

  @Test
  void iteratorsAndStreamsAreIterated() {
    aio.set("it", List.of(1, 2, 3).iterator());
    AtomicInteger closed = new AtomicInteger();
    aio.set("stream", IntStream.range(0, 4).boxed().onClose(closed::incrementAndGet));
    assertEquals(6, aio.eval("sum(it)").asInt());
    assertEquals(List.of(0L, 1L, 2L, 3L), aio.eval("list(stream)").asObject());
    assertEquals(1, closed.get());
    aio.eval("def gen():\n  yield from (1, 2, 3)");
    java.util.Iterator<?> items = aio.call("gen").as(java.util.Iterator.class);
    assertEquals(1L, items.next());
    assertEquals(2L, items.next());
    assertTrue(items.hasNext());
    assertEquals(3L, items.next());
    assertEquals(false, items.hasNext());
  }

  @Test
  void publishersAreAsynchronousIterables() throws Exception {
    try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>()) {
      aio.set("numbers", publisher);
      CompletableFuture<Value> sum =
          aio.evalAsync("total = 0\nasync for n in numbers:\n  total += n\ntotal");
      while (publisher.getNumberOfSubscribers() == 0) {
        Thread.sleep(1);
      }
      for (int i = 1; i <= 100; i++) {
        publisher.submit(i);
      }
      publisher.close();
      assertEquals(5050, sum.get(10, SECONDS).asInt());
    }
  }

  @Test
  void asynchronousGeneratorsArePublishersWithBackPressure() throws Exception {
    AtomicInteger made = new AtomicInteger();
    aio.set("made", (Runnable) made::incrementAndGet);
    aio.eval(
        "async def count():\n  i = 0\n  try:\n    while True:\n      made()\n      yield i\n"
            + "      i += 1\n  finally:\n    print('closed')\n"
            + "async def two():\n  yield 'a'\n  await sleep(0)\n  yield 'b'\n"
            + "async def broken():\n  yield 1\n  raise ValueError('torn')");
    List<Object> got = new ArrayList<>();
    CountDownLatch third = new CountDownLatch(1);
    Flow.Subscription[] subscription = new Flow.Subscription[1];
    aio.call("count")
        .asPublisher()
        .subscribe(
            new Listener(
                s -> subscription[0] = s,
                v -> {
                  got.add(v);
                  if (got.size() == 3) third.countDown();
                },
                t -> {}));
    subscription[0].request(2);
    subscription[0].request(1);
    assertTrue(third.await(10, SECONDS));
    aio.eval("await sleep(0.01)");
    assertEquals(List.of(0L, 1L, 2L), got);
    assertEquals(3, made.get());
    subscription[0].cancel();

    List<Object> all = new ArrayList<>();
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    aio.call("two")
        .asPublisher()
        .subscribe(new Listener(s -> s.request(Long.MAX_VALUE), all::add, end::complete));
    assertEquals(null, end.get(10, SECONDS));
    assertEquals(List.of("a", "b"), all);
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    aio.call("broken")
        .asPublisher()
        .subscribe(new Listener(s -> s.request(5), all::add, failure::complete));
    assertEquals("ValueError", ((AioException) failure.get(10, SECONDS)).typeName());
  }

  /** Hands on what it hears; its end is null where all went well. */
  private record Listener(
      Consumer<Flow.Subscription> begin, Consumer<Object> item, Consumer<Throwable> end)
      implements Flow.Subscriber<Object> {
    @Override
    public void onSubscribe(Flow.Subscription s) {
      begin.accept(s);
    }

    @Override
    public void onNext(Object v) {
      item.accept(v);
    }

    @Override
    public void onError(Throwable t) {
      end.accept(t);
    }

    @Override
    public void onComplete() {
      end.accept(null);
    }
  }
}
