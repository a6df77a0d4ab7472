package org.aiolang.limits;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/** A thread that copies one stream to another until either ends. */
final class StreamCopy implements Runnable {
  private static final int CHUNK = 8192;

  private final InputStream in;
  private final OutputStream out;
  private final boolean closesOut;
  private final CompletableFuture<Boolean> done = new CompletableFuture<>();

  private StreamCopy(InputStream in, OutputStream out, boolean closesOut) {
    this.in = in;
    this.out = out;
    this.closesOut = closesOut;
  }

  /** Starts one, which closes {@code in} at the end, and {@code out} if that is said. */
  static StreamCopy start(InputStream in, OutputStream out, boolean closesOut) {
    StreamCopy copy = new StreamCopy(in, out, closesOut);
    Thread thread = new Thread(null, copy, "aio-child-stream", 64 * 1024);
    thread.setDaemon(true);
    thread.start();
    return copy;
  }

  /** Completes when all was copied. */
  CompletableFuture<Boolean> done() {
    return done;
  }

  @Override
  public void run() {
    byte[] chunk = new byte[CHUNK];
    try {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        out.write(chunk, 0, n);
        out.flush();
      }
    } catch (IOException gone) {
      done.complete(false); // the reader went, or the process ended: nobody is left to tell
    } finally {
      close(in);
      if (closesOut) {
        close(out);
      }
      done.complete(true);
    }
  }

  private void close(Closeable stream) {
    try {
      stream.close();
    } catch (IOException gone) {
      done.complete(false);
    }
  }
}
