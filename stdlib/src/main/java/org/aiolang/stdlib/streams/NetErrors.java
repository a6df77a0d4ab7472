package org.aiolang.stdlib.streams;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import org.aiolang.net.ConnectException;
import org.aiolang.net.Errno;
import org.aiolang.net.tls.HandshakeTimeoutException;
import org.aiolang.net.tls.TlsException;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.asyncio.Addresses;
import org.aiolang.stdlib.http.HttpErrors;
import org.aiolang.stdlib.ssl.SslErrors;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** What the network throws, as asyncio raises it. */
final class NetErrors {
  private NetErrors() {}

  /** Why a connection could not be made. */
  static PyException connecting(Realm r, IOException e) {
    if (!(e instanceof ConnectException c)) {
      return HttpErrors.connection(r, e);
    }
    List<ConnectException.Attempt> attempts = c.attempts();
    PyException first = attempt(r, attempts.get(0));
    String model = Text.str(r, first.value());
    StringBuilder all = new StringBuilder(model);
    boolean same = true;
    for (int i = 1; i < attempts.size(); i++) {
      String text = Text.str(r, attempt(r, attempts.get(i)).value());
      same &= text.equals(model);
      all.append(", ").append(text);
    }
    return same ? first : Errors.of(Exceptions.OS_ERROR, "Multiple exceptions: " + all);
  }

  /** The same with what each address answered. */
  static PyException group(Realm r, IOException e) {
    if (!(e instanceof ConnectException c)) {
      return HttpErrors.connection(r, e);
    }
    PyList all = new PyList();
    for (ConnectException.Attempt attempt : c.attempts()) {
      all.add(attempt(r, attempt).value());
    }
    return new PyException(
        (PyBaseException)
            Calls.call2(r, Exceptions.EXCEPTION_GROUP, "create_connection failed", all));
  }

  private static PyException attempt(Realm r, ConnectException.Attempt attempt) {
    IOException error = attempt.error();
    int number =
        error instanceof SocketTimeoutException
            ? Errno.ETIMEDOUT.number()
            : Errno.of(error).number();
    String text = "Connect call failed " + Text.repr(r, Addresses.tuple(attempt.address()));
    return number == 0 ? OsErrors.of(r, error, null) : OsErrors.of(r, number, text, null);
  }

  /** Why a handshake failed; null when the peer just left. */
  static PyException handshake(Realm r, @Nullable IOException e) {
    if (e == null) {
      return Errors.of(Exceptions.CONNECTION_RESET_ERROR);
    }
    return e instanceof TlsException t ? SslErrors.connection(r, t, false) : lost(r, e);
  }

  /** Why a connection ended. */
  static PyException lost(Realm r, IOException e) {
    if (e instanceof TlsException t) {
      return SslErrors.connection(r, t, true);
    }
    if (e instanceof HandshakeTimeoutException) {
      return Errors.of(Exceptions.CONNECTION_ABORTED_ERROR, String.valueOf(e.getMessage()));
    }
    if (e instanceof SocketTimeoutException) {
      return Errors.of(Exceptions.TIMEOUT_ERROR, String.valueOf(e.getMessage()));
    }
    Errno errno = Errno.of(e);
    return errno == Errno.UNKNOWN
        ? OsErrors.of(r, e, null)
        : OsErrors.of(r, errno.number(), errno.text(), null);
  }

  /** Why an address could not be listened on. */
  static PyException binding(Realm r, InetSocketAddress address, IOException e) {
    PyException cause = lost(r, e);
    Errno errno = Errno.of(e);
    if (errno == Errno.UNKNOWN) {
      return cause;
    }
    String reason = Text.str(r, cause.value()).toLowerCase(Locale.ROOT);
    return OsErrors.of(
        r,
        errno.number(),
        "error while attempting to bind on address "
            + Text.repr(r, Addresses.tuple(address))
            + ": "
            + reason,
        null);
  }
}
