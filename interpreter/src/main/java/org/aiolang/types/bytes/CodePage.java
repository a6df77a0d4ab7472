package org.aiolang.types.bytes;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/**
 * An encoding of 256 bytes that stand for a character each or for none. The tables are CPython's,
 * not Java's, which has fewer and draws some differently. Immutable; any thread.
 */
final class CodePage {
  private static final String NAME = "charmap";
  private static final String REASON = "character maps to <undefined>";
  private static final char NONE = '\uFFFE';

  private final char[] chars;

  /** The characters that have a byte, in order, and those bytes. */
  private final char[] sorted;

  private final byte[] bytes;

  private CodePage(char[] chars) {
    this.chars = chars;
    int[] pairs = new int[256];
    int n = 0;
    for (int b = 0; b < 256; b++) {
      if (chars[b] != NONE) {
        pairs[n++] = chars[b] << 8 | b;
      }
    }
    Arrays.sort(pairs, 0, n);
    sorted = new char[n];
    bytes = new byte[n];
    int kept = 0;
    for (int i = 0; i < n; i++) {
      char c = (char) (pairs[i] >>> 8);
      if (kept > 0 && sorted[kept - 1] == c) {
        kept--; // of two bytes for one character the later is taken
      }
      sorted[kept] = c;
      bytes[kept++] = (byte) pairs[i];
    }
    Arrays.fill(sorted, kept, n, NONE);
  }

  private static final class Table {
    static final Map<String, CodePage> PAGES;

    static {
      Map<String, CodePage> pages = new HashMap<>();
      for (String line : CodecNames.lines("codepages.txt")) {
        String[] words = line.split(" ");
        pages.put(words[0], new CodePage(chars(words)));
      }
      PAGES = Map.copyOf(pages);
    }

    private static char[] chars(String[] words) {
      char[] chars = new char[256];
      Arrays.fill(chars, NONE);
      for (int i = 1; i < words.length; i++) {
        String run = words[i];
        int equals = run.indexOf('=');
        int first = Integer.parseInt(run.substring(0, 2), 16);
        int last = equals == 2 ? first : Integer.parseInt(run.substring(3, 5), 16);
        int c = Integer.parseInt(run.substring(equals + 1), 16);
        for (int b = first; b <= last; b++) {
          chars[b] = (char) c++;
        }
      }
      return chars;
    }
  }

  /** The code page of that name, as {@link CodecNames#module} gives it; null if it is none. */
  static @Nullable CodePage of(String module) {
    return Table.PAGES.get(module);
  }

  byte[] encode(Realm r, String s, String errors) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(s.length() + 16);
    int n = s.length();
    for (int i = 0; i < n; ) {
      int at = find(s.charAt(i));
      if (at >= 0) {
        out.write(bytes[at]);
        i++;
        continue;
      }
      int end = i + 1;
      while (end < n && find(s.charAt(end)) < 0) {
        end++;
      }
      if (errors.equals("surrogateescape") && areEscapes(s, i, end)) {
        for (int k = i; k < end; k++) {
          out.write(s.charAt(k));
        }
      } else {
        replace(r, out, s, i, end, errors);
      }
      i = end;
    }
    return out.toByteArray();
  }

  private int find(char c) {
    return c == NONE ? -1 : Arrays.binarySearch(sorted, c);
  }

  private static boolean areEscapes(String s, int from, int to) {
    for (int k = from; k < to; k++) {
      if (s.charAt(k) < 0xdc80 || s.charAt(k) > 0xdcff) {
        return false;
      }
    }
    return true;
  }

  private void replace(
      Realm r, ByteArrayOutputStream out, String s, int from, int to, String errors) {
    String with = EncodeErrors.replacement(r, s, NAME, from, to, REASON, errors);
    Sizes.check(r, (long) out.size() + with.length());
    for (int k = 0; k < with.length(); k++) {
      int at = find(with.charAt(k));
      if (at < 0) {
        throw EncodeErrors.error(s, NAME, from, to, REASON);
      }
      out.write(bytes[at]);
    }
  }

  String decode(byte[] data, String errors) {
    StringBuilder out = new StringBuilder(data.length);
    for (int i = 0; i < data.length; i++) {
      char c = chars[data[i] & 0xff];
      if (c != NONE) {
        out.append(c);
      } else {
        DecodeErrors.append(out, data, NAME, i, i + 1, REASON, errors);
      }
    }
    return out.toString();
  }
}
