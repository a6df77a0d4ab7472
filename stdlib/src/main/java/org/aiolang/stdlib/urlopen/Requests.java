package org.aiolang.stdlib.urlopen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aiolang.http.Headers;
import org.aiolang.http.HttpRequest;
import org.aiolang.http.HttpUrl;
import org.aiolang.http.TlsSource;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.http.ContextSource;
import org.aiolang.types.bytes.ByteSource;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code urlopen} as a request; headers are those that urllib would send. */
final class Requests {
  private Requests() {}

  /**
   * What is sent, or the exception that opening it raises: urllib raises some only when it opens.
   */
  record Prepared(@Nullable HttpRequest request, @Nullable IOException error) {}

  static Prepared of(
      Realm r,
      Object url,
      Object data,
      @Nullable Object headers,
      @Nullable String method,
      @Nullable Double timeout,
      Object context) {
    ContextSource tls = new ContextSource(r, context);
    if (timeout != null && timeout < 0) {
      throw Errors.valueError("Timeout value out of range");
    }
    long nanos =
        timeout == null ? 0 : Math.max(1, (long) Math.min(timeout * 1e9, Long.MAX_VALUE / 4.0));
    String text = Text.asString(url);
    if (text != null) {
      Map<String, String> fields = new LinkedHashMap<>();
      byte[] body = body(r, data, fields);
      fields.put("User-Agent", "Python-urllib/3.13");
      if (headers != null) {
        addAll(r, fields, Calls.invoke(r, headers, "items"));
      }
      return request(
          address(r, text),
          method == null ? (body == null ? "GET" : "POST") : method,
          fields,
          body,
          nanos,
          tls);
    }
    Object given = Attributes.get(r, url, "data");
    Map<String, String> fields = new LinkedHashMap<>();
    byte[] body = body(r, data == PyNone.NONE ? given : data, fields);
    fields.put("User-Agent", "Python-urllib/3.13");
    addAll(r, fields, Calls.invoke(r, url, "header_items"));
    if (headers != null) {
      addAll(r, fields, Calls.invoke(r, headers, "items"));
    }
    String verb = method == null ? Text.str(r, Calls.invoke(r, url, "get_method")) : method;
    return request(Text.str(r, Attributes.get(r, url, "full_url")), verb, fields, body, nanos, tls);
  }

  private static Prepared request(
      String url,
      String method,
      Map<String, String> fields,
      byte @Nullable [] body,
      long nanos,
      TlsSource tls) {
    try {
      int hash = url.indexOf('#');
      HttpUrl target = HttpUrl.parse(hash < 0 ? url : url.substring(0, hash));
      Headers headers = new Headers();
      for (Map.Entry<String, String> field : fields.entrySet()) {
        headers.add(field.getKey(), field.getValue());
      }
      return new Prepared(new HttpRequest(method, target, headers, body, nanos, true, tls), null);
    } catch (IOException e) {
      return new Prepared(null, e);
    }
  }

  /** What {@code urllib.request.Request} makes of the text; ValueError without a scheme. */
  private static String address(Realm r, String url) {
    String text = url.strip();
    if (text.startsWith("<") && text.endsWith(">")) {
      text = text.substring(1, text.length() - 1).strip();
    }
    if (text.startsWith("URL:")) {
      text = text.substring(4).strip();
    }
    int colon = text.indexOf(':');
    boolean scheme = colon > 0 && Character.isLetter(text.charAt(0));
    for (int i = 0; scheme && i < colon; i++) {
      char c = text.charAt(i);
      scheme = Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
    }
    if (!scheme) {
      throw Errors.valueError("unknown url type: " + Text.repr(r, text));
    }
    return text;
  }

  private static byte @Nullable [] body(Realm r, Object data, Map<String, String> fields) {
    fields.put("Accept-Encoding", "identity");
    if (data == PyNone.NONE) {
      return null;
    }
    if (Text.asString(data) != null) {
      throw Errors.typeError(
          "POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type"
              + " str.");
    }
    fields.put("Content-Type", "application/x-www-form-urlencoded");
    byte[] bytes = ByteSource.orNull(data);
    if (bytes != null) {
      return bytes.clone();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Object read = Attributes.getOrNull(r, data, "read");
    if (read != null) {
      all.writeBytes(ByteSource.of(r, Calls.call0(r, read)));
    } else {
      for (Object part : Iteration.toArray(r, data)) {
        all.writeBytes(ByteSource.of(r, part));
      }
    }
    return all.toByteArray();
  }

  private static void addAll(Realm r, Map<String, String> fields, Object items) {
    for (Object item : Iteration.toArray(r, items)) {
      Object[] pair =
          item instanceof PyTuple t
              ? t.items()
              : new Object[] {Items.get(r, item, 0L), Items.get(r, item, 1L)};
      fields.put(title(Text.str(r, pair[0])), Text.str(r, pair[1]));
    }
  }

  /** {@code X-Header-Name}, as urllib sends names. */
  private static String title(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
      start = !Character.isLetter(c);
    }
    return out.toString();
  }
}
