package org.aiolang.stdlib.io;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.bytes.BufferProtocol;
import org.jspecify.annotations.Nullable;

/** What only {@code io.BytesIO} has. */
@Type(value = "BytesIO", module = "_io")
final class BytesIoMethods {
  private BytesIoMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return new BytesIo(Buffers.EMPTY).as(cls, BytesIo.class);
  }

  /** Begins with these bytes. */
  @Fn
  static void __init__(Realm r, BytesIo self, @Kw @Default("None") Object initialBytes) {
    if (initialBytes instanceof String) {
      throw Errors.typeError("a bytes-like object is required, not 'str'");
    }
    self.fill(r, initialBytes == PyNone.NONE ? Buffers.EMPTY : Buffers.bytes(r, initialBytes));
  }

  /** Retrieve the entire contents of the BytesIO object. */
  @Fn
  static Object getvalue(BytesIo self) {
    return Buffers.of(self.value());
  }

  /** Get a read-write view over the contents of the BytesIO object. */
  @Fn
  static Object getbuffer(Realm r, BytesIo self) {
    return BufferProtocol.__buffer__(r, self.buffer(), 0);
  }

  /** Read bytes into a writable buffer; return how many. */
  @Fn
  static Object readinto(Realm r, BytesIo self, Object buffer) {
    return self.readInto(r, buffer);
  }

  /** Read at most size bytes. */
  @Fn
  static Object read1(Realm r, BytesIo self, @Default("-1") Object size) {
    return self.read(r, IoBaseMethods.Sizes.of(r, size));
  }
}
