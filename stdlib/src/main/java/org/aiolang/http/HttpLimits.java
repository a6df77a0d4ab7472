package org.aiolang.http;

/**
 * What a parser takes before it gives up.
 *
 * @param line bytes of one line, its ending included
 * @param headers header lines, the empty last one included; trailers count for themselves
 * @param chunkLine bytes of a chunk-size line with its extensions
 * @param interim 1xx responses before the final one
 */
public record HttpLimits(int line, int headers, int chunkLine, int interim) {
  /** Those of {@code http.client}; the last two, where it has none, are ours. */
  public HttpLimits() {
    this(65536, 100, 4096, 100);
  }
}
