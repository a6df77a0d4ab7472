package org.aiolang.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.List;

/** None of a host's addresses took the connection. */
public final class ConnectException extends IOException {
  private static final long serialVersionUID = 1L;

  /** One address and what came of it; a {@link java.net.SocketTimeoutException} if nothing did. */
  public record Attempt(InetSocketAddress address, IOException error) {}

  private final transient List<Attempt> attempts;

  ConnectException(List<Attempt> attempts) {
    super(
        attempts.get(attempts.size() - 1).error().getMessage(),
        attempts.get(attempts.size() - 1).error());
    this.attempts = List.copyOf(attempts);
  }

  /** All failures in the order in which they came; at least one. */
  public List<Attempt> attempts() {
    return attempts;
  }

  /** Whether the last failure was that time ran out. */
  public boolean isTimeout() {
    return attempts.get(attempts.size() - 1).error() instanceof SocketTimeoutException;
  }
}
