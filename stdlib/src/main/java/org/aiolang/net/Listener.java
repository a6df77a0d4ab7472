package org.aiolang.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.aiolang.loop.EventLoop;
import org.aiolang.loop.IoHandle;
import org.aiolang.loop.IoHandler;
import org.aiolang.loop.Timer;

/** A port or a path that is listened on. To be used on the loop's thread. */
public final class Listener implements IoHandler {
  /** Nanoseconds to wait when descriptors ran out; asyncio's ACCEPT_RETRY_DELAY. */
  private static final long RETRY = 1_000_000_000;

  /** The most connections that one turn accepts, so that the others get theirs. */
  private static final int BATCH = 100;

  private final Network network;

  /** Connections that it accepts are at the same expense. */
  private final ChannelAccount account;

  private final ServerSocketChannel channel;
  private final Acceptor acceptor;
  private final SocketAddress address;
  private final IoHandle handle;
  private final Timer retry =
      new Timer() {
        @Override
        protected void fire() {
          handle.interest(SelectionKey.OP_ACCEPT);
        }
      };
  private boolean keepAlive;
  private boolean closed;
  private boolean paused;

  Listener(Network network, ChannelAccount account, ServerSocketChannel channel, Acceptor acceptor)
      throws IOException {
    this.network = network;
    this.account = account;
    this.channel = channel;
    this.acceptor = acceptor;
    this.address = channel.getLocalAddress();
    this.handle = network.loop().register(channel, SelectionKey.OP_ACCEPT, this);
  }

  /** The address with the port that was given; only of an internet socket. */
  public InetSocketAddress address() {
    return (InetSocketAddress) address;
  }

  /** The address of any family. */
  public SocketAddress localAddress() {
    return address;
  }

  /** The channel that listens, to ask its options. Accepting and closing are the listener's. */
  public ServerSocketChannel channel() {
    return channel;
  }

  /** Whether connections are accepted with SO_KEEPALIVE. */
  void keepAlive(boolean enabled) {
    keepAlive = enabled;
  }

  /** Goes on accepting after {@link #pause}. */
  public void resume() {
    if (!closed) {
      paused = false;
      handle.interest(SelectionKey.OP_ACCEPT);
    }
  }

  /** Leaves those who connect waiting. */
  public void pause() {
    paused = true;
    network.loop().cancel(retry);
    handle.interest(0);
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return closed;
  }

  /** Stops listening and frees the port at once; accepted connections go on. */
  public void close() {
    if (!closed) {
      closed = true;
      network.loop().cancel(retry);
      handle.cancel();
      network.discard(channel);
      network.loop().releaseChannels();
    }
  }

  @Override
  public void ready(IoHandle handle, int ops) {
    for (int i = 0; i < BATCH && !closed && !paused; i++) {
      try {
        SocketChannel peer = channel.accept();
        if (peer == null) {
          return;
        }
        welcome(peer);
      } catch (IOException error) {
        if (Errno.of(error).isExhaustion()) {
          handle.interest(0);
          network.loop().callLater(RETRY, retry);
        }
        acceptor.acceptFailed(error);
        return;
      }
    }
  }

  private void welcome(SocketChannel peer) throws IOException {
    EventLoop loop = network.loop();
    SocketTransport transport;
    try {
      account.opening();
      peer.configureBlocking(false);
      if (address instanceof InetSocketAddress) {
        peer.setOption(StandardSocketOptions.TCP_NODELAY, true);
        if (keepAlive) {
          peer.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        }
      }
      IoHandle watching = loop.register(peer, 0, this);
      transport = new SocketTransport(network, peer, watching, acceptor.accepted());
    } catch (IOException | RuntimeException | Error error) {
      peer.close();
      throw error;
    }
    network.opened(peer, account, transport::end);
    transport.startSoon();
  }
}
