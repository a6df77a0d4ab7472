package org.aiolang.net.tls;

import java.io.IOException;

/** Hears how a handshake ended: one of the two, once, on the loop's thread. */
public interface HandshakeListener {
  /** It is over and the protocol on top has been told of its transport. */
  void secured(TlsTransport transport);

  /** It failed and the connection is dropped: null when the peer just left. */
  void failed(@org.jspecify.annotations.Nullable IOException error);
}
