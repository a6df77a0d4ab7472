package org.aiolang.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import org.aiolang.loop.Timer;
import org.aiolang.net.ConnectListener;
import org.aiolang.net.ConnectOptions;
import org.aiolang.net.Connecting;
import org.aiolang.net.Protocol;
import org.aiolang.net.Transport;
import org.aiolang.net.tls.HandshakeListener;
import org.aiolang.net.tls.TlsEngines;
import org.aiolang.net.tls.TlsException;
import org.aiolang.net.tls.TlsOptions;
import org.aiolang.net.tls.TlsTransport;
import org.jspecify.annotations.Nullable;

/**
 * One request through all its hops, and the timer of its silence.
 *
 * <pre>
 *   CONNECTING ─▶ WAITING ─┬─ head ────▶ BODY ── end, failure, close ──▶ OVER
 *       ▲            │     └─ redirect ─▶ DRAINING ─▶ CONNECTING
 *       └── retry ───┘
 * </pre>
 */
final class ClientExchange extends Timer implements Exchange, ConnectListener {
  /** Bytes of a redirect's body that are read to save the connection. */
  private static final int DRAINED = 1 << 16;

  private enum State {
    CONNECTING,
    WAITING,
    BODY,
    DRAINING,
    OVER
  }

  private final HttpClient client;
  private final ResponseListener listener;
  private final Redirect redirect = new Redirect();
  private HttpRequest request;
  private State state = State.CONNECTING;
  private @Nullable Connecting connecting;

  /** The connection below a handshake that is not over. */
  private @Nullable Transport shaking;

  private @Nullable ClientConnection connection;
  private @Nullable HttpResponse response;
  private @Nullable HttpRequest following;
  private boolean delivered;
  private boolean paused;
  private int drained;

  ClientExchange(HttpClient client, HttpRequest request, ResponseListener listener) {
    this.client = client;
    this.request = request;
    this.listener = listener;
  }

  boolean keepsAlive() {
    return request.keepAlive();
  }

  /** Begins a hop, on a resting connection if there is one and it may be lost without harm. */
  void start(boolean fresh) {
    state = State.CONNECTING;
    HttpUrl url = request.url();
    TlsEngines engines = null;
    String key = url.host() + ":" + url.port();
    if (url.secure()) {
      try {
        engines = engines();
      } catch (RuntimeException refused) {
        finish();
        throw refused;
      }
      key = "tls:" + key;
    }
    boolean pooled = !fresh && request.keepAlive() && request.isRepeatable();
    ClientConnection resting = pooled ? client.take(key, engines) : null;
    if (resting != null) {
      resting.reuse(this);
      connection = resting;
      send(resting);
      return;
    }
    ClientConnection made = new ClientConnection(client, key, engines, this);
    connection = made;
    ConnectOptions options = new ConnectOptions().withAttemptTimeout(request.timeout());
    Protocol first = made;
    if (engines != null) {
      try {
        first = client.tls().client(engines, url.host(), tlsOptions(), made, new Handshake(made));
      } catch (TlsException unusable) {
        client.network().loop().callSoon(() -> failed(unusable));
        return;
      }
    }
    connecting = client.network().connect(url.host(), url.port(), options, first, this);
  }

  private TlsEngines engines() {
    TlsSource source = request.tls();
    return source == null ? client.ownTls() : source.engines();
  }

  private TlsOptions tlsOptions() {
    TlsOptions usual = new TlsOptions();
    return request.timeout() > 0 ? new TlsOptions(request.timeout(), usual.shutdown()) : usual;
  }

  /** Goes on when a connection's handshake is over. */
  private final class Handshake implements HandshakeListener {
    private final ClientConnection made;

    Handshake(ClientConnection made) {
      this.made = made;
    }

    @Override
    public void secured(TlsTransport transport) {
      if (connection == made && state == State.CONNECTING) {
        send(made);
      } else {
        transport.abort();
      }
    }

    @Override
    public void failed(@Nullable IOException error) {
      if (connection == made && state == State.CONNECTING) {
        ClientExchange.this.failed(error == null ? TlsException.eof() : error);
      }
    }
  }

  @Override
  public void connected(Transport transport) {
    connecting = null;
    ClientConnection made = connection;
    if (state != State.CONNECTING || made == null) {
      transport.abort();
    } else if (request.url().secure()) {
      shaking = transport;
    } else {
      send(made);
    }
  }

