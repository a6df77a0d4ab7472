package org.aiolang.net;

import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import org.jspecify.annotations.Nullable;

/**
 * How to connect.
 *
 * @param attemptTimeout nanoseconds that each address is given, or 0 for as long as the system
 *     tries
 * @param attemptDelay nanoseconds after which the next address is tried beside one that has not
 *     answered (RFC 8305 says 250 ms), or 0 to try one after the other
 * @param local our end of the connection, or null for any
 * @param family the only one whose addresses are tried, or null for all
 * @param ahead how many addresses of the first family come before the families take turns; 0 leaves
 *     them in the order of the resolver
 */
public record ConnectOptions(
    long attemptTimeout,
    long attemptDelay,
    @Nullable InetSocketAddress local,
    @Nullable ProtocolFamily family,
    int ahead) {
  /** No timeout, RFC 8305's delay, any local address. */
  public ConnectOptions() {
    this(0, 250_000_000, null, null, 1);
  }

  /** Of addresses of any family. */
  public ConnectOptions(long attemptTimeout, long attemptDelay, @Nullable InetSocketAddress local) {
    this(attemptTimeout, attemptDelay, local, null, 1);
  }

  /** The same with a timeout for each address. */
  public ConnectOptions withAttemptTimeout(long nanos) {
    return new ConnectOptions(nanos, attemptDelay, local, family, ahead);
  }

  /** The same for one family, or null for all. */
  public ConnectOptions withFamily(@Nullable ProtocolFamily one) {
    return new ConnectOptions(attemptTimeout, attemptDelay, local, one, ahead);
  }

  /** The same with so many addresses of the first family ahead. */
  public ConnectOptions withAhead(int addresses) {
    return new ConnectOptions(attemptTimeout, attemptDelay, local, family, addresses);
  }
}
