package org.aiolang.types.bytes;

import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** The methods of {@code bytes}. */
@Type(
    value = "bytes",
    parts = {
      BytesProtocol.class,
      BytesSearchMethods.class,
      BytesCaseMethods.class,
      BufferProtocol.class
    },
    self = PyBytes.class)
final class BytesMethods {
  private BytesMethods() {}

  /** Return hash(self). */
  @Fn
  static long __hash__(PyBytes self) {
    return self.hash();
  }

  /** Implement iter(self). */
  @Fn
  static Object __iter__(PyBytes self) {
    return new BytesIterator(BytesIterator.BYTES, self);
  }

  /** Return repr(self). */
  @Fn
  static String __repr__(Realm r, PyBytes self) {
    return ByteText.repr(r, self.data(), self.size(), false);
  }

  /** Return the size of the object in memory, in bytes. */
  @Fn
  static long __sizeof__(PyBytes self) {
    return 33L + self.size();
  }

  /** Convert this value to exact type bytes. */
  @Fn
  static PyBytes __bytes__(PyBytes self) {
    return self.type() == PyBytes.TYPE ? self : new PyBytes(self.data());
  }

  @Fn
  static PyTuple __getnewargs__(PyBytes self) {
    return new PyTuple(new PyBytes(self.data()));
  }

  /** Create the value from a string of hexadecimal numbers. */
  @ClassFn
  static Object fromhex(Realm r, PyType cls, String string) {
    byte[] data = ByteHex.parse(r, string);
    Object value = new PyBytes(data);
    return cls == PyBytes.TYPE ? value : Calls.call1(r, cls, value);
  }

  /** Create and return a new object. */
  @New
  static Object create(
      Realm r,
      PyType cls,
      @Kw @Default("<absent>") @Nullable Object source,
      @Kw @Default("<absent>") @Nullable Object encoding,
      @Kw @Default("<absent>") @Nullable Object errors) {
    if (source instanceof PyBytes b
        && encoding == null
        && errors == null
        && b.type() == PyBytes.TYPE
        && cls == PyBytes.TYPE) {
      return b;
    }
    byte[] data = ByteSource.construct(r, "bytes", source, encoding, errors);
    PyBytes value = data.length == 0 && cls == PyBytes.TYPE ? PyBytes.EMPTY : new PyBytes(data);
    return cls == PyBytes.TYPE ? value : value.as(cls, PyBytes.class);
  }
}
