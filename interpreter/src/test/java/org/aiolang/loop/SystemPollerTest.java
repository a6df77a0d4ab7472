package org.aiolang.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loop on the real clock, with and without a selector. */
@Timeout(20)
class SystemPollerTest {
  private static final long MILLISECOND = 1_000_000;

  private final EventLoop loop = new EventLoop(new PlainHooks());
  private Pipe pipe;

  @BeforeEach
  void open() throws IOException {
    pipe = Pipe.open();
    pipe.source().configureBlocking(false);
  }

  @AfterEach
  void close() throws IOException {
    pipe.source().close();
    pipe.sink().close();
    loop.close();
  }

  private void watch() throws IOException {
    loop.register(pipe.source(), SelectionKey.OP_READ, (handle, ops) -> {});
  }

  private void timersWait() {
    long start = System.nanoTime();
    loop.callLater(15 * MILLISECOND + 1, loop::stop);
    loop.runForever();
    assertTrue(System.nanoTime() - start >= 15 * MILLISECOND);
  }

  @Test
  void timersWaitWithoutChannels() {
    timersWait();
  }

  @Test
  void timersWaitWithChannels() throws IOException {
    watch();
    timersWait();
  }

  private void manyMessages() throws InterruptedException {
    int senders = 4;
    int each = 5_000;
    int[] seen = new int[senders];
    int[] left = {senders * each};
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < senders; i++) {
      int sender = i;
      Thread thread =
          new Thread(
              () -> {
                for (int n = 0; n < each; n++) {
                  int message = n;
                  loop.callSoonThreadsafe(
                      () -> {
                        assertEquals(message, seen[sender]++);
                        if (--left[0] == 0) {
                          loop.stop();
                        }
                      });
                  if (n % 16 == 0) {
                    Thread.yield();
                  }
                }
              });
      threads.add(thread);
      thread.start();
    }
    loop.runForever();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(0, left[0]);
  }

  @Test
  void noMessageFromAnotherThreadIsSleptOverWithoutChannels() throws InterruptedException {
    manyMessages();
  }

  @Test
  void noMessageFromAnotherThreadIsSleptOverWithChannels() throws Exception {
    watch();
    manyMessages();
  }

  @Test
  void wakeupEndsAWaitWithNothingToDo() throws InterruptedException {
    Thread waker = new Thread(loop::wakeup);
    waker.start();
    loop.runOnce();
    waker.join();
    loop.wakeup();
    loop.runOnce();
  }

  @Test
  void anInterruptIsReportedOnceAndDoesNotSpin() throws IOException {
    for (int i = 0; i < 2; i++) {
      Thread.currentThread().interrupt();
      assertThrows(IllegalStateException.class, loop::runOnce);
      assertTrue(Thread.interrupted());
      watch();
      pipe.source().close();
      pipe = Pipe.open();
      pipe.source().configureBlocking(false);
    }
  }

  @Test
  void aReadableChannelIsDeliveredUntilItsInterestGoes() throws IOException {
    List<Integer> seen = new ArrayList<>();
    IoHandle handle = loop.register(pipe.source(), SelectionKey.OP_READ, (h, ops) -> seen.add(ops));
    assertTrue(loop.hasPending());
    handle.background(true);
    assertFalse(loop.hasPending());
    handle.background(false);
    pipe.sink().write(ByteBuffer.wrap(new byte[] {1}));
    loop.runOnce();
    loop.runOnce();
    assertEquals(List.of(SelectionKey.OP_READ, SelectionKey.OP_READ), seen);
    handle.interest(0);
    loop.callLater(MILLISECOND, () -> {});
    loop.runOnce();
    assertEquals(2, seen.size());
    handle.interest(SelectionKey.OP_READ);
    loop.runOnce();
    assertEquals(3, seen.size());
  }

  @Test
  void readinessSeenButNotDeliveredDiesWithTheHandle() throws IOException {
    List<Integer> seen = new ArrayList<>();
    IoHandle handle = loop.register(pipe.source(), SelectionKey.OP_READ, (h, ops) -> seen.add(ops));
    pipe.sink().write(ByteBuffer.wrap(new byte[] {1}));
    loop.callSoon(handle::cancel);
    loop.runOnce();
    assertEquals(List.of(), seen);
    assertFalse(loop.hasPending());
    handle.cancel();
    handle.interest(SelectionKey.OP_READ);
    assertEquals(0, handle.interest());
    assertFalse(loop.hasPending());
  }

  @Test
  void aChannelCanBeWatchedAgainAtOnceButNotTwice() throws IOException {
    List<String> seen = new ArrayList<>();
    IoHandle first =
        loop.register(pipe.source(), SelectionKey.OP_READ, (h, ops) -> seen.add("first"));
    assertThrows(IllegalStateException.class, this::watch);
    first.cancel();
    loop.register(pipe.source(), SelectionKey.OP_READ, (h, ops) -> seen.add("second"));
    pipe.sink().write(ByteBuffer.wrap(new byte[] {1}));
    loop.runOnce();
    assertEquals(List.of("second"), seen);
  }

  @Test
  void aChannelClosedBehindTheLoopsBackIsForgotten() throws IOException {
    IoHandle handle = loop.register(pipe.source(), SelectionKey.OP_READ, (h, ops) -> {});
    pipe.source().close();
    loop.callLater(MILLISECOND, () -> {});
    loop.runOnce();
    handle.interest(SelectionKey.OP_READ);
    assertEquals(0, handle.interest());
    assertThrows(
        IOException.class,
        () -> loop.register(pipe.source(), SelectionKey.OP_READ, (h, ops) -> {}));
  }

  @Test
  void aListeningPortIsFreeOnceItsChannelIsReleased() throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
    server.configureBlocking(false);
    IoHandle handle = loop.register(server, SelectionKey.OP_ACCEPT, (h, ops) -> {});
    handle.cancel();
    server.close();
    loop.releaseChannels();
    try (ServerSocketChannel again = ServerSocketChannel.open()) {
      again.bind(address);
    }
  }
}
