package org.aiolang.types.bytes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of codecs: of each the module of CPython's package {@code encodings} that has it, which
 * is what aliases stand for. Read when a name is first asked for that is not one of the usual ones.
 */
public final class CodecNames {
  private CodecNames() {}

  /** What the recorded table says; immutable, shared by all interpreters. */
  private static final class Table {
    static final Map<String, String> ALIASES;
    static final Map<String, String> SHOWN;

    static {
      Map<String, String> aliases = new LinkedHashMap<>();
      Map<String, String> shown = new HashMap<>();
      for (String line : lines("codecs.txt")) {
        String[] words = line.split(" ");
        shown.put(words[0], words[1]);
        for (int i = 2; i < words.length; i++) {
          aliases.put(words[i], words[0]);
        }
      }
      ALIASES = Map.copyOf(aliases);
      SHOWN = Map.copyOf(shown);
    }
  }

  /** The lines of a resource of this package, without comments. */
  static Iterable<String> lines(String resource) {
    try (InputStream in = CodecNames.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          lines.add(line);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All aliases, and the modules they stand for. */
  public static Map<String, String> aliases() {
    return Table.ALIASES;
  }

  /** The module that has the codec of that name or alias; null for an unknown one. */
  static @Nullable String module(String encoding) {
    String name = normal(encoding);
    String module = Table.ALIASES.get(name);
    if (module == null) {
      module = Table.ALIASES.get(name.replace('.', '_'));
    }
    return module != null ? module : Table.SHOWN.containsKey(name) ? name : null;
  }

  /** The name that {@code codecs.lookup} gives a codec; the given one where it is unknown. */
  public static String shown(String encoding) {
    String module = module(encoding);
    String shown = module == null ? null : Table.SHOWN.get(module);
    return shown == null ? encoding : shown;
  }

  /** Small letters, and an underscore for a run of what is no letter, digit or full stop. */
  static String normal(String encoding) {
    StringBuilder name = new StringBuilder(encoding.length());
    boolean gap = false;
    for (int i = 0; i < encoding.length(); i++) {
      char c = encoding.charAt(i);
      if (c < 128 && Character.isLetterOrDigit(c) || c == '.') {
        if (gap && name.length() > 0) {
          name.append('_');
        }
        gap = false;
        name.append(Character.toLowerCase(c));
      } else {
        gap = true;
      }
    }
    return name.toString();
  }
}
