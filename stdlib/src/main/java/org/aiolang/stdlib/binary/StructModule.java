package org.aiolang.stdlib.binary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;

/** Module {@code struct}. */
@Module("struct")
public final class StructModule {
  private static final int KEPT = 100;

  private final Map<String, StructFormat> formats = new LinkedHashMap<>();

  StructFormat format(Realm r, Object format) {
    String text = Text.asString(format);
    if (text == null) {
      byte[] bytes = ByteSource.orNull(format);
      if (bytes == null) {
        throw Errors.typeError(
            "Struct() argument 1 must be a str or bytes object, not " + r.typeOf(format).shown());
      }
      text = new String(bytes, StandardCharsets.ISO_8859_1);
    }
    StructFormat found = formats.get(text);
    if (found == null) {
      found = new StructFormat(r, text);
      if (formats.size() >= KEPT) {
        formats.clear();
      }
      formats.put(text, found);
    }
    return found;
  }

  /** Return size in bytes of the struct described by the format string. */
  @Fn
  long calcsize(Realm r, Object format) {
    return format(r, format).size;
  }

  /** Return a bytes object containing the values packed according to the format string. */
  @Fn
  Object pack(Realm r, Object format, @Args Object[] values) {
    return packed(r, format(r, format), values);
  }

  static Object packed(Realm r, StructFormat f, Object[] values) {
    count(f, values.length, "pack");
    byte[] data = new byte[Sizes.check(r, f.size)];
    f.pack(r, values, 0, data, 0);
    return new PyBytes(data);
  }

  private static void count(StructFormat f, int given, String function) {
    if (given != f.values) {
      throw StructErrors.of(
          function + " expected " + f.values + " items for packing (got " + given + ")");
    }
  }

  /** Pack the values into a writable buffer, from an offset on. */
  @Fn
  void packInto(Realm r, Object format, Object buffer, long offset, @Args Object[] values) {
    packInto(r, format(r, format), buffer, offset, values);
  }

  static void packInto(Realm r, StructFormat f, Object buffer, long offset, Object[] values) {
    count(f, values.length, "pack_into");
    ByteBuffer memory = ByteSource.writableOrNull(buffer);
    if (memory == null) {
      throw Errors.typeError(
          "pack_into() argument 2 must be read-write bytes-like object, not "
              + r.typeOf(buffer).shown());
    }
    int at = place(f, memory.capacity(), offset, "pack_into", "packing");
    byte[] data = new byte[Sizes.check(r, f.size)];
    f.pack(r, values, 0, data, 0);
    memory.put(at, data);
  }

  private static int place(StructFormat f, int length, long offset, String function, String doing) {
    long at = offset < 0 ? offset + length : offset;
    if (offset < 0 && offset + f.size > 0) {
      throw StructErrors.of(
          function.equals("pack_into")
              ? "no space to pack " + f.size + " bytes at offset " + offset
              : "not enough data to unpack " + f.size + " bytes at offset " + offset);
    }
    if (at < 0) {
      throw StructErrors.of("offset " + offset + " out of range for " + length + "-byte buffer");
    }
    if (length - at < f.size) {
      throw StructErrors.of(
          function
              + " requires a buffer of at least "
              + Long.toUnsignedString(at + f.size)
              + " bytes for "
              + doing
              + " "
              + f.size
              + " bytes at offset "
              + at
              + " (actual buffer size is "
              + length
              + ")");
    }
    return (int) at;
  }

  /** Return a tuple containing values unpacked according to the format string. */
  @Fn
  Object unpack(Realm r, Object format, Object buffer) {
    return unpacked(r, format(r, format), buffer);
  }

  static Object unpacked(Realm r, StructFormat f, Object buffer) {
    byte[] data = ByteSource.of(r, buffer);
    if (data.length != f.size) {
      throw StructErrors.of("unpack requires a buffer of " + f.size + " bytes");
    }
    Sizes.checkItems(r, f.values);
    return f.unpack(data, 0);
  }

  /**
   * Return a tuple containing values unpacked according to the format string, from an offset on.
   */
  @Fn
  Object unpackFrom(Realm r, Object format, @Kw Object buffer, @Kw @Default("0") long offset) {
    return unpackedFrom(r, format(r, format), buffer, offset);
  }

  static Object unpackedFrom(Realm r, StructFormat f, Object buffer, long offset) {
    byte[] data = ByteSource.of(r, buffer);
    return f.unpack(data, place(f, data.length, offset, "unpack_from", "unpacking"));
  }

  /** Return an iterator yielding tuples unpacked from the given bytes. */
  @Fn
  Object iterUnpack(Realm r, Object format, Object buffer) {
    return new UnpackIterator(r, format(r, format), buffer);
  }

  @Constant("Struct")
  static Object type() {
    return PyStruct.TYPE;
  }

  @Constant
  static Object error() {
    return StructErrors.TYPE;
  }
}
