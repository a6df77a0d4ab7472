package org.aiolang.http;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTTP/1.x messages from bytes that come in pieces of any size, and tells their parts. It
 * keeps at most one line; bodies pass through. How the input is cut makes no difference to what is
 * told, except for the cuts between pieces of a body.
 *
 * <pre>
 *   START ─▶ FIELDS ─┬─▶ LENGTH ──────────────────────────────┐
 *     ▲        │ 1xx ├─▶ UNTIL_CLOSE ── finish() ─────────────┤
 *     └────────┘     └─▶ SIZE ─▶ CHUNK ─▶ CHUNK_END ─▶ SIZE   ▼
 *                          └── 0 ──▶ TRAILERS ──────────────▶ END ── next() ──▶ START
 * </pre>
 */
public final class HttpParser {
  private enum State {
    START,
    FIELDS,
    LENGTH,
    UNTIL_CLOSE,
    SIZE,
    CHUNK,
    CHUNK_END,
    TRAILERS,
    END
  }

  private final boolean responses;
  private final HttpLimits limits;
  private final HttpEvents events;
  private final LineBuffer line = new LineBuffer();
  private State state = State.START;
  private String startLine = "";
  private Headers fields = new Headers();
  private int count;
  private int interim;
  private long left;
  private long received;
  private boolean toHead;
  private boolean begun;
  private boolean keepAlive;

  private HttpParser(boolean responses, HttpLimits limits, HttpEvents events) {
    this.responses = responses;
    this.limits = limits;
    this.events = events;
  }

  /** A parser of what a client sends. */
  public static HttpParser ofRequests(HttpLimits limits, HttpEvents events) {
    return new HttpParser(false, limits, events);
  }

  /** A parser of what a server sends. */
  public static HttpParser ofResponses(HttpLimits limits, HttpEvents events) {
    return new HttpParser(true, limits, events);
  }

  /**
   * Gets ready for the next message.
   *
   * @param toHead whether it answers a HEAD request and thus has no body
   */
  public void next(boolean toHead) {
    this.toHead = toHead;
    state = State.START;
    count = 0;
    interim = 0;
    received = 0;
    begun = false;
    keepAlive = false;
  }

  /** Whether a byte of the present message has been seen. */
  public boolean hasBegun() {
    return begun;
  }

  /** Whether the present message is complete. */
  public boolean isComplete() {
    return state == State.END;
  }

  /** Whether the connection may carry another message; known once the head is. */
  public boolean keepsAlive() {
    return keepAlive;
  }

  /** Bytes of the body that remain if its length was announced, else -1; known once the head is. */
  public long announced() {
    return state == State.LENGTH ? left : state == State.END ? 0 : -1;
  }

  /**
   * Takes bytes up to the end of the message; what lies behind it stays in the buffer.
   *
   * @return whether the message is complete
   * @throws HttpException if the input is no HTTP; the parser is of no use afterwards
   */
  public boolean feed(ByteBuffer in) throws HttpException {
    while (in.hasRemaining() && state != State.END) {
      begun = true;
      switch (state) {
        case LENGTH, CHUNK -> body(in);
        case CHUNK_END -> chunkEnd(in.get());
        case UNTIL_CLOSE -> tell(in, in.remaining());
        default -> {
          String text = line.take(in, limit(), what());
          if (text == null) {
            return false;
          }
          line(text);
        }
      }
    }
    return state == State.END;
  }

  /**
   * The input has ended. A body that lasts until then is complete.
   *
   * @throws HttpException if the message is not complete
   */
  public void finish() throws HttpException {
    switch (state) {
      case START -> {
        if (!line.isEmpty()) {
          String rest = line.rest();
          throw responses
              ? HttpException.badStatusLine(rest)
              : HttpException.malformed("connection closed inside a request line");
        }
        if (responses) {
          throw HttpException.remoteDisconnected();
        }
      }
      case FIELDS -> throw HttpException.malformed("connection closed inside the header");
      case LENGTH -> throw HttpException.incompleteRead(received, left);
      case SIZE, CHUNK, CHUNK_END -> throw HttpException.incompleteRead(received, -1);
      case TRAILERS -> {
        // Some servers leave out the empty line after the last chunk; http.client minds as little.
        if (!responses || count > 0 || !line.isEmpty()) {
          throw HttpException.incompleteRead(received, -1);
        }
        keepAlive = false;
        end();
      }
      case UNTIL_CLOSE -> end();
      case END -> {}
    }
  }

