package org.aiolang.stdlib.io;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** What only {@code io.BytesIO} has. */
@Type(value = "BytesIO", module = "_io")
final class BytesIoMethods {
  private BytesIoMethods() {}

  @New
  static Object create(Realm r, PyType cls, @Kw @Default("None") Object initialBytes) {
    if (initialBytes instanceof String) {
      throw Errors.typeError("a bytes-like object is required, not 'str'");
    }
    byte[] initial = initialBytes == PyNone.NONE ? Buffers.EMPTY : Buffers.bytes(r, initialBytes);
    return new BytesIo(initial).as(cls, BytesIo.class);
  }

  /** Retrieve the entire contents of the BytesIO object. */
  @Fn
  static Object getvalue(BytesIo self) {
    return Buffers.of(self.value());
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
