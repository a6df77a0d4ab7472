package org.aiolang.net;

import java.io.IOException;

/** A name has no address; Python's {@code socket.gaierror}. */
public final class ResolveException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The name does not exist. */
  public static final int EAI_NONAME = -2;

  /** The name server does not answer. */
  public static final int EAI_AGAIN = -3;

  private final String host;
  private final int code;

  /** The host that was asked for and one of the codes above. */
  public ResolveException(String host, int code) {
    super(code == EAI_AGAIN ? "Temporary failure in name resolution" : "Name or service not known");
    this.host = host;
    this.code = code;
  }

  /** The name. */
  public String host() {
    return host;
  }

  /** {@code getaddrinfo}'s code; the message is its text. */
  public int code() {
    return code;
  }
}
