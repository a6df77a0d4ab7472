package org.aiolang.stdlib.io;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code io.BufferedIOBase}: a subclass defines {@code read}, {@code read1} and {@code write}. */
@Type(
    value = "_BufferedIOBase",
    module = "_io",
    parts = {StreamMembers.class})
final class BufferedBaseMethods {
  private BufferedBaseMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return IoBaseMethods.create(cls, args, kwargs);
  }

  /** Read and return up to n bytes, with at most one read of what lies below. */
  @Fn
  static Object read1(Realm r, PyFile self, @Default("-1") Object size) {
    throw FileTypes.unsupported("read1");
  }

  /** Read bytes into a writable buffer; return how many. */
  @Fn
  static Object readinto(Realm r, PyFile self, Object buffer) {
    return into(r, self, buffer, "read");
  }

  /** Read bytes into a writable buffer, with at most one read of what lies below. */
  @Fn
  static Object readinto1(Realm r, PyFile self, Object buffer) {
    return into(r, self, buffer, "read1");
  }

  private static Object into(Realm r, PyFile self, Object buffer, String method) {
    long room = Buffers.length(buffer);
    byte[] bytes = Buffers.bytes(r, Calls.invoke(r, self, method, room));
    Buffers.store(r, buffer, bytes);
    return (long) bytes.length;
  }

  /** Disconnect this buffer from its raw stream. */
  @Fn
  static Object detach(PyFile self) {
    throw FileTypes.unsupported("detach");
  }
}