  private void send(ClientConnection to) {
    state = State.WAITING;
    shaking = null;
    arm();
    to.send(request);
  }

  /** The connection broke before a byte of the answer; true when another one is tried. */
  boolean retry() {
    if (state != State.WAITING) {
      return false;
    }
    disarm();
    start(true);
    return true;
  }

  /** No connection; or, from {@link ClientConnection}, no more of it. */
  @Override
  public void failed(IOException error) {
    boolean unconnected = state == State.CONNECTING;
    switch (state) {
      case OVER -> {}
      case DRAINING -> follow();
      case BODY -> {
        HttpResponse present = response;
        finish();
        if (present != null) {
          present.failed(error);
          deliver(present);
        }
      }
      case CONNECTING, WAITING -> {
        finish();
        listener.failed(unconnected ? HttpException.noConnection(error) : error);
      }
    }
  }

  void head(ResponseHead head) {
    ClientConnection present = connection;
    if (present == null) {
      return;
    }
    Redirect.Step step;
    try {
      step = redirect.after(request, head);
    } catch (HttpException nowhere) {
      abandon();
      listener.failed(nowhere);
      return;
    }
    following = step.next();
    if (following != null) {
      state = State.DRAINING;
      drained = 0;
    } else {
      state = State.BODY;
      response = new HttpResponse(head, step.url(), step.message(), present.announced(), this);
    }
  }

  void body(ByteBuffer bytes) {
    if (state == State.DRAINING) {
      drained += bytes.remaining();
    } else if (response != null) {
      response.append(bytes);
    }
  }

  void end() {
    if (state == State.BODY && response != null) {
      response.completed();
      finish();
    } else if (state == State.DRAINING) {
      drained = -1;
    }
  }

  /** Bytes have been taken in; called after all that they meant has been noted. */
  void progressed() {
    HttpResponse present = response;
    if (present != null) {
      if (delivered) {
        present.changed();
      } else {
        deliver(present);
      }
      ClientConnection from = connection;
      if (from != null && !paused && present.available() > HttpResponse.HIGH_WATER) {
        paused = true;
        from.read(false);
      }
    } else if (state == State.DRAINING) {
      if (drained < 0 || drained > DRAINED) {
        follow();
      } else {
        arm();
      }
    } else if (state == State.WAITING) {
      arm();
    }
  }

  private void deliver(HttpResponse present) {
    if (!delivered) {
      delivered = true;
      disarm();
      listener.responded(present);
    }
  }

  private void follow() {
    HttpRequest next = following;
    ClientConnection present = connection;
    disarm();
    if (present != null && drained >= 0) {
      present.abort();
    }
    connection = null;
    following = null;
    if (next != null) {
      request = next;
      try {
        start(false);
      } catch (RuntimeException noTls) {
        listener.failed(new IOException(String.valueOf(noTls.getMessage()), noTls));
      }
    }
  }

  /** A piece of the request has gone out. */
  void sent() {
    if (state == State.WAITING) {
      arm();
    }
  }

  void resume() {
    ClientConnection from = connection;
    if (paused && from != null) {
      paused = false;
      from.read(true);
    }
  }

  /** Whether somebody waits for the body: only then does its silence count. */
  void waiting(boolean waiting) {
    if (waiting) {
      arm();
    } else {
      disarm();
    }
  }

  @Override
  public void cancel() {
    if (!delivered) {
      abandon();
    }
  }

  /** Ends everything and tells nobody. */
  void abandon() {
    if (connecting != null) {
      connecting.cancel();
    }
    if (shaking != null) {
      shaking.abort();
    }
    ClientConnection present = connection;
    boolean running = state != State.OVER;
    finish();
    if (running && present != null) {
      present.abort();
    }
  }

  private void finish() {
    state = State.OVER;
    shaking = null;
    connecting = null;
    connection = null;
    disarm();
    client.ended(this);
  }

  private void arm() {
    if (request.timeout() > 0) {
      disarm();
      client.network().loop().callLater(request.timeout(), this);
    }
  }

  private void disarm() {
    client.network().loop().cancel(this);
  }

  @Override
  protected void fire() {
    ClientConnection silent = connection;
    if (silent != null) {
      silent.abort();
    }
    failed(new SocketTimeoutException("timed out"));
  }
}
