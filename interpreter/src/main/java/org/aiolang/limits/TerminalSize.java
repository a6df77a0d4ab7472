package org.aiolang.limits;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The size of a terminal, which Java does not know: command {@code stty} says it. */
final class TerminalSize {
  private TerminalSize() {}

  /** Columns and lines, or null where nobody says them. Blocks for a moment. */
  static int @Nullable [] of(int descriptor) {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/fd/" + descriptor))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      byte[] said = stty.getInputStream().readAllBytes();
      String[] words = new String(said, StandardCharsets.US_ASCII).strip().split(" ");
      return words.length == 2
          ? new int[] {Integer.parseInt(words[1]), Integer.parseInt(words[0])}
          : null;
    } catch (IOException | NumberFormatException e) {
      return null; // there is no such command, or no such terminal any more
    }
  }
}
