package org.aiolang.stdlib.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of characters that the JDK does not tell, from a line of the resource {@code
 * characters.txt}: ranges of code points with a value each. Immutable.
 */
final class CharacterTable {
  static final int COMBINING = 0;
  static final int WIDTH = 1;
  static final int NUMERIC = 2;

  private final int[] starts;
  private final int[] ends;
  private final String[] values;

  private CharacterTable(String line) {
    String[] parts = line.split(" ");
    starts = new int[parts.length];
    ends = new int[parts.length];
    values = new String[parts.length];
    for (int i = 0; i < parts.length; i++) {
      int colon = parts[i].indexOf(':');
      String range = parts[i].substring(0, colon);
      int dash = range.indexOf('-');
      starts[i] = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
      ends[i] = dash < 0 ? starts[i] : Integer.parseInt(range.substring(dash + 1), 16);
      values[i] = parts[i].substring(colon + 1);
    }
  }

  /** All tables, by number. */
  static List<CharacterTable> all() {
    try (InputStream in = CharacterTable.class.getResourceAsStream("characters.txt")) {
      if (in == null) {
        throw new IllegalStateException("characters.txt is missing");
      }
      List<CharacterTable> tables = new ArrayList<>();
      for (String line :
          new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip().split("\n")) {
        tables.add(new CharacterTable(line));
      }
      return List.copyOf(tables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of a character, or null. */
  @Nullable String get(int c) {
    int i = Arrays.binarySearch(starts, c);
    i = i < 0 ? -i - 2 : i;
    return i >= 0 && c <= ends[i] ? values[i] : null;
  }
}
