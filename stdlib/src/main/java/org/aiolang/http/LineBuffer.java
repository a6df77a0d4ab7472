package org.aiolang.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects one line from pieces of input. */
final class LineBuffer {
  private byte[] bytes = new byte[256];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** The next line with its ending, or null when the input ends before it does. */
  @Nullable String take(ByteBuffer in, int limit, String what) throws HttpException {
    while (in.hasRemaining()) {
      byte b = in.get();
      if (size == limit) {
        throw HttpException.lineTooLong(what, limit);
      }
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, size * 2);
      }
      bytes[size++] = b;
      if (b == '\n') {
        return rest();
      }
    }
    return null;
  }

  /** What has been collected of an unfinished line. */
  String rest() {
    String line = new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
    size = 0;
    return line;
  }
}
