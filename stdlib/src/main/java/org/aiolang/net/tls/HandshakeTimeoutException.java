package org.aiolang.net.tls;

import java.io.IOException;

/** The handshake was not over in time. */
public final class HandshakeTimeoutException extends IOException {
  private static final long serialVersionUID = 1L;

  HandshakeTimeoutException(long nanos) {
    super(
        "SSL handshake is taking longer than "
            + seconds(nanos)
            + " seconds: aborting the connection");
  }

  private static String seconds(long nanos) {
    String text = java.math.BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
    return text.contains(".") ? text : text + ".0";
  }
}
