package org.aiolang.net;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.loop.Callback;
import org.aiolang.loop.IoHandle;
import org.aiolang.loop.IoHandler;
import org.aiolang.loop.Timer;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to reach a host: resolve, then race its addresses (RFC 8305), families in turn, each
 * started when the one before has failed or has not answered for a while. The first connection wins
 * and the others are closed.
 */
final class Connector implements Connecting, Callback {
  private final Network network;
  private final ChannelAccount account;
  private final String host;
  private final Protocol protocol;
  private final ConnectOptions options;
  private final ConnectListener listener;
  private final ArrayDeque<InetSocketAddress> waiting = new ArrayDeque<>();
  private final List<Attempt> running = new ArrayList<>();
  private final List<ConnectException.Attempt> failures = new ArrayList<>();
  private final Timer next =
      new Timer() {
        @Override
        protected void fire() {
          startNext();
        }
      };
  private boolean done;

  /** Stands, and is told of in the next turn. */
  private @Nullable SocketTransport connected;

  Connector(
      Network network,
      String host,
      Protocol protocol,
      ConnectOptions options,
      ConnectListener listener) {
    this.network = network;
    this.account = network.policy().account();
    this.host = host;
    this.protocol = protocol;
    this.options = options;
    this.listener = listener;
  }

  void resolve(int port) {
    List<InetSocketAddress> known = network.resolver().resolveAtOnce(host, port);
    if (known != null) {
      network.loop().callSoon(() -> resolved(known, null));
      return;
    }
    network
        .names()
        .ask(
            new ResolverPool.Query(host, port) {
              @Override
              void answered(List<InetSocketAddress> addresses, @Nullable IOException error) {
                resolved(addresses, error);
              }
            });
  }

  private void resolved(List<InetSocketAddress> addresses, @Nullable IOException error) {
    if (done) {
      return;
    }
    List<InetSocketAddress> allowed = ofFamily(addresses);
    if (error != null || allowed.isEmpty()) {
      done = true;
      listener.failed(error != null ? error : noneOfFamily());
      return;
    }
    waiting.addAll(interleaved(allowed, options.ahead()));
    startNext();
  }

  /** As the system's resolver says it of numbers and of names. */
  private ResolveException noneOfFamily() {
    boolean number = network.resolver().resolveAtOnce(host, 0) != null;
    return new ResolveException(
        host, number ? ResolveException.EAI_ADDRFAMILY : ResolveException.EAI_NONAME);
  }

  private List<InetSocketAddress> ofFamily(List<InetSocketAddress> addresses) {
    if (options.family() == null) {
      return addresses;
    }
    List<InetSocketAddress> allowed = new ArrayList<>();
    for (InetSocketAddress address : addresses) {
      if (Network.family(address) == options.family()) {
        allowed.add(address);
      }
    }
    return allowed;
  }

  /**
   * The families in turn, beginning with that of the first address, of which some come ahead.
   *
   * @param ahead 0 leaves all as they are
   */
  static List<InetSocketAddress> interleaved(List<InetSocketAddress> addresses, int ahead) {
    if (ahead == 0) {
      return addresses;
    }
    ArrayDeque<InetSocketAddress> same = new ArrayDeque<>();
    ArrayDeque<InetSocketAddress> other = new ArrayDeque<>();
    boolean firstIs6 = addresses.get(0).getAddress() instanceof Inet6Address;
    for (InetSocketAddress address : addresses) {
      boolean is6 = address.getAddress() instanceof Inet6Address;
      (is6 == firstIs6 ? same : other).add(address);
    }
    List<InetSocketAddress> mixed = new ArrayList<>(addresses.size());
    for (int i = 1; i < ahead && !same.isEmpty(); i++) {
      mixed.add(same.remove());
    }
    while (!same.isEmpty() || !other.isEmpty()) {
      if (!same.isEmpty()) {
        mixed.add(same.remove());
      }
      if (!other.isEmpty()) {
        mixed.add(other.remove());
      }
    }
    return mixed;
  }

  private void startNext() {
    network.loop().cancel(next);
    while (!done && !waiting.isEmpty()) {
      InetSocketAddress address = waiting.remove();
      try {
        running.add(new Attempt(address));
        if (options.attemptDelay() > 0 && !waiting.isEmpty()) {
          network.loop().callLater(options.attemptDelay(), next);
        }
        return;
      } catch (IOException error) {
        failures.add(new ConnectException.Attempt(address, error));
      }
    }
    if (!done && running.isEmpty()) {
      done = true;
      listener.failed(new ConnectException(failures));
    }
  }

  private void failed(Attempt attempt, IOException error) {
    running.remove(attempt);
    attempt.close();
    failures.add(new ConnectException.Attempt(attempt.address, error));
    startNext();
  }

  private void won(Attempt attempt) {
    SocketTransport transport;
    try {
      transport = new SocketTransport(network, attempt.channel, attempt.handle, protocol);
    } catch (IOException error) {
      failed(attempt, error);
      return;
    }
    running.remove(attempt);
    network.loop().cancel(attempt);
    network.passed(attempt.channel, this::cancel);
    stop();
    connected = transport;
    network.loop().callSoon(this);
  }

  /** Tells of the connection, a turn after it stood, as asyncio does. */
  @Override
  public void run() {
    SocketTransport transport = connected;
    if (transport == null) {
      return;
    }
    connected = null;
    network.passed(transport.channel(), transport::end);
    try {
      transport.start();
    } finally {
      listener.connected(transport);
    }
  }

  @Override
  public void cancel() {
    if (!done) {
      stop();
    } else if (connected != null) {
      connected.discard();
      connected = null;
    }
  }

  private void stop() {
    done = true;
    network.loop().cancel(next);
    waiting.clear();
    for (Attempt attempt : running) {
      attempt.close();
    }
    running.clear();
  }

  private static SocketChannel open(InetSocketAddress address) throws IOException {
    try {
      return SocketChannel.open(Network.family(address));
    } catch (UnsupportedOperationException noSuchFamily) {
      throw new IOException(Errno.EAFNOSUPPORT.text(), noSuchFamily);
    }
  }

  /** One address being tried, and the timer that ends it. */
  private final class Attempt extends Timer implements IoHandler {
    final InetSocketAddress address;
    final SocketChannel channel;
    final IoHandle handle;

    Attempt(InetSocketAddress address) throws IOException {
      this.address = address;
      network.policy().checkConnect(host, address);
      account.opening();
      channel = open(address);
      try {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        if (options.local() != null) {
          channel.bind(options.local());
        }
        // An attempt that is over at once is finished by the poller all the same.
        channel.connect(address);
        handle = network.loop().register(channel, SelectionKey.OP_CONNECT, this);
      } catch (IOException | RuntimeException error) {
        channel.close();
        throw error instanceof IOException io ? io : new IOException(error.toString(), error);
      }
      network.opened(channel, account, Connector.this::stop);
      if (options.attemptTimeout() > 0) {
        network.loop().callLater(options.attemptTimeout(), this);
      }
    }

    @Override
    public void ready(IoHandle handle, int ops) {
      try {
        if (!channel.finishConnect()) {
          return;
        }
      } catch (IOException error) {
        failed(this, error);
        return;
      }
      won(this);
    }

    @Override
    protected void fire() {
      failed(this, new SocketTimeoutException("timed out"));
    }

    void close() {
      network.loop().cancel(this);
      handle.cancel();
      network.discard(channel);
    }
  }
}
