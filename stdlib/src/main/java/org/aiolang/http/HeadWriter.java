package org.aiolang.http;

import java.nio.charset.StandardCharsets;

/** Writes heads. Nothing that could end a line early gets through. */
public final class HeadWriter {
  private HeadWriter() {}

  /**
   * A request's head.
   *
   * @throws IllegalArgumentException if a part could be read as something else
   */
  public static byte[] request(String method, String target, Headers headers) {
    if (!HeadSyntax.isToken(method) || !HeadSyntax.isVisible(target)) {
      throw new IllegalArgumentException("bad request line");
    }
    return finish(
        new StringBuilder(256).append(method).append(' ').append(target).append(" HTTP/1.1"),
        headers);
  }

  /**
   * A response's head.
   *
   * @throws IllegalArgumentException if a part could be read as something else
   */
  public static byte[] response(int status, String reason, Headers headers) {
    if (status < 100 || status > 999) {
      throw new IllegalArgumentException("bad status");
    }
    checkValue(reason);
    return finish(
        new StringBuilder(256).append("HTTP/1.1 ").append(status).append(' ').append(reason),
        headers);
  }

  private static byte[] finish(StringBuilder text, Headers headers) {
    text.append("\r\n");
    for (int i = 0; i < headers.size(); i++) {
      if (!HeadSyntax.isToken(headers.name(i))) {
        throw new IllegalArgumentException("Invalid header name");
      }
      checkValue(headers.value(i));
      text.append(headers.name(i)).append(": ").append(headers.value(i)).append("\r\n");
    }
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void checkValue(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7f || c > 0xff) {
        throw new IllegalArgumentException("Invalid header value");
      }
    }
  }
}
