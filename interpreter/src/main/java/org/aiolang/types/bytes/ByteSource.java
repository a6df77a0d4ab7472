package org.aiolang.types.bytes;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The bytes that arguments give. */
public final class ByteSource {
  private ByteSource() {}

  /** The bytes of a bytes-like object, not to be changed; null for other values. */
  public static byte @Nullable [] orNull(Object o) {
    if (o instanceof PyBytes b) {
      return b.data();
    }
    if (o instanceof PyByteArray b) {
      return b.size() == b.data().length ? b.data() : b.toArray();
    }
    if (o instanceof PyMemoryView m) {
      return m.toArray();
    }
    return o instanceof Exporter e ? Arrays.copyOf(e.data(), e.size()) : null;
  }

  /** The bytes of a bytes-like object, not to be changed. */
  public static byte[] of(Realm r, Object o) {
    byte[] data = orNull(o);
    if (data == null) {
      throw Errors.typeError("a bytes-like object is required, not '" + r.typeOf(o).shown() + "'");
    }
    return data;
  }

  /** The bytes of a bytes-like object, of what has {@code __bytes__}, or of an iterable of ints. */
  public static byte[] ofObject(Realm r, Object o) {
    byte[] data = orNull(o);
    if (data != null) {
      return data;
    }
    PyType type = r.typeOf(o);
    Object method = type.special(Special.BYTES);
    if (method != null) {
      return called(r, method, o);
    }
    if (Text.asString(o) != null || !isIterable(type)) {
      throw Errors.typeError("cannot convert '" + type.shown() + "' object to bytes");
    }
    return ofIterable(r, o, "bytes must be in range(0, 256)");
  }

  /**
   * A window on the memory of a bytearray or an array, or of a memoryview of one without gaps.
   *
   * <p>TypeError for what cannot be written into.
   */
  public static ByteBuffer writable(Realm r, Object o) {
    ByteBuffer memory = writableOrNull(o);
    if (memory == null) {
      throw Errors.typeError(
          "a read-write bytes-like object is required, not '" + r.typeOf(o).shown() + "'");
    }
    return memory;
  }

  /** The same; null for what cannot be written into. */
  public static @Nullable ByteBuffer writableOrNull(Object o) {
    if (o instanceof PyMemoryView v) {
      return !v.isReadOnly() && v.isContiguous()
          ? ByteBuffer.wrap(v.data(), v.start, v.size()).slice()
          : null;
    }
    return o instanceof Exporter e && !e.isReadOnly()
        ? ByteBuffer.wrap(e.data(), 0, e.size()).slice()
        : null;
  }

  static boolean isIterable(PyType type) {
    return type.special(Special.ITER) != null || type.special(Special.GETITEM) != null;
  }

  /** The bytes of an iterable of ints. */
  static byte[] ofIterable(Realm r, Object o, String outOfRange) {
    PyIterator it = Iteration.of(r, o);
    byte[] data = new byte[(int) Math.max(8, Math.min(it.lengthHint(), 1 << 16))];
    int n = 0;
    for (Object item = it.next(r); item != null; item = it.next(r)) {
      if (n == data.length) {
        data = Arrays.copyOf(data, Sizes.check(r, Math.min(Sizes.MAX, n * 2L)));
      }
      data[n++] = (byte) value(r, item, outOfRange);
      r.safepoint();
    }
    return Arrays.copyOf(data, n);
  }

  /** A byte's value, 0 to 255; ValueError with that message for others. */
  static int value(Realm r, Object o, String outOfRange) {
    Object n = Convert.index(r, o);
    if (n instanceof Long l && l >= 0 && l < 256) {
      return (int) (long) l;
    }
    throw Errors.valueError(outOfRange);
  }

  /** What {@code bytes(source)} and {@code bytearray(source)} hold. */
  static byte[] construct(
      Realm r,
      String typeName,
      @Nullable Object source,
      @Nullable Object encoding,
      @Nullable Object errors) {
    if (encoding != null) {
      name(r, encoding, typeName, "encoding");
    }
    if (errors != null) {
      name(r, errors, typeName, "errors");
    }
    byte[] own = encoding == null && errors == null ? ofMethod(r, typeName, source) : null;
    if (own != null) {
      return own;
    }
    String text = source == null ? null : Text.asString(source);
    if (source == null || text == null && (encoding != null || errors != null)) {
      if (encoding != null || errors != null) {
        throw Errors.typeError(
            (encoding != null ? "encoding" : "errors") + " without a string argument");
      }
      return new byte[0];
    }
    if (text != null) {
      if (encoding == null) {
        throw Errors.typeError("string argument without an encoding");
      }
      return Codecs.encode(
          r,
          text,
          name(r, encoding, typeName, "encoding"),
          errors == null ? "strict" : name(r, errors, typeName, "errors"));
    }
    boolean isCopy = source instanceof PyBytes && typeName.equals("bytes");
    if (!isCopy && Convert.hasIndex(r, source)) {
      return zeros(r, source);
    }
    byte[] data = orNull(source);
    if (data != null) {
      return source instanceof PyBytes ? data : data.clone();
    }
    PyType type = r.typeOf(source);
    if (isIterable(type)) {
      return ofIterable(
          r,
          source,
          typeName.equals("bytes")
              ? "bytes must be in range(0, 256)"
              : "byte must be in range(0, 256)");
    }
    throw Errors.typeError("cannot convert '" + type.shown() + "' object to " + typeName);
  }

  /**
   * What {@code __bytes__} of a class of the program gives {@code bytes}; null where it has none.
   */
  private static byte @Nullable [] ofMethod(Realm r, String typeName, @Nullable Object source) {
    if (!(source instanceof PyObject o) || o.type().isBuiltin() || !typeName.equals("bytes")) {
      return null;
    }
    Object method = o.type().special(Special.BYTES);
    return method == null || method instanceof NativeFunction ? null : called(r, method, o);
  }

  /** What a {@code __bytes__} gives. */
  private static byte[] called(Realm r, Object method, Object source) {
    Object result = Calls.callMethod0(r, method, source);
    if (result instanceof PyBytes b) {
      return b.data();
    }
    throw Errors.typeError("__bytes__ returned non-bytes (type " + r.typeOf(result).shown() + ")");
  }

  static String name(Realm r, Object o, String typeName, String argument) {
    String s = Text.asString(o);
    if (s == null) {
      throw Errors.typeError(
          typeName + "() argument '" + argument + "' must be str, not " + Convert.shownType(r, o));
    }
    if (s.indexOf('\0') >= 0) {
      throw Errors.valueError("embedded null character");
    }
    return s;
  }

  private static byte[] zeros(Realm r, Object count) {
    Object n = Convert.index(r, count);
    if (n instanceof BigInteger) {
      throw Errors.overflowError(Convert.misfit(r, count));
    }
    if ((Long) n < 0) {
      throw Errors.valueError("negative count");
    }
    return new byte[Sizes.check(r, (Long) n)];
  }

  /** A TypeError for a value that is no argument of the kind. */
  static PyException notBytesLike(Realm r, Object o) {
    return Errors.typeError("a bytes-like object is required, not '" + r.typeOf(o).shown() + "'");
  }
}
