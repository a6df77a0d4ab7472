package org.aiolang.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.aiolang.loop.EventLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An accepted transport against a peer on a plain blocking socket. */
@Timeout(30)
class TransportTest {
  private final EventLoop loop = Turns.loop();
  private final Network network = new Network(loop);
  private final Notes notes = new Notes();
  private Listener listener;
  private Socket peer;
  private Transport transport;

  @BeforeEach
  void open() throws IOException {
    InetAddress host = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    listener =
        network.listen(
            new InetSocketAddress(host, 0),
            16,
            new Acceptor() {
              @Override
              public Protocol accepted() {
                return notes;
              }

              @Override
              public void acceptFailed(IOException error) {
                throw new AssertionError(error);
              }
            });
    peer = new Socket(host, listener.address().getPort());
    Turns.until(loop, () -> notes.transport != null);
    transport = notes.transport;
  }

  @AfterEach
  void close() throws IOException {
    peer.close();
    listener.close();
    network.close();
    loop.close();
  }

  private void send(String text) throws IOException {
    peer.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    peer.getOutputStream().flush();
  }

  private static ByteBuffer text(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void bytesGoBothWaysAndBothAddressesAreKnown() throws IOException {
    assertEquals(listener.address(), transport.localAddress());
    assertEquals(peer.getLocalSocketAddress(), transport.remoteAddress());
    send("hello");
    Turns.until(loop, () -> notes.bytes.size() == 5);
    transport.write(text("world"));
    assertEquals("world", new String(peer.getInputStream().readNBytes(5)));
    assertEquals(0, transport.buffered());
  }

  @Test
  void anEndOfInputClosesUnlessTheProtocolKeepsOurSideOpen() throws IOException {
    peer.shutdownOutput();
    Turns.until(loop, () -> notes.saw("lost"));
    assertEquals(List.of("connected", "eof", "lost"), notes.events);
    assertTrue(transport.isClosing());
    assertEquals(-1, peer.getInputStream().read());
  }

  @Test
  void halfCloseAnswersAfterTheQuestionEnded() throws IOException {
    notes.keepOpen = true;
    send("q");
    peer.shutdownOutput();
    Turns.until(loop, () -> notes.saw("eof"));
    Turns.settle(loop);
    assertFalse(transport.isClosing());
    transport.write(text("answer"));
    transport.writeEof();
    assertEquals("answer", new String(peer.getInputStream().readAllBytes()));
    assertThrows(IllegalStateException.class, () -> transport.write(text("more")));
    transport.close();
    Turns.until(loop, () -> notes.saw("lost"));
  }

  @Test
  void writeEofComesAfterWhatIsBuffered() throws Exception {
    byte[] big = new byte[8 << 20];
    new Random(1).nextBytes(big);
    transport.write(ByteBuffer.wrap(big));
    assertTrue(transport.buffered() > 0);
    transport.writeEof();
    byte[][] got = new byte[1][];
    Thread reader = reading(got);
    Turns.until(loop, () -> !reader.isAlive());
    assertArrayEquals(big, got[0]);
    assertEquals(List.of("connected", "pause", "resume"), notes.events);
  }

  @Test
  void closeFlushesFirst() throws Exception {
    byte[] big = new byte[8 << 20];
    new Random(2).nextBytes(big);
    transport.write(ByteBuffer.wrap(big, 0, 5 << 20));
    transport.write(ByteBuffer.wrap(big, 5 << 20, 3 << 20));
    transport.close();
    assertTrue(transport.isClosing());
    assertFalse(notes.saw("lost"));
    byte[][] got = new byte[1][];
    Thread reader = reading(got);
    Turns.until(loop, () -> !reader.isAlive() && notes.saw("lost"));
    assertArrayEquals(big, got[0]);
    assertNull(notes.error);
  }

  private Thread reading(byte[][] into) {
    Thread thread =
        new Thread(
            () -> {
              try {
                into[0] = peer.getInputStream().readAllBytes();
              } catch (IOException error) {
                into[0] = new byte[0];
              }
            });
    thread.start();
    return thread;
  }

  @Test
  void abortDropsWhatIsBuffered() throws IOException {
    transport.write(ByteBuffer.wrap(new byte[8 << 20]));
    transport.abort();
    assertEquals(0, transport.buffered());
    assertFalse(notes.saw("lost"));
    Turns.until(loop, () -> notes.saw("lost"));
    Turns.settle(loop);
    assertTrue(peer.getInputStream().readAllBytes().length < 8 << 20);
    transport.write(text("dropped"));
    transport.close();
    transport.abort();
    loop.callSoon(() -> {});
    loop.runOnce();
    assertEquals(List.of("connected", "pause", "lost"), notes.events);
  }

  @Test
  void aResetIsReported() throws IOException {
    peer.setSoLinger(true, 0);
    peer.close();
    Turns.until(loop, () -> notes.events.size() > 1);
    assertEquals(List.of("connected", "lost ECONNRESET"), notes.events);
  }

  @Test
  void writingToAPeerThatIsGoneIsReportedOnce() throws IOException {
    notes.keepOpen = true;
    peer.close();
    Turns.until(loop, () -> notes.saw("eof"));
    Turns.until(
        loop,
        () -> {
          if (!transport.isClosing()) {
            transport.write(text("x"));
          }
          return notes.error != null;
        });
    assertEquals(3, notes.events.size());
    assertTrue(notes.events.get(2).matches("lost (EPIPE|ECONNRESET)"), notes.events.get(2));
  }

  @Test
  void aPausedReaderLeavesThePeerItsBytes() throws IOException {
    transport.pauseReading();
    send("later");
    Turns.settle(loop);
    assertEquals(0, notes.bytes.size());
    assertFalse(transport.isReading());
    transport.resumeReading();
    Turns.until(loop, () -> notes.bytes.size() == 5);
  }

  @Test
  void oneByteAtATime() throws IOException {
    for (int i = 0; i < 50; i++) {
      send("x");
      int expected = i + 1;
      Turns.until(loop, () -> notes.bytes.size() == expected);
    }
  }

  @Test
  void waterMarksAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> transport.writeLimits(1, 2));
    assertThrows(IllegalArgumentException.class, () -> transport.writeLimits(1, -2));
    transport.writeLimits(10, 0);
    assertEquals(10, transport.highWater());
    assertEquals(0, transport.lowWater());
  }

  @Test
  void aProtocolThatThrowsLosesItsConnection() throws IOException {
    notes.failOnData = true;
    send("x");
    IllegalStateException error =
        assertThrows(IllegalStateException.class, () -> Turns.until(loop, () -> notes.saw("lost")));
    assertEquals("protocol failed", error.getMessage());
    Turns.until(loop, () -> notes.saw("lost"));
  }

  @Test
  void aClosedListenerFreesItsPortAndKeepsItsConnections() throws IOException {
    listener.close();
    assertTrue(listener.isClosed());
    Listener again = network.listen(listener.address(), 1, neverAccepting());
    again.close();
    send("still here");
    Turns.until(loop, () -> notes.bytes.size() == 10);
  }

  @Test
  void closingTheNetworkClosesWhatIsOpen() throws IOException {
    assertEquals(2, network.openChannels());
    network.close();
    assertEquals(0, network.openChannels());
    loop.close();
    assertEquals(-1, peer.getInputStream().read());
    assertEquals(List.of("connected"), notes.events);
    assertThrows(IOException.class, () -> new Socket("127.0.0.1", listener.address().getPort()));
  }

  @Test
  void aTakenPortIsRefused() {
    IOException error =
        assertThrows(
            IOException.class, () -> network.listen(listener.address(), 1, neverAccepting()));
    assertEquals(Errno.EADDRINUSE, Errno.of(error));
  }

  private static Acceptor neverAccepting() {
    return new Acceptor() {
      @Override
      public Protocol accepted() {
        throw new AssertionError("nobody was to come");
      }

      @Override
      public void acceptFailed(IOException error) {
        throw new AssertionError(error);
      }
    };
  }
}
