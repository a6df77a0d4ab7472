package org.aiolang.net;

import java.io.IOException;

/** A name has no address; Python's {@code socket.gaierror}. */
public final class ResolveException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The name does not exist. */
  public static final int EAI_NONAME = -2;

  /** The name server does not answer. */
  public static final int EAI_AGAIN = -3;

  /** There is no such family of addresses. */
  public static final int EAI_FAMILY = -6;

  /** There is no such kind of socket for the protocol. */
  public static final int EAI_SOCKTYPE = -7;

  /** There is no service of that name. */
  public static final int EAI_SERVICE = -8;

  /** The host has addresses, but none of the family that is asked for. */
  public static final int EAI_ADDRFAMILY = -9;

  private final String host;
  private final int code;

  /** The host that was asked for and one of the codes above. */
  public ResolveException(String host, int code) {
    super(text(code));
    this.host = host;
    this.code = code;
  }

  private static String text(int code) {
    return switch (code) {
      case EAI_AGAIN -> "Temporary failure in name resolution";
      case EAI_FAMILY -> "ai_family not supported";
      case EAI_SOCKTYPE -> "ai_socktype not supported";
      case EAI_SERVICE -> "Servname not supported for ai_socktype";
      case EAI_ADDRFAMILY -> "Address family for hostname not supported";
      default -> "Name or service not known";
    };
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
