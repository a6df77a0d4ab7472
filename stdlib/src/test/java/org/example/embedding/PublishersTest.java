package org.example.embedding;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.aiolang.api.Aio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The rules of Reactive Streams, on either side. */
@Timeout(60)
class PublishersTest {
  private static final String END = "end";

  private final Aio aio = Aio.builder().build();

  @AfterEach
  void close() {
    aio.close();
  }

  @Test
  void cancellingWhileAnItemIsPendingClosesTheGenerator() throws Exception {
    CountDownLatch waits = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    aio.set("waits", (Runnable) waits::countDown);
    aio.set("closed", (Runnable) closed::countDown);
    aio.eval(
        "async def slow():\n  try:\n    waits()\n    await sleep(1000)\n    yield 1\n"
            + "  finally:\n    closed()");
    Heard heard = new Heard();
    aio.call("slow").asPublisher().subscribe(heard);
    heard.upstream.request(1);
    assertTrue(waits.await(10, SECONDS));
    heard.upstream.cancel();
    assertTrue(closed.await(10, SECONDS));
    aio.eval("await sleep(0)");
    assertNull(heard.said.poll());
  }

  @Test
  void theEndIsSaidOnce() throws Exception {
    aio.eval("async def one():\n  yield 1\n  yield 2");
    Heard idle = new Heard();
    Heard cancelled = new Heard();
    aio.call("one").asPublisher().subscribe(idle);
    aio.call("one").asPublisher().subscribe(cancelled);
    cancelled.upstream.cancel();
    aio.close();
    assertInstanceOf(IllegalStateException.class, idle.next());
    idle.upstream.request(1);
    idle.upstream.request(0);
    cancelled.upstream.request(1);
    assertNull(idle.said.poll());
    assertNull(cancelled.said.poll());
  }

  @Test
  void aGeneratorHasOneSubscriberAndAnIterableMany() throws Exception {
    aio.eval(
        "async def two():\n  yield 1\n  yield 2\n"
            + "class Many:\n  def __aiter__(self):\n    return two()");
    Flow.Publisher<Object> once = aio.call("two").asPublisher();
    Heard first = new Heard();
    Heard second = new Heard();
    once.subscribe(first);
    once.subscribe(second);
    assertInstanceOf(IllegalStateException.class, second.next());
    first.upstream.request(5);
    assertEquals(List.of(1L, 2L, END), List.of(first.next(), first.next(), first.next()));

    Flow.Publisher<Object> many = aio.call("Many").asPublisher();
    for (int i = 0; i < 2; i++) {
      Heard each = new Heard();
      many.subscribe(each);
      each.upstream.request(5);
      assertEquals(List.of(1L, 2L, END), List.of(each.next(), each.next(), each.next()));
    }
  }

  @Test
  void aSubscriberThatThrowsHasCancelled() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    aio.set("closed", (Runnable) closed::countDown);
    aio.eval("async def two():\n  try:\n    yield 1\n    yield 2\n  finally:\n    closed()");
    Heard broken =
        new Heard() {
          @Override
          public void onNext(Object item) {
            super.onNext(item);
            throw new IllegalArgumentException("cannot take it");
          }
        };
    aio.call("two").asPublisher().subscribe(broken);
    broken.upstream.request(5);
    assertTrue(closed.await(10, SECONDS));
    assertEquals(1L, broken.next());
    assertNull(broken.said.poll());
    assertEquals(3, aio.eval("1 + 2").asInt());
  }

  @Test
  void aSecondSubscriptionIsCancelled() {
    AtomicInteger cancelled = new AtomicInteger();
    Flow.Publisher<Integer> twice =
        s -> {
          s.onSubscribe(new Told(s, new ArrayList<>(), new AtomicInteger()));
          s.onSubscribe(new Told(s, new ArrayList<>(), cancelled));
        };
    aio.set("twice", twice);
    assertEquals(List.of(7L), aio.eval("[x async for x in twice]").asObject());
    assertEquals(1, cancelled.get());
  }

  @Test
  void aPublisherThatCannotSubscribeRaises() {
    aio.set(
        "broken",
        (Flow.Publisher<Integer>)
            s -> {
              throw new IllegalArgumentException("full");
            });
    assertThrows(IllegalArgumentException.class, () -> aio.eval("[x async for x in broken]"));
    // the loop goes on
    assertEquals(1, aio.eval("import asyncio\nasync def f(): return 1\nasyncio.run(f())").asInt());
  }

  /** Gives one item and ends. */
  private record Told(
      Flow.Subscriber<? super Integer> to, List<Long> asked, AtomicInteger cancelled)
      implements Flow.Subscription {
    @Override
    public void request(long n) {
      asked.add(n);
      if (asked.size() == 1) {
        to.onNext(7);
        to.onComplete();
      }
    }

    @Override
    public void cancel() {
      cancelled.incrementAndGet();
    }
  }

  /** Writes down what it hears. */
  private static class Heard implements Flow.Subscriber<Object> {
    final LinkedBlockingQueue<Object> said = new LinkedBlockingQueue<>();
    Flow.Subscription upstream;

    Object next() throws InterruptedException {
      return said.poll(10, SECONDS);
    }

    @Override
    public void onSubscribe(Flow.Subscription s) {
      upstream = s;
    }

    @Override
    public void onNext(Object item) {
      said.add(item);
    }

    @Override
    public void onError(Throwable t) {
      said.add(t);
    }

    @Override
    public void onComplete() {
      said.add(END);
    }
  }
}
