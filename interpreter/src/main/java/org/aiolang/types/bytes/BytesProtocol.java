package org.aiolang.types.bytes;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.Compare;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.Realm;
import org.aiolang.types.format.PercentFormat;
import org.jspecify.annotations.Nullable;

/** Operators, size and items of bytes and bytearrays, and their text. */
@Part
final class BytesProtocol {
  private BytesProtocol() {}

  /** Return self+value. */
  @Fn
  static Object __add__(Realm r, ByteString self, Object value) {
    return ByteItems.concat(r, self, value);
  }

  /** Return self*value. */
  @Fn
  static Object __mul__(Realm r, ByteString self, Object value) {
    return ByteItems.repeat(r, self, value);
  }

  /** Return value*self. */
  @Fn
  static Object __rmul__(Realm r, ByteString self, Object value) {
    return ByteItems.repeat(r, self, value);
  }

  /** Return self%value. */
  @Fn
  static ByteString __mod__(Realm r, ByteString self, Object value) {
    return self.like(PercentFormat.formatBytes(r, self.chars(), value));
  }

  /** Return value%self. */
  @Fn
  static Object __rmod__(Realm r, ByteString self, Object value) {
    return value instanceof ByteString left
        ? __mod__(r, left, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Return self&lt;value. */
  @Fn
  static Object __lt__(Realm r, ByteString self, Object value) {
    return ByteItems.compare(r, Compare.LT, self, value);
  }

  /** Return self&lt;=value. */
  @Fn
  static Object __le__(Realm r, ByteString self, Object value) {
    return ByteItems.compare(r, Compare.LE, self, value);
  }

  /** Return self==value. */
  @Fn
  static Object __eq__(Realm r, ByteString self, Object value) {
    return ByteItems.compare(r, Compare.EQ, self, value);
  }

  /** Return self!=value. */
  @Fn
  static Object __ne__(Realm r, ByteString self, Object value) {
    return ByteItems.compare(r, Compare.NE, self, value);
  }

  /** Return self&gt;value. */
  @Fn
  static Object __gt__(Realm r, ByteString self, Object value) {
    return ByteItems.compare(r, Compare.GT, self, value);
  }

  /** Return self&gt;=value. */
  @Fn
  static Object __ge__(Realm r, ByteString self, Object value) {
    return ByteItems.compare(r, Compare.GE, self, value);
  }

  /** Return len(self). */
  @Fn
  static long __len__(ByteString self) {
    return self.size();
  }

  /** Return bool(key in self). */
  @Fn
  static boolean __contains__(Realm r, ByteString self, Object key) {
    return ByteSearch.contains(r, self, key);
  }

  /** Return self[key]. */
  @Fn
  static Object __getitem__(Realm r, ByteString self, Object key) {
    return ByteItems.get(r, self, key);
  }

  /** Decode the bytes using the codec registered for encoding. */
  @Fn
  static String decode(
      Realm r,
      ByteString self,
      @Kw @Default("'utf-8'") Object encoding,
      @Kw @Default("'strict'") Object errors) {
    String codec = ByteSource.name(r, encoding, "decode", "encoding");
    String handler = ByteSource.name(r, errors, "decode", "errors");
    return Codecs.decode(r, ByteSource.of(r, self), codec, handler);
  }

  /** Create a string of hexadecimal numbers from the bytes. */
  @Fn
  static String hex(
      Realm r,
      ByteString self,
      @Kw @Default("<absent>") @Nullable Object sep,
      @Kw @Default("1") long bytesPerSep) {
    return ByteHex.of(r, ByteSource.of(r, self), sep, bytesPerSep);
  }
}
