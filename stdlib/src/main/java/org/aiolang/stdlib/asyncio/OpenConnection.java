package org.aiolang.stdlib.asyncio;

import java.io.IOException;
import java.util.Objects;
import org.aiolang.net.ConnectListener;
import org.aiolang.net.ConnectOptions;
import org.aiolang.net.Connecting;
import org.aiolang.net.Transport;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.LoopState;
import org.aiolang.task.PyFuture;
import org.jspecify.annotations.Nullable;

/** The coroutine of {@code asyncio.open_connection(host, port)}: gives a reader and a writer. */
final class OpenConnection extends JavaCoroutine implements ConnectListener {
  private final @Nullable String host;
  private final int port;
  private final long limit;
  private @Nullable StreamConnection connection;
  private @Nullable Connecting connecting;
  private @Nullable PyFuture connected;

  OpenConnection(@Nullable String host, int port, long limit) {
    this.host = host;
    this.port = port;
    this.limit = limit;
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    if (at == 0) {
      return begin(r);
    }
    try {
      awaited(r, sent, thrown);
    } catch (PyException e) {
      abandon();
      throw e;
    }
    StreamConnection c = Objects.requireNonNull(connection);
    return done(new PyTuple(c.reader, new StreamWriter(c)));
  }

  private int begin(Realm r) {
    at = 1;
    AsyncLoop loop = LoopState.requireRunning(r);
    StreamConnection c = new StreamConnection(loop, new StreamReader(loop, limit));
    connection = c;
    PyFuture f = loop.createFuture();
    connected = f;
    try {
      connecting =
          LoopNetwork.of(loop)
              .network()
              .connect(host == null ? "localhost" : host, port, new ConnectOptions(), c, this);
    } catch (IllegalArgumentException e) {
      throw Errors.overflowError("getsockaddrarg: port must be 0-65535.");
    }
    return await(f);
  }

  /** Closed or cancelled: nobody will use the connection. */
  private void abandon() {
    if (connecting != null) {
      connecting.cancel();
      connecting = null;
    }
  }

  @Override
  public void connected(Transport transport) {
    connecting = null;
    PyFuture f = Objects.requireNonNull(connected);
    if (f.isDone()) {
      transport.abort();
    } else {
      f.setResult(PyNone.NONE);
    }
  }

  @Override
  public void failed(IOException error) {
    connecting = null;
    PyFuture f = Objects.requireNonNull(connected);
    if (!f.isDone()) {
      f.fail(NetErrors.connecting(f.loop().realm, error).value());
    }
  }

  @Override
  public String qualname() {
    return "open_connection";
  }
}
