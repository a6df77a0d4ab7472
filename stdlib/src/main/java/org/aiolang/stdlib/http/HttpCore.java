package org.aiolang.stdlib.http;

import java.io.IOException;
import org.aiolang.http.Headers;
import org.aiolang.http.HttpRequest;
import org.aiolang.http.HttpUrl;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.io.Buffers;

/** Module {@code _http}: a blocking request. */
@Module("_http")
final class HttpCore {
  private HttpCore() {}

  /** Send a request and wait for the head of its response. */
  @Fn
  static Object request(
      Realm r,
      String method,
      String url,
      Object headers,
      Object body,
      Object timeout,
      Object context) {
    Headers fields = new Headers();
    for (Object item : Iteration.toArray(r, headers)) {
      PyTuple pair = (PyTuple) item;
      fields.add(Text.str(r, pair.get(0)), Text.str(r, pair.get(1)));
    }
    byte[] bytes = body == PyNone.NONE ? null : Buffers.bytes(r, body);
    try {
      HttpRequest request =
          new HttpRequest(
              method,
              HttpUrl.parse(url),
              fields,
              bytes,
              nanos(r, timeout),
              false,
              new ContextSource(r, context));
      BlockingClient client = BlockingClient.idle(r);
      return new ResponseFile(client, client.open(request));
    } catch (IOException e) {
      throw HttpErrors.opening(r, e);
    } catch (IllegalArgumentException e) {
      throw Errors.valueError(String.valueOf(e.getMessage()));
    }
  }

  private static long nanos(Realm r, Object timeout) {
    if (timeout == PyNone.NONE) {
      return 0;
    }
    double seconds = Convert.doubleValue(r, timeout);
    if (seconds < 0) {
      throw Errors.valueError("Timeout value out of range");
    }
    return Math.max(1, (long) Math.min(seconds * 1e9, Long.MAX_VALUE / 4.0));
  }

  @Constant("HTTPResponse")
  static Object response() {
    return ResponseFile.TYPE;
  }

  @Constant
  static Object gaierror() {
    return HttpErrors.GAI_ERROR;
  }
}
