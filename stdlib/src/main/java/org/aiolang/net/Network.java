package org.aiolang.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.loop.EventLoop;
import org.aiolang.loop.IoHandle;
import org.aiolang.loop.IoHandler;
import org.jspecify.annotations.Nullable;

/**
 * Connections and listening ports on one event loop. To be used on the loop's thread. Nothing is
 * opened before the first use.
 */
public final class Network implements AutoCloseable {
  private static final int INPUT = 1 << 16;

  private final EventLoop loop;
  private final Resolver resolver;
  private final NetworkPolicy policy;
  private final Map<Channel, Open> open = new IdentityHashMap<>();
  private @Nullable ResolverPool names;
  private @Nullable ByteBuffer input;

  /** Who pays for a channel, and what closes it. */
  private record Open(ChannelAccount account, Runnable end) {}

  /** The machine's names, and no restriction. */
  public Network(EventLoop loop) {
    this(loop, new SystemResolver(), new OpenPolicy());
  }

  /** A network with names and permissions of its own. */
  public Network(EventLoop loop, Resolver resolver, NetworkPolicy policy) {
    this.loop = loop;
    this.resolver = resolver;
    this.policy = policy;
  }

  /**
   * Connects. The protocol is told first, then the listener, in the same turn.
   *
   * @throws IllegalArgumentException if the port is not in 0..65535
   */
  public Connecting connect(
      String host, int port, ConnectOptions options, Protocol protocol, ConnectListener listener) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port must be 0-65535.");
    }
    Connector connector = new Connector(this, host, protocol, options, listener);
    connector.resolve(port);
    return connector;
  }

  /** Listens, with nothing special. */
  public Listener listen(InetSocketAddress address, int backlog, Acceptor acceptor)
      throws IOException {
    return listen(address, new ListenOptions(backlog), acceptor);
  }

  /**
   * Listens. A port of 0 lets the system choose.
   *
   * @param address resolved
   * @throws IOException if the address is taken, not ours or not allowed
   */
  public Listener listen(InetSocketAddress address, ListenOptions options, Acceptor acceptor)
      throws IOException {
    policy.checkListen(address);
    policy.account().opening();
    ServerSocketChannel channel;
    try {
      channel = ServerSocketChannel.open(family(address));
    } catch (UnsupportedOperationException noSuchFamily) {
      throw new IOException(Errno.EAFNOSUPPORT.text(), noSuchFamily);
    }
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, options.reuseAddress());
      if (options.reusePort() || options.beside() != null) {
        channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
      }
      if (options.beside() != null) {
        // Java's IPv6 sockets are for IPv4 too, so the two are in each other's way. The system
        // hands connections to the socket of their own family.
        options.beside().channel().setOption(StandardSocketOptions.SO_REUSEPORT, true);
      }
      channel.bind(address, options.backlog());
      Listener listener = listen(channel, acceptor);
      listener.keepAlive(options.keepAlive());
      return listener;
    } catch (IOException | RuntimeException error) {
      channel.close();
      throw error;
    }
  }

  /**
   * Listens with a channel that is bound already and does not block; it is the listener's from now
   * on.
   *
   * @throws IOException if the channel is closed
   */
  public Listener listen(ServerSocketChannel channel, Acceptor acceptor) throws IOException {
    ChannelAccount account = policy.account();
    Listener listener = new Listener(this, account, channel, acceptor);
    opened(channel, account, listener::close);
    return listener;
  }

  /**
   * Takes over a connected channel that does not block. The protocol is told in the next turn.
   *
   * @throws IOException if the channel is closed
   */
  public Transport adopt(SocketChannel channel, Protocol protocol) throws IOException {
    IoHandle handle = loop.register(channel, 0, new Unconcerned());
    SocketTransport transport = new SocketTransport(this, channel, handle, protocol);
    opened(channel, policy.account(), transport::end);
    transport.startSoon();
    return transport;
  }

  /** What watches a channel until its transport does. */
  private static final class Unconcerned implements IoHandler {
    @Override
    public void ready(IoHandle handle, int ops) {}
  }

  /** The loop that everything here runs on. */
  public EventLoop loop() {
    return loop;
  }

  /**
   * Closes every connection and port that is still open, telling no protocol, and lets the
   * resolver's threads go. For the end of the loop, before or after it is closed.
   */
  @Override
  public void close() {
    if (names != null) {
      names.close();
      names = null;
    }
    List<Channel> left = new ArrayList<>(open.keySet());
    open.clear();
    for (Channel channel : left) {
      try {
        channel.close();
      } catch (IOException error) {
        throw new UncheckedIOException(error);
      }
    }
  }

  /** An IPv6 socket would take IPv4 addresses too, but show them in another form. */
  static ProtocolFamily family(InetSocketAddress address) {
    return address.getAddress() instanceof Inet6Address
        ? StandardProtocolFamily.INET6
        : StandardProtocolFamily.INET;
  }

  Resolver resolver() {
    return resolver;
  }

  NetworkPolicy policy() {
    return policy;
  }

  ResolverPool names() {
    ResolverPool pool = names;
    if (pool == null) {
      pool = new ResolverPool(loop, resolver);
      names = pool;
    }
    return pool;
  }

  ByteBuffer input() {
    ByteBuffer buffer = input;
    if (buffer == null) {
      buffer = ByteBuffer.allocateDirect(INPUT);
      input = buffer;
    }
    return buffer;
  }

  /**
   * Notes a channel that is open until {@link #discard}.
   *
   * @param end closes it, and all that stands on it
   */
  void opened(Channel channel, ChannelAccount account, Runnable end) {
    open.put(channel, new Open(account, end));
    account.opened(channel, () -> end(channel));
  }

  /** From now on another end closes it. */
  void passed(Channel channel, Runnable end) {
    Open now = open.get(channel);
    if (now != null) {
      open.put(channel, new Open(now.account, end));
    }
  }

  /** Nobody uses a connection for now; whoever does next pays for it. */
  public void resting(Channel channel) {
    Open now = open.get(channel);
    if (now != null) {
      now.account.resting(channel, () -> end(channel));
    }
  }

  /** A connection that rested is used for what is done now. */
  public void taken(Channel channel) {
    Open now = open.get(channel);
    if (now != null) {
      ChannelAccount account = policy.account();
      open.put(channel, new Open(account, now.end));
      account.taken(channel, () -> end(channel));
    }
  }

  private void end(Channel channel) {
    Open now = open.get(channel);
    if (now != null) {
      now.end.run();
    }
  }

  /** How many channels are open. */
  int openChannels() {
    return open.size();
  }

  /** Closes what nobody needs any more; a failure goes to the loop's hooks. */
  void discard(Channel channel) {
    open.remove(channel);
    try {
      channel.close();
    } catch (IOException error) {
      loop.callSoon(
          () -> {
            throw new UncheckedIOException(error);
          });
    }
  }
}
