package org.aiolang.stdlib.urlopen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.aiolang.http.Exchange;
import org.aiolang.http.HttpBody;
import org.aiolang.http.HttpException;
import org.aiolang.http.HttpResponse;
import org.aiolang.http.ResponseListener;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.asyncio.LoopNetwork;
import org.aiolang.stdlib.http.HttpErrors;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.LoopState;
import org.aiolang.task.PyFuture;
import org.aiolang.types.bytes.PyBytes;
import org.jspecify.annotations.Nullable;

/**
 * What {@code urlopen(url)} gives: a coroutine whose result is a {@link Response}. Cancelled, it
 * closes the connection.
 */
final class Opening extends JavaCoroutine implements ResponseListener {
  static final PyType TYPE =
      PyType.builtin("urlopen", COROUTINE).sealed().members(new OpeningMethodsTable());

  private static final int ANSWERING = 1;
  private static final int FAILING = 2;

  private final Requests.Prepared prepared;
  private @Nullable Exchange exchange;
  private @Nullable PyFuture answer;
  private @Nullable HttpResponse response;
  private @Nullable HttpBody failing;
  private final ByteArrayOutputStream errorBody = new ByteArrayOutputStream();

  /** The response once there is one; what {@code __aexit__} closes. */
  @Nullable Response opened;

  Opening(Requests.Prepared prepared) {
    super(TYPE.instanceShape());
    this.prepared = prepared;
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    switch (at) {
      case 0:
        return send(r);
      case ANSWERING:
        try {
          awaited(r, sent, thrown);
        } catch (PyException e) {
          Objects.requireNonNull(exchange).cancel();
          throw e;
        }
        return answered(r);
      default:
        HttpResponse h = Objects.requireNonNull(response);
        try {
          awaited(r, sent, thrown);
          return readError(r);
        } catch (PyException e) {
          h.close();
          throw e;
        }
    }
  }

  private int send(Realm r) {
    at = ANSWERING;
    if (prepared.request() == null) {
      throw HttpErrors.opening(r, Objects.requireNonNull(prepared.error()));
    }
    AsyncLoop loop = LoopState.requireRunning(r);
    PyFuture f = loop.createFuture();
    answer = f;
    try {
      exchange = LoopNetwork.of(loop).http().send(prepared.request(), this);
    } catch (IllegalArgumentException e) {
      throw Errors.valueError(String.valueOf(e.getMessage()));
    }
    return await(f);
  }

  @Override
  public void responded(HttpResponse response) {
    this.response = response;
    PyFuture f = Objects.requireNonNull(answer);
    if (f.isDone()) {
      response.close();
    } else {
      f.setResult(PyNone.NONE);
    }
  }

  @Override
  public void failed(IOException error) {
    PyFuture f = Objects.requireNonNull(answer);
    if (!f.isDone()) {
      f.fail(HttpErrors.opening(f.loop().realm, error).value());
    }
  }

  private int answered(Realm r) {
    HttpResponse h = Objects.requireNonNull(response);
    if (h.status() >= 200 && h.status() < 300) {
      Response made = new Response(h);
      opened = made;
      return done(made);
    }
    at = FAILING;
    return readError(r);
  }

  /**
   * The body of an error comes with the exception, so it is read first; one that breaks off, or is
   * not of its Content-Encoding, is short.
   */
  private int readError(Realm r) {
    HttpResponse h = Objects.requireNonNull(response);
    takeErrorBody(h);
    if (!h.isComplete() && h.failure() == null && !h.isClosed()) {
      PyFuture f = LoopState.requireRunning(r).createFuture();
      h.whenChanged(new Wakeup(f));
      return await(f);
    }
    h.close();
    Object headers = Response.headersOf(r, h);
    Object io = r.importer().importPath(r, "io");
    Object body =
        Calls.call1(r, Attributes.get(r, io, "BytesIO"), new PyBytes(errorBody.toByteArray()));
    Object type = Attributes.get(r, r.importer().importPath(r, "urllib.error"), "HTTPError");
    throw new PyException(
        (PyBaseException)
            Calls.call(
                r,
                type,
                new Object[] {h.url(), (long) h.status(), h.message(), headers, body},
                null));
  }

  private void takeErrorBody(HttpResponse h) {
    HttpBody body = failing;
    if (body == null) {
      body = new HttpBody(h);
      failing = body;
    }
    try {
      for (int n = body.available(); n > 0; n = body.available()) {
        errorBody.writeBytes(body.read(n));
      }
    } catch (HttpException damaged) {
      h.close();
    }
  }

  @Override
  public String qualname() {
    return "urlopen";
  }
}
