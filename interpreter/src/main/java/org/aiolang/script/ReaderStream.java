package org.aiolang.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 bytes of a reader, a character at a time: what a script has not read stays in the reader.
 */
final class ReaderStream extends InputStream {
  private byte[] bytes = {};
  private int at;
  private @Nullable Reader reader;

  synchronized void from(@Nullable Reader source) {
    if (source != reader) {
      reader = source;
      bytes = new byte[0];
      at = 0;
    }
  }

  @Override
  public synchronized int read() throws IOException {
    if (at == bytes.length && !next()) {
      return -1;
    }
    return bytes[at++] & 0xFF;
  }

  /** At most a line, so that nobody waits for more than was asked for. */
  @Override
  public synchronized int read(byte[] target, int from, int n) throws IOException {
    Objects.checkFromIndexSize(from, n, target.length);
    int i = 0;
    while (i < n) {
      int b = read();
      if (b < 0) {
        return i == 0 ? -1 : i;
      }
      target[from + i++] = (byte) b;
      if (b == '\n') {
        break;
      }
    }
    return i;
  }

  private boolean next() throws IOException {
    Reader source = reader;
    int c = source == null ? -1 : source.read();
    if (c < 0 || source == null) {
      return false;
    }
    String text = String.valueOf((char) c);
    if (Character.isHighSurrogate((char) c)) {
      int low = source.read();
      text = low < 0 ? text : text + (char) low;
    }
    bytes = text.getBytes(UTF_8);
    at = 0;
    return true;
  }
}
