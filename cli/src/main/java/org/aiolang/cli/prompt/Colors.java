package org.aiolang.cli.prompt;

import java.util.Map;

/**
 * Whether to write in colours: {@code AIO_COLORS} decides where it is 0 or 1, then {@code NO_COLOR}
 * and {@code FORCE_COLOR} where they are set, then whether it is a terminal. Source: CPython's
 * module {@code _colorize}, no-color.org.
 */
public final class Colors {
  private Colors() {}

  /** The answer for a stream that is a terminal, or is not. */
  public static boolean wanted(Map<String, String> environment, boolean terminal) {
    String own = environment.getOrDefault("AIO_COLORS", "");
    if (own.equals("0") || own.equals("1")) {
      return own.equals("1");
    }
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    if (!environment.getOrDefault("FORCE_COLOR", "").isEmpty()) {
      return true;
    }
    return terminal && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
