package org.aiolang.stdlib.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.aiolang.http.HttpException;
import org.aiolang.net.ConnectException;
import org.aiolang.net.Errno;
import org.aiolang.net.ResolveException;
import org.aiolang.net.tls.HandshakeTimeoutException;
import org.aiolang.net.tls.TlsException;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Refused;
import org.aiolang.stdlib.io.Buffers;
import org.aiolang.stdlib.ssl.SslErrors;

/**
 * What the HTTP client throws, as the exceptions of {@code urllib.error}, {@code http.client} and
 * {@code socket}.
 */
public final class HttpErrors {
  /** {@code socket.gaierror}. */
  public static final PyType GAI_ERROR =
      PyType.builtin("gaierror", Exceptions.OS_ERROR)
          .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
          .members(new GaiErrorMembersTable());

  private HttpErrors() {}

  /** What {@code urlopen} raises. */
  public static PyException opening(Realm r, IOException e) {
    if (!(e instanceof HttpException h)) {
      return connection(r, e);
    }
    switch (h.kind()) {
      case NO_CONNECTION:
        IOException cause = h.getCause() instanceof IOException c ? c : h;
        return urlError(r, connection(r, cause).value());
      case UNKNOWN_SCHEME:
        return urlError(r, "unknown url type: " + h.detail());
      case INVALID_URL:
        return "no host given".equals(h.getMessage())
            ? urlError(r, "no host given")
            : client(r, "InvalidURL", String.valueOf(h.getMessage()));
      case REMOTE_DISCONNECTED:
        return client(r, "RemoteDisconnected", String.valueOf(h.getMessage()));
      case BAD_STATUS_LINE:
        return client(r, "BadStatusLine", h.detail());
      case UNKNOWN_PROTOCOL:
        return client(r, "UnknownProtocol", h.detail());
      case LINE_TOO_LONG:
        return client(r, "LineTooLong", h.detail());
      default:
        return client(r, "HTTPException", String.valueOf(h.getMessage()));
    }
  }

  /** {@code http.client.IncompleteRead(partial, expected)}. */
  public static PyException incompleteRead(Realm r, byte[] partial, long expected) {
    return expected < 0
        ? client(r, "IncompleteRead", Buffers.of(partial))
        : client(r, "IncompleteRead", Buffers.of(partial), expected);
  }

  /** An error of the connection itself: OSError, TimeoutError, gaierror. */
  public static PyException connection(Realm r, IOException e) {
    if (e instanceof TlsException tls) {
      return SslErrors.connection(r, tls, false);
    }
    if (e instanceof HandshakeTimeoutException) {
      return Errors.of(Exceptions.TIMEOUT_ERROR, "_ssl.c:1003: The handshake operation timed out");
    }
    if (e instanceof ResolveException resolve) {
      return new PyException(
          (PyBaseException)
              GAI_ERROR.call2(r, (long) resolve.code(), String.valueOf(resolve.getMessage())));
    }
    if (e instanceof SocketTimeoutException || e instanceof ConnectException c && c.isTimeout()) {
      return Errors.of(Exceptions.TIMEOUT_ERROR, "timed out");
    }
    IOException last = e;
    if (e instanceof ConnectException c && !c.attempts().isEmpty()) {
      last = c.attempts().get(c.attempts().size() - 1).error();
    }
    Errno errno = last instanceof Refused ? Errno.UNKNOWN : Errno.of(last);
    return errno == Errno.UNKNOWN
        ? OsErrors.of(r, last, null)
        : OsErrors.of(r, errno.number(), errno.text(), null);
  }

  private static PyException urlError(Realm r, Object reason) {
    return make(r, "urllib.error", "URLError", reason);
  }

  private static PyException client(Realm r, String type, Object... args) {
    return make(r, "http.client", type, args);
  }

  private static PyException make(Realm r, String module, String type, Object... args) {
    Object cls = Attributes.get(r, r.importer().importPath(r, module), type);
    return new PyException((PyBaseException) Calls.call(r, cls, args, null));
  }
}
