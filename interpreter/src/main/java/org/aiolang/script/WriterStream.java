package org.aiolang.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** UTF-8 bytes to a writer, which gets them when the stream is flushed. */
final class WriterStream extends OutputStream {
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private @Nullable Writer writer;

  synchronized void to(@Nullable Writer target) {
    writer = target;
  }

  @Override
  public synchronized void write(int b) {
    pending.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int n) {
    pending.write(bytes, from, n);
  }

  @Override
  public synchronized void flush() throws IOException {
    Writer w = writer;
    if (w != null) {
      w.write(pending.toString(UTF_8));
      w.flush();
    }
    pending.reset();
  }
}
