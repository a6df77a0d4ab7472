package org.aiolang.stdlib.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.aiolang.object.Realm;
import org.aiolang.types.bytes.Codecs;

/** Bytes to text, piece by piece: what a piece ends within is kept for the next. */
final class TextDecoder {
  private final String encoding;
  private final String errors;
  private final boolean utf8;
  private final boolean oneByte;
  private byte[] rest = Buffers.EMPTY;

  TextDecoder(String encoding, String errors) {
    this.encoding = encoding;
    this.errors = errors;
    String name = encoding.toLowerCase(Locale.ROOT).replace('_', '-');
    utf8 = name.equals("utf-8") || name.equals("utf8") || name.equals("u8");
    oneByte = !utf8 && Codecs.isSingleByte(encoding);
  }

  /** Whether pieces can be decoded one by one; else all must be there at once. */
  boolean isIncremental() {
    return utf8 || oneByte;
  }

  /** How many bytes are kept. */
  int kept() {
    return rest.length;
  }

  void reset() {
    rest = Buffers.EMPTY;
  }

  String decode(Realm r, byte[] bytes, boolean last) {
    byte[] all = bytes;
    if (rest.length > 0) {
      all = Arrays.copyOf(rest, rest.length + bytes.length);
      System.arraycopy(bytes, 0, all, rest.length, bytes.length);
      rest = Buffers.EMPTY;
    }
    if (utf8) {
      int end = last ? all.length : Codecs.complete(all, encoding);
      String text = new String(all, 0, end, StandardCharsets.UTF_8);
      if (text.indexOf('\uFFFD') < 0) {
        rest = end == all.length ? Buffers.EMPTY : Arrays.copyOfRange(all, end, all.length);
        return text;
      }
      text = Codecs.decode(r, end == all.length ? all : Arrays.copyOf(all, end), encoding, errors);
      rest = end == all.length ? Buffers.EMPTY : Arrays.copyOfRange(all, end, all.length);
      return text;
    }
    return Codecs.decode(r, all, encoding, errors);
  }
}
