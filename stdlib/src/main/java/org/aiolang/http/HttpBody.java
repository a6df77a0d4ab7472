package org.aiolang.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A response's body without its {@code Content-Encoding}: gzip and deflate are undone (RFC 9110,
 * 8.4.1) as it is read, a piece at a time, so that a few bytes which stand for very many cost no
 * more memory than is asked for. Other codings are left as they are.
 */
public final class HttpBody {
  private static final int PIECE = 1 << 13;

  private final HttpResponse response;
  private final @Nullable ContentInflater inflater;

  /** Over a response whose body nobody else reads. */
  public HttpBody(HttpResponse response) {
    this.response = response;
    String coding = response.headers().first("content-encoding");
    this.inflater =
        switch (coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT)) {
          case "gzip", "x-gzip" -> new ContentInflater(true);
          case "deflate" -> new ContentInflater(false);
          default -> null;
        };
  }

  /**
   * Bytes that can be read at once, or fewer.
   *
   * @throws HttpException if they are not what the coding says, or end too early
   */
  public int available() throws HttpException {
    if (inflater == null) {
      return response.available();
    }
    while (inflater.available() == 0) {
      if (inflater.needsInput()) {
        if (response.available() == 0) {
          if (response.isComplete()) {
            inflater.finish();
          }
          return 0;
        }
        inflater.feed(response.read(PIECE));
      }
      inflater.inflate();
    }
    return inflater.available();
  }

  /**
   * Takes up to so many of the bytes that have come; empty when none have.
   *
   * @throws HttpException as {@link #available}
   */
  public byte[] read(int max) throws HttpException {
    if (inflater == null) {
      return response.read(max);
    }
    return available() == 0 ? new byte[0] : inflater.read(max);
  }
}
