package org.aiolang.object;

import java.io.IOException;

/** The outside world refuses something. A PermissionError to scripts, whose text is the message. */
public final class Refused extends IOException {
  private static final long serialVersionUID = 1L;

  /** The message says what was refused and what would allow it. */
  public Refused(String message) {
    super(message);
  }
}
