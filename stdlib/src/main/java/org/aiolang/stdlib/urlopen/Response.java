package org.aiolang.stdlib.urlopen;

import org.aiolang.http.Headers;
import org.aiolang.http.HttpBody;
import org.aiolang.http.HttpResponse;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** A response whose body is read with {@code await}. */
final class Response extends PyObject {
  static final PyType TYPE =
      PyType.builtin("Response").sealed().members(new ResponseMembersTable());

  final HttpResponse http;
  final HttpBody body;
  private @Nullable Object headers;

  /** A coroutine waits for the body. */
  boolean busy;

  Response(HttpResponse http) {
    super(TYPE.instanceShape());
    this.http = http;
    this.body = new HttpBody(http);
  }

  Object headers(Realm r) {
    Object h = headers;
    if (h == null) {
      h = headersOf(r, http);
      headers = h;
    }
    return h;
  }

  /** The header fields as {@code http.client} has them. */
  static Object headersOf(Realm r, HttpResponse http) {
    Headers fields = http.headers();
    PyList pairs = new PyList();
    for (int i = 0; i < fields.size(); i++) {
      pairs.add(new PyTuple(fields.name(i), fields.value(i)));
    }
    Object client = r.importer().importPath(r, "http.client");
    return Calls.call1(r, Attributes.get(r, client, "HTTPMessage"), pairs);
  }

  void close() {
    http.close();
  }
}
