package org.aiolang.cli;

import java.io.File;
import org.aiolang.object.OutsideWorld;
import org.jspecify.annotations.Nullable;

/**
 * The names of aio's own commands. A name stands for the command even where a file is called so;
 * {@code ./NAME} is the file.
 */
final class Subcommands {
  private static final String[] NAMES = {"check", "test"};

  private Subcommands() {}

  /** The command of that name, or null. */
  static @Nullable Subcommand named(String name, Console console, OutsideWorld world) {
    switch (name) {
      case "check":
        return new CheckCommand(console);
      case "test":
        return new TestCommand(console, world);
      default:
        return null;
    }
  }

  /** The command that was meant by a word that is neither a command nor a file, or null. */
  static @Nullable String meant(String word) {
    if (word.length() < 3 || word.indexOf('.') >= 0 || word.indexOf(File.separatorChar) >= 0) {
      return null;
    }
    String best = null;
    int least = 3;
    for (String name : NAMES) {
      int far = distance(word, name);
      if (far < least) {
        least = far;
        best = name;
      }
    }
    return best;
  }

  /** How many letters to insert, delete, change or swap with their neighbour. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
