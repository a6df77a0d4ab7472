package org.aiolang.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A URL of a resource on an HTTP server, taken apart as {@code urllib.request.Request} and {@code
 * http.client} do it.
 *
 * @param text all of it, as it was given
 * @param authority host and port as written: the {@code Host} header
 * @param host the host, without the brackets of an IPv6 address
 * @param target path and query: what the request line says
 * @param secure whether it is an {@code https} URL
 */
public record HttpUrl(
    String text, String authority, String host, int port, String target, boolean secure) {
  private static final int DEFAULT_PORT = 80;
  private static final int SECURE_PORT = 443;

  /**
   * Takes a URL apart.
   *
   * @throws HttpException of kind {@code INVALID_URL} or {@code UNKNOWN_SCHEME}
   */
  public static HttpUrl parse(String text) throws HttpException {
    Parts parts = Parts.of(text);
    boolean secure = parts.scheme.equals("https");
    if (!secure && !parts.scheme.equals("http")) {
      throw parts.scheme.isEmpty()
          ? HttpException.invalidUrl("unknown url type: '" + text + "'")
          : HttpException.unknownScheme(parts.scheme);
    }
    String authority = parts.authority;
    if (authority.isEmpty()) {
      throw HttpException.invalidUrl("no host given");
    }
    String target = parts.path + parts.query;
    if (!target.startsWith("/")) {
      target = "/" + target;
    }
    if (!HeadSyntax.isVisible(target) || !HeadSyntax.isVisible(authority)) {
      throw HttpException.invalidUrl("URL can't contain control characters. '" + text + "'");
    }
    String host = authority;
    int usual = secure ? SECURE_PORT : DEFAULT_PORT;
    int port = usual;
    int colon = authority.lastIndexOf(':');
    if (colon > authority.lastIndexOf(']')) {
      host = authority.substring(0, colon);
      port = port(authority.substring(colon + 1), usual);
    }
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    if (host.isEmpty()) {
      throw HttpException.invalidUrl("no host given");
    }
    return new HttpUrl(text, authority, host, port, target, secure);
  }

  private static int port(String digits, int usual) throws HttpException {
    if (digits.isEmpty()) {
      return usual;
    }
    int port = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        throw HttpException.invalidUrl("nonnumeric port: '" + digits + "'");
      }
      port = port * 10 + (c - '0');
      if (port > 65535) {
        throw HttpException.invalidUrl("port must be 0-65535.");
      }
    }
    return port;
  }

  /** The scheme of a URL in lower case; empty when it is relative. */
  static String scheme(String text) {
    return Parts.of(text).scheme;
  }

  /** What a reference means as seen from a base; {@code urllib.parse.urljoin}. */
  static String join(String baseText, String text) {
    if (text.isEmpty()) {
      return baseText;
    }
    Parts base = Parts.of(baseText);
    Parts to = Parts.of(text);
    if (!to.scheme.isEmpty() && !to.scheme.equals(base.scheme)) {
      return text;
    }
    String scheme = base.scheme;
    if (!to.authority.isEmpty()) {
      return scheme + "://" + to.authority + to.path + to.query + to.fragment;
    }
    String prefix = scheme + "://" + base.authority;
    if (to.path.isEmpty()) {
      String query = to.query.isEmpty() ? base.query : to.query;
      return prefix + base.path + query + to.fragment;
    }
    return prefix + resolve(base.path, to.path) + to.query + to.fragment;
  }

  private static String resolve(String base, String path) {
    boolean rooted = path.startsWith("/");
    List<String> segments = new ArrayList<>();
    if (!rooted) {
      segments.addAll(List.of(base.split("/", -1)));
      if (!segments.get(segments.size() - 1).isEmpty()) {
        segments.remove(segments.size() - 1);
      }
    }
    segments.addAll(List.of(path.split("/", -1)));
    int last = segments.size() - 1;
    List<String> resolved = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      String segment = segments.get(i);
      boolean inner = !rooted && i > 0 && i < last;
      if (segment.equals("..")) {
        if (!resolved.isEmpty()) {
          resolved.remove(resolved.size() - 1);
        }
      } else if (!segment.equals(".") && !(inner && segment.isEmpty())) {
        resolved.add(segment);
      }
    }
    if (segments.get(last).equals(".") || segments.get(last).equals("..")) {
      resolved.add("");
    }
    String joined = String.join("/", resolved);
    return joined.startsWith("/") ? joined : "/" + joined;
  }

  /** The same URL with a path if it names a host without one. */
  static String rooted(String text) {
    Parts parts = Parts.of(text);
    if (parts.authority.isEmpty() || !parts.path.isEmpty()) {
      return text;
    }
    String scheme = parts.scheme.isEmpty() ? "" : parts.scheme + ":";
    return scheme + "//" + parts.authority + "/" + parts.query + parts.fragment;
  }

  /** Percent-encodes what is neither a letter, a digit nor ASCII punctuation. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
      if (b > ' ' && b < 0x7f) {
        quoted.append((char) b);
      } else {
        quoted.append('%');
        quoted.append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)));
        quoted.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
      }
    }
    return quoted.toString();
  }

  /** The query keeps its question mark, the fragment its hash sign. */
  record Parts(String scheme, String authority, String path, String query, String fragment) {
    static Parts of(String text) {
      String rest = text;
      String scheme = "";
      int colon = rest.indexOf(':');
      if (colon > 0 && isScheme(rest, colon)) {
        scheme = rest.substring(0, colon).toLowerCase(Locale.ROOT);
        rest = rest.substring(colon + 1);
      }
      String authority = "";
      if (rest.startsWith("//")) {
        int end = 2;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
          end++;
        }
        authority = rest.substring(2, end);
        rest = rest.substring(end);
      }
      int hash = rest.indexOf('#');
      String fragment = hash < 0 ? "" : rest.substring(hash);
      rest = hash < 0 ? rest : rest.substring(0, hash);
      int question = rest.indexOf('?');
      String query = question < 0 ? "" : rest.substring(question);
      String path = question < 0 ? rest : rest.substring(0, question);
      return new Parts(scheme, authority, path, query, fragment);
    }

    private static boolean isScheme(String text, int end) {
      for (int i = 0; i < end; i++) {
        char c = (char) (text.charAt(i) | 0x20);
        boolean later = i > 0 && "0123456789+-.".indexOf(text.charAt(i)) >= 0;
        if ((c < 'a' || c > 'z') && !later) {
          return false;
        }
      }
      return true;
    }
  }
}
