package org.aiolang.net;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.aiolang.loop.Callback;

/**
 * One connection's stream of bytes in both directions. To be used on the loop's thread. Protocols
 * see only this interface, so that a stream over TLS or a Unix socket is one more implementation.
 */
public interface Transport {
  /**
   * Sends bytes, keeping what the peer does not take at once. The buffer is handed over: its
   * content must not change afterwards. Dropped in silence once the connection is over.
   *
   * @throws IllegalStateException after {@link #writeEof}
   */
  void write(ByteBuffer bytes);

  /** Ends our direction once everything written is sent; reading goes on. */
  void writeEof();

  /** Whether one direction can be ended while the other goes on, as {@link #writeEof} does. */
  default boolean canWriteEof() {
    return true;
  }

  /** Stops reading, sends what is buffered, then ends the connection. */
  void close();

  /**
   * The same of one that nobody uses any more: where nothing is buffered the descriptor is free
   * when this returns. The protocol is told a turn later, as always.
   */
  default void release() {
    close();
  }

  /** Ends the connection at once and drops what is buffered. */
  void abort();

  /** Whether {@link #close} or {@link #abort} was called or the connection is over. */
  boolean isClosing();

  /** Stops reading, so that the peer finds its window full. */
  void pauseReading();

  /** Goes on reading. */
  void resumeReading();

  /** Whether bytes from the peer are wanted now. */
  boolean isReading();

  /**
   * Runs something once, in a later turn, when all that was written is sent and the socket takes
   * more, or when the connection is over.
   *
   * @throws UnsupportedOperationException where something lies between the socket and who writes
   */
  void whenWritable(Callback callback);

  /** How many bytes wait to be sent. */
  long buffered();

  /**
   * Marks, in bytes, at which {@link Protocol#pauseWriting} and {@code resumeWriting} are called.
   */
  void writeLimits(long high, long low);

  /** The high-water mark in bytes. */
  long highWater();

  /** The low-water mark in bytes. */
  long lowWater();

  /** A background transport leaves its loop with nothing to do; a pooled connection is one. */
  void background(boolean background);

  /** Whom it tells. */
  Protocol protocol();

  /** Tells another protocol from now on. */
  void protocol(Protocol protocol);

  /** Our end. */
  SocketAddress localAddress();

  /** The peer's end. */
  SocketAddress remoteAddress();

  /**
   * The channel that carries it, to ask its options. Reading, writing and closing are the
   * transport's.
   */
  SocketChannel channel();
}
