package org.aiolang.limits;

import java.io.IOException;
import java.io.OutputStream;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * A standard stream whose bytes are charged; those beyond the limit are dropped. What the host's
 * stream throws is an IOException.
 */
public final class MeteredStream extends OutputStream {
  private final OutputStream out;
  private @Nullable Realm realm;

  public MeteredStream(OutputStream out) {
    this.out = out;
  }

  /** Whose output it is, from now on. */
  public void charge(Realm r) {
    realm = r;
  }

  private boolean isPaid(int bytes) {
    Realm r = realm;
    Budget b = r == null ? null : r.budget;
    return r == null || b == null || b.breach() == null && b.output(r, bytes);
  }

  @Override
  public void write(int b) throws IOException {
    if (isPaid(1)) {
      try {
        out.write(b);
      } catch (RuntimeException e) {
        throw new IOException(e);
      }
    }
  }

  @Override
  public void write(byte[] bytes, int from, int n) throws IOException {
    if (isPaid(n)) {
      try {
        out.write(bytes, from, n);
      } catch (RuntimeException e) {
        throw new IOException(e);
      }
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }
}
