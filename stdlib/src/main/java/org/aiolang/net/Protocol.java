package org.aiolang.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a connection, on the loop's thread: {@code connected (data* eof?) lost}. A
 * callback that throws aborts the connection, and what it threw goes on to the loop's hooks.
 */
public interface Protocol {
  /** The connection stands; called once and first. */
  void connected(Transport transport);

  /** Bytes have come. The buffer is the transport's own: it holds them during this call only. */
  void data(ByteBuffer bytes);

  /**
   * Where the next bytes should be put: {@link #data} is then called with this buffer, its content
   * between position and limit. Null for a buffer of the transport's own.
   */
  default @Nullable ByteBuffer room() {
    return null;
  }

  /** The peer will send no more. True keeps our direction open; false closes the transport. */
  boolean eof();

  /**
   * The connection is over; called once and last. Null after an end that was asked for or clean.
   */
  void lost(@Nullable IOException error);

  /** The write buffer has grown over its high-water mark. */
  default void pauseWriting() {}

  /** The write buffer has drained to its low-water mark. */
  default void resumeWriting() {}
}
