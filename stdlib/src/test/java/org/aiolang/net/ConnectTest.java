package org.aiolang.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.aiolang.loop.EventLoop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConnectTest {
  private static final ConnectOptions PLAIN = new ConnectOptions();

  private final EventLoop loop = Turns.loop();
  private final Names names = new Names();
  private final Rules rules = new Rules();
  private final Network network = new Network(loop, names, rules);
  private final Notes notes = new Notes();
  private final Outcome outcome = new Outcome();
  private ServerSocket server;

  /** A name server in a map; names that are not in it are unknown. */
  private static final class Names implements Resolver {
    final Map<String, List<InetSocketAddress>> known = new HashMap<>();
    final CountDownLatch slow = new CountDownLatch(1);

    @Override
    public @Nullable List<InetSocketAddress> resolveAtOnce(String host, int port) {
      return new SystemResolver().resolveAtOnce(host, port);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws IOException {
      if (host.equals("slow")) {
        try {
          slow.await();
        } catch (InterruptedException error) {
          throw new IOException(error);
        }
      }
      if (host.equals("broken")) {
        throw new IllegalArgumentException("a bug in a resolver");
      }
      List<InetSocketAddress> addresses = known.get(host);
      if (addresses == null) {
        throw new ResolveException(host, ResolveException.EAI_NONAME);
      }
      return addresses;
    }
  }

  private static final class Rules implements NetworkPolicy {
    @Override
    public ChannelAccount account() {
      return new FreeChannels();
    }

    final List<String> asked = new ArrayList<>();
    boolean closed;

    @Override
    public void checkConnect(String host, InetSocketAddress address) throws IOException {
      asked.add(host);
      if (closed) {
        throw new IOException("not allowed");
      }
    }

    @Override
    public void checkListen(InetSocketAddress address) throws IOException {
      if (closed) {
        throw new IOException("not allowed");
      }
    }
  }

  private static final class Outcome implements ConnectListener {
    @Nullable Transport transport;
    @Nullable IOException error;

    @Override
    public void connected(Transport transport) {
      this.transport = transport;
    }

    @Override
    public void failed(IOException error) {
      this.error = error;
    }

    boolean known() {
      return transport != null || error != null;
    }
  }

  @BeforeEach
  void open() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    names.slow.countDown();
    network.close();
    loop.close();
  }

  private InetSocketAddress here() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  /** An address of this machine that refuses. */
  private static InetSocketAddress refusing() throws IOException {
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return (InetSocketAddress) gone.getLocalSocketAddress();
    }
  }

  /** A listening socket whose queue is full, so that it never answers. */
  private static final class Silent implements AutoCloseable {
    final ServerSocket socket;
    final List<Socket> fill = new ArrayList<>();

    Silent() throws IOException {
      socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
      for (int i = 0; i < 8; i++) {
        Socket client = new Socket();
        fill.add(client);
        try {
          client.connect(socket.getLocalSocketAddress(), 50);
        } catch (SocketTimeoutException full) {
          return;
        }
      }
    }

    @Override
    public void close() throws IOException {
      for (Socket client : fill) {
        client.close();
      }
      socket.close();
    }
  }

  private void connect(String host, int port, ConnectOptions options) {
    network.connect(host, port, options, notes, outcome);
  }

  @Test
  void aNumericAddressConnects() throws IOException {
    connect("127.0.0.1", here().getPort(), PLAIN);
    Turns.until(loop, outcome::known);
    assertSame(notes.transport, outcome.transport);
    assertEquals(here(), outcome.transport.remoteAddress());
    try (Socket peer = server.accept()) {
      peer.getOutputStream().write(1);
      Turns.until(loop, () -> notes.bytes.size() == 1);
    }
  }

  @Test
  void aNameIsResolvedAwayFromTheLoopAndAsksThePolicy() {
    names.known.put("www.example", List.of(here()));
    connect("www.example", 80, PLAIN);
    assertTrue(loop.hasPending());
    Turns.until(loop, outcome::known);
    assertEquals(here(), outcome.transport.remoteAddress());
    assertEquals(List.of("www.example"), rules.asked);
  }

  @Test
  void anUnknownNameFails() {
    connect("nowhere", 80, PLAIN);
    Turns.until(loop, outcome::known);
    ResolveException error = assertInstanceOf(ResolveException.class, outcome.error);
    assertEquals(-2, error.code());
    assertEquals("Name or service not known", error.getMessage());
    assertEquals("nowhere", error.host());
    connect("broken", 80, PLAIN);
    outcome.error = null;
    Turns.until(loop, outcome::known);
    assertEquals("a bug in a resolver", outcome.error.getMessage());
  }

  @Test
  void aRefusalCarriesTheAddress() throws IOException {
    InetSocketAddress nobody = refusing();
    connect("127.0.0.1", nobody.getPort(), PLAIN);
    Turns.until(loop, outcome::known);
    ConnectException error = assertInstanceOf(ConnectException.class, outcome.error);
    assertEquals(1, error.attempts().size());
    assertEquals(nobody, error.attempts().get(0).address());
    assertEquals(Errno.ECONNREFUSED, Errno.of(error.attempts().get(0).error()));
    assertEquals(Errno.ECONNREFUSED, Errno.of(error));
    assertFalse(error.isTimeout());
    assertEquals(List.of(), notes.events);
  }

  @Test
  void theNextAddressIsTriedAfterARefusal() throws IOException {
    names.known.put("host", List.of(refusing(), refusing(), here()));
    connect("host", 80, PLAIN);
    Turns.until(loop, outcome::known);
    assertEquals(here(), outcome.transport.remoteAddress());
    assertEquals(3, rules.asked.size());
  }

  @Test
  void theNextAddressIsTriedBesideASilentOne() throws IOException {
    try (Silent silent = new Silent()) {
      InetSocketAddress mute = (InetSocketAddress) silent.socket.getLocalSocketAddress();
      names.known.put("host", List.of(mute, here()));
      long start = System.nanoTime();
      connect("host", 80, new ConnectOptions(0, 30_000_000, null));
      Turns.until(loop, outcome::known);
      assertEquals(here(), outcome.transport.remoteAddress());
      assertTrue(System.nanoTime() - start >= 30_000_000);
      assertEquals(1, network.openChannels());
      outcome.transport.abort();
      Turns.until(loop, () -> notes.saw("lost"));
      Turns.settle(loop);
      assertEquals(0, network.openChannels());
      assertFalse(loop.hasPending(), "the losing attempt is gone");
    }
  }

  @Test
  void silenceEndsWithATimeout() throws IOException {
    try (Silent silent = new Silent()) {
      connect("127.0.0.1", silent.socket.getLocalPort(), PLAIN.withAttemptTimeout(30_000_000));
      Turns.until(loop, outcome::known);
      ConnectException error = assertInstanceOf(ConnectException.class, outcome.error);
      assertTrue(error.isTimeout());
      assertEquals("timed out", error.getMessage());
      assertFalse(loop.hasPending());
    }
  }

  @Test
  void cancelWorksAtEveryStage() throws IOException {
    network.connect("slow", 80, PLAIN, notes, outcome).cancel();
    names.known.put("slow", List.of(here()));
    names.slow.countDown();
    network.connect("127.0.0.1", here().getPort(), PLAIN, notes, outcome).cancel();
    try (Silent silent = new Silent()) {
      Connecting waiting =
          network.connect("127.0.0.1", silent.socket.getLocalPort(), PLAIN, notes, outcome);
      loop.runOnce();
      waiting.cancel();
      waiting.cancel();
      Turns.until(loop, () -> !loop.hasPending());
      Turns.settle(loop);
      assertFalse(outcome.known());
      assertNull(notes.transport);
    }
  }

  @Test
  void thePolicyForbids() {
    rules.closed = true;
    connect("127.0.0.1", here().getPort(), PLAIN);
    Turns.until(loop, outcome::known);
    assertEquals("not allowed", outcome.error.getMessage());
    assertThrows(
        IOException.class,
        () ->
            network.listen(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                1,
                new Acceptor() {
                  @Override
                  public Protocol accepted() {
                    return notes;
                  }

                  @Override
                  public void acceptFailed(IOException error) {}
                }));
  }

  @Test
  void portsAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> connect("127.0.0.1", 65536, PLAIN));
    assertThrows(IllegalArgumentException.class, () -> connect("127.0.0.1", -1, PLAIN));
  }

  @Test
  void familiesTakeTurns() throws IOException {
    InetSocketAddress a = new InetSocketAddress(InetAddress.getByName("10.0.0.1"), 1);
    InetSocketAddress b = new InetSocketAddress(InetAddress.getByName("10.0.0.2"), 1);
    InetSocketAddress c = new InetSocketAddress(InetAddress.getByName("10.0.0.3"), 1);
    InetSocketAddress x = new InetSocketAddress(InetAddress.getByName("::1"), 1);
    InetSocketAddress y = new InetSocketAddress(InetAddress.getByName("::2"), 1);
    assertEquals(List.of(a, x, b, y, c), Connector.interleaved(List.of(a, b, c, x, y), 1));
    assertEquals(List.of(a, b, x, c, y), Connector.interleaved(List.of(a, b, c, x, y), 2));
    assertEquals(List.of(a, b, c, x, y), Connector.interleaved(List.of(a, b, c, x, y), 0));
    assertEquals(List.of(x, a, y, b), Connector.interleaved(List.of(x, y, a, b), 1));
    assertEquals(List.of(a), Connector.interleaved(List.of(a), 1));
  }

  @Test
  void numericHostsNeedNoResolver() {
    assertEquals("127.0.0.1", SystemResolver.literal("127.0.0.1").getHostAddress());
    assertEquals("0:0:0:0:0:0:0:1", SystemResolver.literal("::1").getHostAddress());
    for (String name :
        List.of(
            "",
            "1",
            "1.2.3",
            "1.2.3.",
            "1.2.3.4.",
            "1.2.3.256",
            "1.2.3.1234",
            "a.b.c.d",
            "1..2.3",
            "x::y",
            "localhost")) {
      assertNull(SystemResolver.literal(name), name);
    }
  }

  @Test
  void theJdksTextsAreTurnedIntoNumbers() {
    assertEquals(104, Errno.of(new IOException("Connection reset by peer")).number());
    assertEquals(104, Errno.of(new SocketException("Connection reset")).number());
    assertEquals(32, Errno.of(new IOException("Broken pipe")).number());
    assertEquals(24, Errno.of(new IOException("Too many open files")).number());
    assertEquals(23, Errno.of(new IOException("Too many open files in system")).number());
    assertEquals(0, Errno.of(new IOException("something else")).number());
    assertEquals(0, Errno.of(new IOException()).number());
    assertTrue(Errno.EMFILE.isExhaustion());
  }
}
