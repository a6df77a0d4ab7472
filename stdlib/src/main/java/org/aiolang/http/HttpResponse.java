package org.aiolang.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.aiolang.loop.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A response whose body is pulled: while the reader rests, at most {@link #HIGH_WATER} bytes and
 * one read of the transport are kept, then the server is made to wait. To be used on the loop's
 * thread.
 */
public final class HttpResponse {
  /** Bytes of unread body at which the connection stops being read. */
  public static final int HIGH_WATER = 256 * 1024;

  private final ResponseHead head;
  private final String url;
  private final String message;
  private final long length;
  private final ClientExchange exchange;
  private final ArrayDeque<ByteBuffer> pieces = new ArrayDeque<>();
  private int available;
  private boolean complete;
  private boolean closed;
  private @Nullable IOException failure;
  private @Nullable Callback waiter;

  HttpResponse(
      ResponseHead head, String url, String message, long length, ClientExchange exchange) {
    this.head = head;
    this.url = url;
    this.message = message;
    this.length = length;
    this.exchange = exchange;
  }

  /** The status, 100 to 999. */
  public int status() {
    return head.status();
  }

  /** The reason phrase as it was sent. */
  public String reason() {
    return head.reason();
  }

  /** The text for an HTTPError: the reason, or why a redirect was not followed. */
  public String message() {
    return message;
  }

  /** 10 or 11. */
  public int version() {
    return head.version();
  }

  /** The header fields. */
  public Headers headers() {
    return head.headers();
  }

  /** Whose response this is, after redirects. */
  public String url() {
    return url;
  }

  /** Bytes of the body as announced, or -1. */
  public long length() {
    return length;
  }

  /** Bytes that can be read at once. */
  public int available() {
    return available;
  }

  /** Takes up to so many of the bytes that have come; empty when none have. */
  public byte[] read(int max) {
    byte[] bytes = new byte[Math.min(Math.max(max, 0), available)];
    int filled = 0;
    for (ByteBuffer first = pieces.peek(); filled < bytes.length; first = pieces.peek()) {
      int step = Math.min(first.remaining(), bytes.length - filled);
      first.get(bytes, filled, step);
      filled += step;
      if (!first.hasRemaining()) {
        pieces.remove();
      }
    }
    available -= filled;
    if (available < HIGH_WATER / 2) {
      exchange.resume();
    }
    return bytes;
  }

  /** Whether everything was received and read. */
  public boolean atEnd() {
    return complete && available == 0;
  }

  /** Whether the whole body was received; what is available is then all that is left to read. */
  public boolean isComplete() {
    return complete;
  }

  /** Why no more bytes will come although the body is not complete; else null. */
  public @Nullable IOException failure() {
    return failure;
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Runs the callback once, as soon as more bytes, the end of the body or a failure have come after
   * this call, and possibly for less; the request's timeout runs while one waits. Null takes the
   * present one back. When the body is over already the callback is never run: look first.
   */
  public void whenChanged(@Nullable Callback callback) {
    waiter = callback;
    exchange.waiting(callback != null && !complete && failure == null && !closed);
  }

  /** Drops the rest of the body; a connection in the middle of one is closed. */
  public void close() {
    if (!closed) {
      closed = true;
      waiter = null;
      pieces.clear();
      available = 0;
      exchange.abandon();
    }
  }

  void append(ByteBuffer bytes) {
    if (!closed) {
      ByteBuffer copy = ByteBuffer.allocate(bytes.remaining());
      pieces.add(copy.put(bytes).flip());
      available += copy.remaining();
    }
  }

  void completed() {
    complete = true;
  }

  void failed(IOException error) {
    failure = error;
    changed();
  }

  void changed() {
    Callback callback = waiter;
    if (callback != null) {
      waiter = null;
      exchange.waiting(false);
      callback.run();
    }
  }
}
