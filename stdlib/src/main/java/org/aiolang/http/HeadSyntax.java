package org.aiolang.http;

import java.util.List;

/** The grammar of the lines of a head (RFC 9112, sections 2 to 5). Stateless. */
final class HeadSyntax {
  private HeadSyntax() {}

  /**
   * A line without its ending. A lone LF ends a line of a response, as {@code http.client} has it,
   * but not of a request, where proxies could see other lines than we do.
   */
  static String withoutEnding(String line, boolean lenient) throws HttpException {
    int end = line.length() - 1;
    if (end > 0 && line.charAt(end - 1) == '\r') {
      end--;
    } else if (!lenient) {
      throw HttpException.malformed("line ends with a lone LF");
    }
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7f) {
        throw HttpException.malformed("control character in a head");
      }
    }
    return line.substring(0, end);
  }

  static RequestHead request(String line, Headers headers) throws HttpException {
    int first = line.indexOf(' ');
    int last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first + 1 || line.indexOf(' ', first + 1) != last) {
      throw HttpException.malformed("bad request line");
    }
    String method = line.substring(0, first);
    String target = line.substring(first + 1, last);
    String version = line.substring(last + 1);
    if (!isToken(method) || !isVisible(target)) {
      throw HttpException.malformed("bad request line");
    }
    if (!version.equals("HTTP/1.1") && !version.equals("HTTP/1.0")) {
      throw HttpException.unknownProtocol(version);
    }
    return new RequestHead(method, target, version.endsWith("1") ? 11 : 10, headers);
  }

  /** A status line, taken apart as {@code http.client} does it: by any white space. */
  static ResponseHead response(String raw, String line, Headers headers) throws HttpException {
    String[] parts = line.strip().split("[ \t]+", 3);
    String version = parts[0];
    if (parts.length < 2 || !version.startsWith("HTTP/")) {
      throw HttpException.badStatusLine(raw);
    }
    String code = parts[1];
    if (code.length() != 3 || code.charAt(0) == '0' || !isDigits(code)) {
      throw HttpException.badStatusLine(raw);
    }
    boolean old = version.equals("HTTP/1.0") || version.equals("HTTP/0.9");
    boolean known = version.length() == 8 && version.startsWith("HTTP/1.");
    if (!old && !(known && isDigits(version.substring(7)))) {
      throw HttpException.unknownProtocol(version);
    }
    String reason = parts.length > 2 ? parts[2].strip() : "";
    return new ResponseHead(old ? 10 : 11, Integer.parseInt(code), reason, headers);
  }

  static void field(String line, Headers headers) throws HttpException {
    char first = line.charAt(0);
    if (first == ' ' || first == '\t') {
      throw HttpException.malformed("folded header line");
    }
    int colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.substring(0, colon))) {
      throw HttpException.malformed("bad header line");
    }
    int start = colon + 1;
    int end = line.length();
    while (start < end && isBlank(line.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(line.charAt(end - 1))) {
      end--;
    }
    headers.add(line.substring(0, colon), line.substring(start, end));
  }

  /** HTTP/1.1 wants exactly one Host, so that nobody can doubt whom a request is for. */
  static void checkHost(RequestHead head) throws HttpException {
    List<String> hosts = head.headers().all("host");
    if (hosts.size() > 1 || hosts.isEmpty() && head.version() == 11) {
      throw HttpException.malformed("a request needs one Host header");
    }
  }

  /** The size in a chunk-size line; extensions are passed over. */
  static long chunkSize(String line) throws HttpException {
    int end = 0;
    long size = 0;
    while (end < line.length()) {
      int digit = hexDigit(line.charAt(end));
      if (digit < 0) {
        break;
      }
      if (end == 15) {
        throw HttpException.malformed("chunk too large");
      }
      size = size * 16 + digit;
      end++;
    }
    int rest = end;
    while (rest < line.length() && isBlank(line.charAt(rest))) {
      rest++;
    }
    if (end == 0 || rest < line.length() && line.charAt(rest) != ';') {
      throw HttpException.malformed("bad chunk size");
    }
    return size;
  }

  /** A Content-Length value: digits only, and within a long. */
  static long length(String text) throws HttpException {
    if (text.isEmpty() || text.length() > 18 || !isDigits(text)) {
      throw HttpException.malformed("bad Content-Length");
    }
    return Long.parseLong(text);
  }

  static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!plain && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Printable ASCII without blanks. */
  static boolean isVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static int hexDigit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    char lower = (char) (c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
