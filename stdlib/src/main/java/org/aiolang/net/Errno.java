package org.aiolang.net;

import java.io.IOException;
import java.net.SocketTimeoutException;

/** The system's error numbers (Linux), which the JDK gives away only as the system's texts. */
public enum Errno {
  /** Permission denied. */
  EACCES(13, "Permission denied"),
  /** Out of descriptors in this process. */
  EMFILE(24, "Too many open files"),
  /** Out of descriptors in the system. */
  ENFILE(23, "Too many open files in system"),
  /** The peer closed its reading side. */
  EPIPE(32, "Broken pipe"),
  /** No such family here. */
  EAFNOSUPPORT(97, "Address family not supported by protocol"),
  /** The port is taken. */
  EADDRINUSE(98, "Address already in use"),
  /** Not an address of this machine. */
  EADDRNOTAVAIL(99, "Cannot assign requested address"),
  /** No network leads there. */
  ENETUNREACH(101, "Network is unreachable"),
  /** Our side gave the connection up. */
  ECONNABORTED(103, "Software caused connection abort"),
  /** The peer dropped the connection. */
  ECONNRESET(104, "Connection reset by peer"),
  /** Out of buffers. */
  ENOBUFS(105, "No buffer space available"),
  /** Out of memory. */
  ENOMEM(12, "Cannot allocate memory"),
  /** Not connected. */
  ENOTCONN(107, "Transport endpoint is not connected"),
  /** Nobody answered. */
  ETIMEDOUT(110, "Connection timed out"),
  /** Nobody listens. */
  ECONNREFUSED(111, "Connection refused"),
  /** The host cannot be reached. */
  EHOSTUNREACH(113, "No route to host"),
  /** An error that the table does not know. */
  UNKNOWN(0, "");

  private final int number;
  private final String text;

  Errno(int number, String text) {
    this.number = number;
    this.text = text;
  }

  /** The number; 0 for {@link #UNKNOWN}. */
  public int number() {
    return number;
  }

  /** {@code strerror}'s text. */
  public String text() {
    return text;
  }

  /** Whether it means that descriptors or memory ran out, which time may mend. */
  public boolean isExhaustion() {
    return this == EMFILE || this == ENFILE || this == ENOBUFS || this == ENOMEM;
  }

  /** The error behind an exception of the JDK's channels. */
  public static Errno of(IOException error) {
    String message = error.getMessage();
    if (message == null) {
      return UNKNOWN;
    }
    if (message.startsWith("Connection reset")) {
      return ECONNRESET;
    }
    if (error instanceof SocketTimeoutException) {
      return UNKNOWN;
    }
    Errno found = UNKNOWN;
    for (Errno candidate : values()) {
      if (candidate != UNKNOWN
          && message.contains(candidate.text)
          && candidate.text.length() > found.text.length()) {
        found = candidate;
      }
    }
    return found;
  }
}
