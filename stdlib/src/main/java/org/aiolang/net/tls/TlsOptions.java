package org.aiolang.net.tls;

/**
 * How long a TLS connection waits for its peer.
 *
 * @param handshake nanoseconds until the handshake must be over
 * @param shutdown nanoseconds after our closing message within which the peer's must come
 */
public record TlsOptions(long handshake, long shutdown) {
  /** asyncio's: 60 and 30 seconds. */
  public TlsOptions() {
    this(60_000_000_000L, 30_000_000_000L);
  }
}