  private int limit() {
    return state == State.SIZE ? limits.chunkLine() : limits.line();
  }

  private String what() {
    return switch (state) {
      case START -> responses ? "status line" : "request line";
      case FIELDS -> "header line";
      case TRAILERS -> "trailer line";
      default -> "chunk size";
    };
  }

  private void line(String raw) throws HttpException {
    switch (state) {
      case START -> startLine(raw);
      case FIELDS -> {
        String text = field(raw);
        if (text == null) {
          head();
        }
      }
      case SIZE -> {
        left = HeadSyntax.chunkSize(HeadSyntax.withoutEnding(raw, responses));
        fields = new Headers();
        count = 0;
        state = left == 0 ? State.TRAILERS : State.CHUNK;
      }
      case TRAILERS -> {
        String text = field(raw);
        if (text == null) {
          if (fields.size() > 0) {
            events.trailers(fields);
          }
          end();
        }
      }
      default -> throw new IllegalStateException(state.name());
    }
  }

  private void startLine(String raw) throws HttpException {
    // RFC 9112, 2.2: an empty line or two before a request is old clients' custom.
    if (!responses && raw.equals("\r\n") && count < 2) {
      count++;
      return;
    }
    startLine = raw;
    if (responses) {
      // Judged at once: a peer that talks something else may never send a second line.
      HeadSyntax.response(raw, printable(raw), fields);
    } else {
      HeadSyntax.request(HeadSyntax.withoutEnding(raw, false), fields);
    }
    fields = new Headers();
    count = 0;
    state = State.FIELDS;
  }

  /** A status line for judging; control characters make it a bad one. */
  private static String printable(String raw) throws HttpException {
    try {
      return HeadSyntax.withoutEnding(raw, true);
    } catch (HttpException control) {
      throw HttpException.badStatusLine(raw);
    }
  }

  /** Adds a field line; null for the empty line that ends them. */
  private @Nullable String field(String raw) throws HttpException {
    if (++count > limits.headers()) {
      throw HttpException.tooManyHeaders(limits.headers());
    }
    String text = HeadSyntax.withoutEnding(raw, responses);
    if (text.isEmpty()) {
      return null;
    }
    HeadSyntax.field(text, fields);
    return text;
  }

  private void head() throws HttpException {
    Headers headers = fields;
    Framing framing;
    if (responses) {
      ResponseHead head = HeadSyntax.response(startLine, printable(startLine), headers);
      if (head.status() < 200 && head.status() != 101) {
        if (++interim > limits.interim()) {
          throw HttpException.malformed("too many interim responses");
        }
        state = State.START;
        events.informational(head);
        return;
      }
      framing = Framing.ofResponse(head, toHead);
      enter(framing);
      events.response(head);
    } else {
      RequestHead head = HeadSyntax.request(HeadSyntax.withoutEnding(startLine, false), headers);
      HeadSyntax.checkHost(head);
      framing = Framing.ofRequest(head);
      enter(framing);
      events.request(head);
    }
    if (framing.length() == 0) {
      end();
    }
  }

  private void enter(Framing framing) {
    keepAlive = framing.keepAlive();
    left = framing.length();
    count = 0;
    if (left == Framing.CHUNKED) {
      state = State.SIZE;
    } else if (left == Framing.UNTIL_CLOSE) {
      state = State.UNTIL_CLOSE;
    } else {
      state = State.LENGTH;
    }
  }

  private void body(ByteBuffer in) {
    int size = (int) Math.min(left, in.remaining());
    left -= size;
    tell(in, size);
    if (left == 0) {
      if (state == State.CHUNK) {
        state = State.CHUNK_END;
      } else {
        end();
      }
    }
  }

  /** A chunk is followed by CR and LF and by nothing else. */
  private void chunkEnd(byte b) throws HttpException {
    if (b != (count == 0 ? '\r' : '\n')) {
      throw HttpException.malformed("chunk longer than its size");
    }
    if (++count == 2) {
      state = State.SIZE;
    }
  }

  private void tell(ByteBuffer in, int size) {
    received += size;
    ByteBuffer piece = in.slice(in.position(), size);
    in.position(in.position() + size);
    events.body(piece);
  }

  private void end() {
    state = State.END;
    events.end();
  }
}
