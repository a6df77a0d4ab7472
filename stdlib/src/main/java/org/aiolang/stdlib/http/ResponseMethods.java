package org.aiolang.stdlib.http;

import java.util.Arrays;
import org.aiolang.http.Headers;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.io.Buffers;
import org.aiolang.types.list.PyList;

/**
 * What responses have beyond files. {@code headers}, {@code msg} and {@code url} are set by {@code
 * urllib.request}.
 */
@Type(value = "HTTPResponse", module = "http.client")
final class ResponseMethods {
  private ResponseMethods() {}

  @Getter
  static long status(ResponseFile self) {
    return self.response().status();
  }

  @Getter
  static long code(ResponseFile self) {
    return self.response().status();
  }

  @Getter
  static String reason(ResponseFile self) {
    return self.response().reason();
  }

  @Getter
  static long version(ResponseFile self) {
    return self.response().version();
  }

  @Getter
  static Object length(ResponseFile self) {
    long length = self.response().length();
    return length < 0 ? PyNone.NONE : length;
  }

  /** The header fields as (name, value) pairs. */
  @Fn
  static PyList getheaders(ResponseFile self) {
    Headers headers = self.response().headers();
    PyList pairs = new PyList();
    for (int i = 0; i < headers.size(); i++) {
      pairs.add(new PyTuple(headers.name(i), headers.value(i)));
    }
    return pairs;
  }

  /** Returns the value of the header matching *name*; several are joined. */
  @Fn
  static Object getheader(
      Realm r, ResponseFile self, @Kw Object name, @Kw @Default("None") Object dflt) {
    String key = Text.asString(name);
    Headers headers = self.response().headers();
    if (key == null || !headers.contains(key)) {
      return dflt;
    }
    return String.join(", ", headers.all(key));
  }

  /** Returns an instance of the class mimetools.Message containing meta-information. */
  @Fn
  static Object info(Realm r, ResponseFile self) {
    return Attributes.get(r, self, "headers");
  }

  /** Return the real URL of the page. */
  @Fn
  static Object geturl(ResponseFile self) {
    return self.response().url();
  }

  /** Return the HTTP status code that was sent with the response. */
  @Fn
  static long getcode(ResponseFile self) {
    return self.response().status();
  }

  /** True if the connection is closed. */
  @Fn
  static boolean isclosed(ResponseFile self) {
    return self.isDone();
  }

  /** The text for an HTTPError. */
  @Fn("_message")
  static String message(ResponseFile self) {
    return self.response().message();
  }

  /** Read and return up to n bytes. */
  @Fn
  static Object read1(Realm r, ResponseFile self, @Default("-1") long n) {
    byte[] room = new byte[n < 0 ? 65536 : (int) Math.min(n, 65536)];
    int got = self.readSome(r, room, 0, room.length);
    return Buffers.of(Arrays.copyOf(room, Math.max(got, 0)));
  }

  /** Read bytes into a writable buffer; return how many. */
  @Fn
  static Object readinto(Realm r, ResponseFile self, Object buffer) {
    return self.readInto(r, buffer);
  }
}
