package org.aiolang.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.aiolang.net.Protocol;
import org.aiolang.net.Transport;
import org.aiolang.net.tls.TlsEngines;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a server: carries one exchange at a time and rests in the pool between them. It
 * may go back there when the response is complete and nothing came after it.
 */
final class ClientConnection implements Protocol, HttpEvents {
  private final HttpClient client;
  private final String key;
  private final @Nullable TlsEngines engines;
  private final HttpParser parser = HttpParser.ofResponses(new HttpLimits(), this);
  private @Nullable Transport transport;
  private @Nullable ClientExchange exchange;
  private boolean reused;

  /** The clock's reading when it began to rest. */
  long restingSince;

  ClientConnection(
      HttpClient client, String key, @Nullable TlsEngines engines, ClientExchange exchange) {
    this.client = client;
    this.key = key;
    this.engines = engines;
    this.exchange = exchange;
  }

  String key() {
    return key;
  }

  /** Whether it carried another exchange before the present one. */
  boolean isReused() {
    return reused;
  }

  /** Whether a byte of the present answer has come. */
  boolean hasAnswered() {
    return parser.hasBegun();
  }

  /** Whether it was made with that TLS, or with none. */
  boolean isOf(@Nullable TlsEngines wanted) {
    return engines == wanted;
  }

  boolean isUsable() {
    return transport != null && !transport.isClosing();
  }

  /** The body's length as announced, when the head has just come; else -1. */
  long announced() {
    return parser.announced();
  }

  /** Takes a resting connection for another exchange. */
  void reuse(ClientExchange next) {
    reused = true;
    exchange = next;
    if (transport != null) {
      transport.background(false);
      client.network().taken(transport.channel());
    }
  }

  void send(HttpRequest request) {
    Transport to = transport;
    if (to == null) {
      throw new IllegalStateException("not connected");
    }
    parser.next(request.method().equals("HEAD"));
    byte[] head = request.head();
    byte[] body = request.body();
    to.write(ByteBuffer.wrap(head));
    if (body != null) {
      to.write(ByteBuffer.wrap(body));
    }
  }

  /** Lets go of its exchange and closes. */
  void abort() {
    exchange = null;
    if (transport != null) {
      transport.abort();
    }
  }

  void read(boolean wanted) {
    if (transport == null) {
      return;
    }
    if (wanted) {
      transport.resumeReading();
    } else {
      transport.pauseReading();
    }
  }

  @Override
  public void connected(Transport transport) {
    this.transport = transport;
  }

  @Override
  public void data(ByteBuffer bytes) {
    ClientExchange present = exchange;
    if (present == null) {
      // Nobody asked for anything: what comes cannot be an answer.
      client.forget(this);
      abort();
      return;
    }
    boolean complete;
    try {
      complete = parser.feed(bytes);
    } catch (HttpException error) {
      abort();
      present.failed(error);
      return;
    }
    if (complete) {
      release(bytes.hasRemaining());
    }
    present.progressed();
  }

  private void release(boolean surplus) {
    Transport rested = transport;
    if (exchange == null || rested == null) {
      return;
    }
    boolean rests =
        parser.keepsAlive()
            && exchange.keepsAlive()
            && !surplus
            && !rested.isClosing()
            && rested.buffered() == 0;
    exchange = null;
    if (rests) {
      rested.resumeReading();
      rested.background(true);
      client.network().resting(rested.channel());
      client.rest(this);
    } else {
      rested.abort();
    }
  }

  @Override
  public boolean eof() {
    ended(null);
    return false;
  }

  @Override
  public void lost(@Nullable IOException error) {
    ended(error);
  }

  private void ended(@Nullable IOException error) {
    client.forget(this);
    ClientExchange present = exchange;
    exchange = null;
    if (present == null) {
      return;
    }
    if (reused && !parser.hasBegun() && present.retry()) {
      return;
    }
    if (error != null) {
      present.failed(error);
      return;
    }
    try {
      endOf(present);
    } catch (HttpException incomplete) {
      present.failed(incomplete);
    }
  }

  /** A body that lasts until the end of input is complete now. */
  private void endOf(ClientExchange present) throws HttpException {
    exchange = present;
    try {
      parser.finish();
    } finally {
      exchange = null;
    }
    present.progressed();
  }

  @Override
  public void resumeWriting() {
    if (exchange != null) {
      exchange.sent();
    }
  }

  @Override
  public void response(ResponseHead head) {
    if (exchange != null) {
      exchange.head(head);
    }
  }

  @Override
  public void body(ByteBuffer bytes) {
    if (exchange != null) {
      exchange.body(bytes);
    }
  }

  @Override
  public void end() {
    if (exchange != null) {
      exchange.end();
    }
  }
}
