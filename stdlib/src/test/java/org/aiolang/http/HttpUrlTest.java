package org.aiolang.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpUrlTest {
  /** base | reference | urllib.parse.urljoin of CPython 3.13. */
  private static final String JOINED =
      """
          http://h/a/b/c?q#f||http://h/a/b/c?q#f
          http://h/a/b/c?q#f|g|http://h/a/b/g
          http://h/a/b/c?q#f|./g|http://h/a/b/g
          http://h/a/b/c?q#f|g/|http://h/a/b/g/
          http://h/a/b/c?q#f|/g|http://h/g
          http://h/a/b/c?q#f|//o/x|http://o/x
          http://h/a/b/c?q#f|?y|http://h/a/b/c?y
          http://h/a/b/c?q#f|#s|http://h/a/b/c?q#s
          http://h/a/b/c?q#f|..|http://h/a/
          http://h/a/b/c?q#f|../|http://h/a/
          http://h/a/b/c?q#f|../../g|http://h/g
          http://h/a/b/c?q#f|../../../../g|http://h/g
          http://h/a/b/c?q#f|.|http://h/a/b/
          http://h/a/b/c?q#f|./|http://h/a/b/
          http://h/a/b/c?q#f|g;x|http://h/a/b/g;x
          http://h/a/b/c?q#f|/a/./b/../c|http://h/a/c
          http://h/a/b/c?q#f|x//y|http://h/a/b/x/y
          http://h/a/b/c?q#f|/x//y|http://h/x//y
          http://h/a/b/c?q#f|http://z|http://z
          http://h/a/b/c?q#f|HTTP://h/k|http://h/k
          http://h/a/b/c?q#f|https://h/k|https://h/k
          http://h/a/b/c?q#f|a:b|a:b
          http://h/a/b/c?q#f|g?y/../x|http://h/a/b/g?y/../x
          http://h/a/b/c?q#f|/..|http://h/
          http://h/a/b/c?q#f|/../g|http://h/g
          http://h/a/b/c?q#f|mailto:x@y|mailto:x@y
          http://h||http://h
          http://h|g|http://h/g
          http://h|./g|http://h/g
          http://h|g/|http://h/g/
          http://h|/g|http://h/g
          http://h|//o/x|http://o/x
          http://h|?y|http://h?y
          http://h|#s|http://h#s
          http://h|..|http://h/
          http://h|../|http://h/
          http://h|../../g|http://h/g
          http://h|../../../../g|http://h/g
          http://h|.|http://h/
          http://h|./|http://h/
          http://h|g;x|http://h/g;x
          http://h|/a/./b/../c|http://h/a/c
          http://h|x//y|http://h/x/y
          http://h|/x//y|http://h/x//y
          http://h|http://z|http://z
          http://h|HTTP://h/k|http://h/k
          http://h|https://h/k|https://h/k
          http://h|a:b|a:b
          http://h|g?y/../x|http://h/g?y/../x
          http://h|/..|http://h/
          http://h|/../g|http://h/g
          http://h|mailto:x@y|mailto:x@y
          http://h:8/a//b/||http://h:8/a//b/
          http://h:8/a//b/|g|http://h:8/a/b/g
          http://h:8/a//b/|./g|http://h:8/a/b/g
          http://h:8/a//b/|g/|http://h:8/a/b/g/
          http://h:8/a//b/|/g|http://h:8/g
          http://h:8/a//b/|//o/x|http://o/x
          http://h:8/a//b/|?y|http://h:8/a//b/?y
          http://h:8/a//b/|#s|http://h:8/a//b/#s
          http://h:8/a//b/|..|http://h:8/a/
          http://h:8/a//b/|../|http://h:8/a/
          http://h:8/a//b/|../../g|http://h:8/g
          http://h:8/a//b/|../../../../g|http://h:8/g
          http://h:8/a//b/|.|http://h:8/a/b/
          http://h:8/a//b/|./|http://h:8/a/b/
          http://h:8/a//b/|g;x|http://h:8/a/b/g;x
          http://h:8/a//b/|/a/./b/../c|http://h:8/a/c
          http://h:8/a//b/|x//y|http://h:8/a/b/x/y
          http://h:8/a//b/|/x//y|http://h:8/x//y
          http://h:8/a//b/|http://z|http://z
          http://h:8/a//b/|HTTP://h/k|http://h/k
          http://h:8/a//b/|https://h/k|https://h/k
          http://h:8/a//b/|a:b|a:b
          http://h:8/a//b/|g?y/../x|http://h:8/a/b/g?y/../x
          http://h:8/a//b/|/..|http://h:8/
          http://h:8/a//b/|/../g|http://h:8/g
          http://h:8/a//b/|mailto:x@y|mailto:x@y
      """;

  @Test
  void joinsAsUrllibDoes() {
    for (String line : JOINED.strip().split("\n")) {
      String[] parts = line.strip().split("\\|", -1);
      assertEquals(parts[2], HttpUrl.join(parts[0], parts[1]), line);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://h, h, h, 80, /",
    "HTTP://h:8080/a/b?c=d#e, h:8080, h, 8080, /a/b?c=d",
    "http://h?x=1, h, h, 80, /?x=1",
    "http://h:/x, h:, h, 80, /x",
    "http://[::1]:81/x, [::1]:81, ::1, 81, /x",
    "http://[::1]/x, [::1], ::1, 80, /x",
    "http://h/a;b=c, h, h, 80, /a;b=c",
  })
  void takesUrlsApart(String text, String authority, String host, int port, String target)
      throws HttpException {
    HttpUrl url = HttpUrl.parse(text);
    assertEquals(new HttpUrl(text, authority, host, port, target, text.startsWith("https:")), url);
  }

  @ParameterizedTest
  @CsvSource({
    "'', INVALID_URL",
    "h/x, INVALID_URL",
    "/x, INVALID_URL",
    "http:, INVALID_URL",
    "http:///x, INVALID_URL",
    "http://:80/, INVALID_URL",
    "http://h:x/, INVALID_URL",
    "http://h:-1/, INVALID_URL",
    "http://h:65536/, INVALID_URL",
    "http://h:99999999999/, INVALID_URL",
    "http://h/a b, INVALID_URL",
    "http://h/\u00e9, INVALID_URL",
    "'http://h/x\r\nHost: y', INVALID_URL",
    "http://user name@h/, INVALID_URL",
    "ftp://h/, UNKNOWN_SCHEME",
    "file:///etc/passwd, UNKNOWN_SCHEME",
  })
  void refusesWhatNamesNoServer(String text, HttpException.Kind kind) {
    HttpException error = assertThrows(HttpException.class, () -> HttpUrl.parse(text));
    assertEquals(kind, error.kind());
  }

  @Test
  void quotesAndRootsLikeTheRedirectHandler() {
    assertEquals("/a%20b%E9~!", HttpUrl.quote("/a b\u00e9~!"));
    assertEquals("http://h/", HttpUrl.rooted("http://h"));
    assertEquals("//h/?q", HttpUrl.rooted("//h?q"));
    assertEquals("http://h/x", HttpUrl.rooted("http://h/x"));
    assertEquals("x", HttpUrl.rooted("x"));
  }
}
