package org.aiolang.http;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code urllib.request.HTTPRedirectHandler} does with a response: follow it, or take it as it
 * is, possibly under another URL and message. One object goes with a request through all its hops.
 */
final class Redirect {
  private static final int MOST_REPEATS = 4;
  private static final int MOST_HOPS = 10;
  private static final String ENDLESS =
      "The HTTP server returned a redirect error that would lead to an infinite loop.\n"
          + "The last 30x error message was:\n";

  private @Nullable Map<String, Integer> visited;

  /** Where to go next; or nowhere, and how the response is to be presented. */
  record Step(@Nullable HttpRequest next, String url, String message) {}

  /**
   * The next step after a response.
   *
   * @throws HttpException if it leads to a URL that cannot be asked
   */
  Step after(HttpRequest request, ResponseHead head) throws HttpException {
    String here = request.url().text();
    Step stay = new Step(null, here, head.reason());
    String location = head.headers().first("location");
    if (location == null) {
      location = head.headers().first("uri");
    }
    if (!isRedirect(head.status()) || location == null) {
      return stay;
    }
    String scheme = HttpUrl.scheme(location);
    if (!scheme.isEmpty()
        && !scheme.equals("http")
        && !scheme.equals("https")
        && !scheme.equals("ftp")) {
      return new Step(
          null,
          location,
          head.reason() + " - Redirection to url '" + location + "' is not allowed");
    }
    if (!isFollowed(head.status(), request.method())) {
      return stay;
    }
    String target = HttpUrl.join(here, HttpUrl.quote(HttpUrl.rooted(location)));
    if (!count(target)) {
      return new Step(null, here, ENDLESS + head.reason());
    }
    return new Step(onward(request, HttpUrl.parse(target)), target, head.reason());
  }

  private boolean count(String target) {
    Map<String, Integer> seen = visited;
    if (seen == null) {
      seen = new HashMap<>();
      visited = seen;
    } else if (seen.getOrDefault(target, 0) >= MOST_REPEATS || seen.size() >= MOST_HOPS) {
      return false;
    }
    seen.merge(target, 1, Integer::sum);
    return true;
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static boolean isFollowed(int status, String method) {
    return switch (method) {
      case "GET", "HEAD" -> true;
      case "POST" -> status <= 303;
      default -> false;
    };
  }

  /** A GET or HEAD with the same headers, but for those that told of a body. */
  private static HttpRequest onward(HttpRequest request, HttpUrl url) {
    Headers kept = new Headers();
    for (int i = 0; i < request.headers().size(); i++) {
      String name = request.headers().name(i);
      if (!name.equalsIgnoreCase("content-length") && !name.equalsIgnoreCase("content-type")) {
        kept.add(name, request.headers().value(i));
      }
    }
    String method = request.method().equals("HEAD") ? "HEAD" : "GET";
    return new HttpRequest(
        method, url, kept, null, request.timeout(), request.keepAlive(), request.tls());
  }
}
