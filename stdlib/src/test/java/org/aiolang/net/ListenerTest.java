package org.aiolang.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aiolang.loop.Clock;
import org.aiolang.loop.EventLoop;
import org.aiolang.loop.IoHandle;
import org.aiolang.loop.IoHandler;
import org.aiolang.loop.PlainHooks;
import org.aiolang.loop.Poller;
import org.aiolang.loop.ReadyQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A listener whose system runs out of descriptors, under a virtual clock. */
class ListenerTest {
  private static final long SECOND = 1_000_000_000;

  private final Machine machine = new Machine();
  private final EventLoop loop = new EventLoop(machine, machine, new PlainHooks());
  private final Network network = new Network(loop);
  private final List<String> failures = new ArrayList<>();
  private final Acceptor acceptor =
      new Acceptor() {
        @Override
        public Protocol accepted() {
          throw new AssertionError("nothing is ever accepted");
        }

        @Override
        public void acceptFailed(IOException error) {
          failures.add(error.getMessage());
        }
      };

  /** A clock that jumps, and a poller of the one channel that is always ready. */
  private static final class Machine implements Clock, Poller, IoHandle {
    long now;
    int interest;
    boolean cancelled;
    @Nullable IoHandler handler;

    @Override
    public long nanoTime() {
      return now;
    }

    @Override
    public void poll(long timeoutNanos, ReadyQueue ready) {
      IoHandler target = handler;
      if (interest != 0 && target != null) {
        int ops = interest;
        ready.add(() -> target.ready(this, ops));
      } else {
        now += timeoutNanos;
      }
    }

    @Override
    public void wakeup() {}

    @Override
    public IoHandle register(SelectableChannel channel, int ops, IoHandler handler) {
      this.handler = handler;
      interest = ops;
      return this;
    }

    @Override
    public int watched() {
      return interest == 0 ? 0 : 1;
    }

    @Override
    public void release() {}

    @Override
    public void close() {}

    @Override
    public int interest() {
      return interest;
    }

    @Override
    public void interest(int ops) {
      interest = ops;
    }

    @Override
    public void handler(IoHandler handler) {
      this.handler = handler;
    }

    @Override
    public void background(boolean background) {}

    @Override
    public void cancel() {
      cancelled = true;
      interest = 0;
    }
  }

  /** A channel that gives failures and otherwise nobody. */
  private static final class Door extends ServerSocketChannel {
    final List<String> errors = new ArrayList<>();
    int asked;

    Door() {
      super(SelectorProvider.provider());
    }

    @Override
    public @Nullable SocketChannel accept() throws IOException {
      asked++;
      if (!errors.isEmpty()) {
        throw new IOException(errors.remove(0));
      }
      return null;
    }

    @Override
    public SocketAddress getLocalAddress() {
      return new InetSocketAddress(80);
    }

    @Override
    public ServerSocketChannel bind(SocketAddress local, int backlog) {
      return this;
    }

    @Override
    public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) {
      return this;
    }

    @Override
    public <T> T getOption(SocketOption<T> name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
      return Set.of();
    }

    @Override
    public ServerSocket socket() {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void implCloseSelectableChannel() {}

    @Override
    protected void implConfigureBlocking(boolean block) {}
  }

  @Test
  void acceptingPausesForASecondWhenDescriptorsRunOut() throws IOException {
    Door door = new Door();
    door.errors.addAll(List.of("Too many open files", "Software caused connection abort"));
    Listener listener = new Listener(network, new FreeChannels(), door, acceptor);
    assertNotNull(machine.handler);
    loop.runOnce();
    assertEquals(List.of("Too many open files"), failures);
    assertEquals(0, machine.interest);
    assertTrue(loop.hasPending());
    loop.runOnce();
    assertEquals(SECOND, machine.now);
    assertEquals(SelectionKey.OP_ACCEPT, machine.interest);
    loop.runOnce();
    assertEquals(List.of("Too many open files", "Software caused connection abort"), failures);
    assertEquals(SelectionKey.OP_ACCEPT, machine.interest);
    loop.runOnce();
    assertEquals(3, door.asked);
    listener.close();
    assertTrue(machine.cancelled);
  }

  @Test
  void closingWhilePausedEndsThePause() throws IOException {
    Door door = new Door();
    door.errors.add("Too many open files");
    Listener listener = new Listener(network, new FreeChannels(), door, acceptor);
    loop.runOnce();
    listener.close();
    listener.close();
    assertEquals(0, machine.interest);
    assertEquals(false, loop.hasPending());
  }
}
