package org.aiolang.stdlib.urlopen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.aiolang.http.HttpBody;
import org.aiolang.http.HttpException;
import org.aiolang.http.HttpResponse;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.http.HttpErrors;
import org.aiolang.stdlib.json.JsonReader;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.LoopState;
import org.aiolang.task.PyFuture;
import org.aiolang.types.bytes.PyBytes;
import org.jspecify.annotations.Nullable;

/** The coroutines that read a body: all of it, a part, the next chunk, as text, as JSON. */
final class BodyReading extends JavaCoroutine {
  /** What becomes of the bytes. */
  enum Kind {
    BYTES,
    CHUNK,
    TEXT,
    JSON
  }

  private static final int CHUNK = 1 << 16;

  private final Response response;
  private final Kind kind;
  private final @Nullable String encoding;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();

  /** Bytes still wanted; -1 for all. */
  private long wanted;

  private BodyReading(Response response, Kind kind, long wanted, @Nullable String encoding) {
    this.response = response;
    this.kind = kind;
    this.wanted = wanted;
    this.encoding = encoding;
  }

  static BodyReading bytes(Response response, long n) {
    return new BodyReading(response, Kind.BYTES, n < 0 ? -1 : n, null);
  }

  static BodyReading chunk(Response response) {
    return new BodyReading(response, Kind.CHUNK, CHUNK, null);
  }

  static BodyReading text(Response response, @Nullable String encoding) {
    return new BodyReading(response, Kind.TEXT, -1, encoding);
  }

  static BodyReading json(Response response) {
    return new BodyReading(response, Kind.JSON, -1, null);
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    HttpResponse http = response.http;
    if (at == 0) {
      if (response.busy) {
        throw Errors.runtimeError(
            "read() called while another coroutine is already waiting for incoming data");
      }
      at = 1;
    } else {
      response.busy = false;
      try {
        awaited(r, sent, thrown);
      } catch (PyException e) {
        http.whenChanged(null);
        throw e;
      }
    }
    try {
      HttpBody body = response.body;
      while (wanted != 0 && body.available() > 0) {
        byte[] part = body.read((int) Math.min(wanted < 0 ? CHUNK : wanted, CHUNK));
        read.writeBytes(part);
        if (wanted > 0) {
          wanted = kind == Kind.CHUNK ? 0 : wanted - part.length;
        }
        r.safepoint();
      }
    } catch (HttpException malformed) {
      throw HttpErrors.opening(r, malformed);
    }
    if (wanted == 0 || http.isComplete() || http.isClosed()) {
      return finish(r);
    }
    IOException failure = http.failure();
    if (failure != null) {
      return broken(r, failure);
    }
    PyFuture f = LoopState.requireRunning(r).createFuture();
    response.busy = true;
    http.whenChanged(new Wakeup(f));
    return await(f);
  }

  private int broken(Realm r, IOException failure) {
    boolean cut =
        failure instanceof HttpException h && h.kind() == HttpException.Kind.INCOMPLETE_READ;
    if (!cut) {
      throw HttpErrors.opening(r, failure);
    }
    if (kind == Kind.BYTES && wanted > 0 && response.http.length() >= 0) {
      // Of a body of known length that broke off, read(n) gives what there is, as urllib's does.
      return finish(r);
    }
    throw HttpErrors.incompleteRead(r, read.toByteArray(), ((HttpException) failure).expected());
  }

  private int finish(Realm r) {
    byte[] bytes = read.toByteArray();
    switch (kind) {
      case CHUNK:
        if (bytes.length == 0) {
          throw Errors.of(Exceptions.STOP_ASYNC_ITERATION);
        }
        return done(new PyBytes(bytes));
      case TEXT:
        return done(Calls.invoke(r, new PyBytes(bytes), "decode", charset(r)));
      case JSON:
        return done(JsonReader.read(r, bytes));
      default:
        return done(new PyBytes(bytes));
    }
  }

  private Object charset(Realm r) {
    if (encoding != null) {
      return encoding;
    }
    Object charset = Calls.invoke(r, response.headers(r), "get_content_charset");
    return charset == PyNone.NONE ? "utf-8" : charset;
  }

  @Override
  public String qualname() {
    return switch (kind) {
      case BYTES -> "Response.read";
      case CHUNK -> "Response.__anext__";
      case TEXT -> "Response.text";
      case JSON -> "Response.json";
    };
  }
}
