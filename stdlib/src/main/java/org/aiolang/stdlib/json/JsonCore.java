package org.aiolang.stdlib.json;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Errors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.bytes.ByteSource;
import org.jspecify.annotations.Nullable;

/** Module {@code _json}: reading and writing, for {@code json}'s classes. */
@Module("_json")
final class JsonCore {
  private JsonCore() {}

  /** The text of a value. */
  @Fn
  static String encode(
      Realm r,
      Object o,
      Object fallback,
      boolean checkCircular,
      boolean ensureAscii,
      @Nullable String indent,
      String keySeparator,
      String itemSeparator,
      boolean sortKeys,
      boolean skipkeys,
      boolean allowNan) {
    return new JsonWriter(
            r,
            fallback,
            checkCircular,
            ensureAscii,
            indent,
            keySeparator,
            itemSeparator,
            sortKeys,
            skipkeys,
            allowNan)
        .write(o, 0);
  }

  /** A JSON string of ASCII characters. */
  @Fn
  static String encodeBasestringAscii(Realm r, String string) {
    return quoted(r, string, true);
  }

  /** A JSON string. */
  @Fn
  static String encodeBasestring(Realm r, String string) {
    return quoted(r, string, false);
  }

  private static String quoted(Realm r, String s, boolean ascii) {
    int length = Sizes.check(r, JsonWriter.quotedLength(r, s, ascii));
    StringBuilder out = new StringBuilder(length);
    JsonWriter.quote(s, ascii, out);
    return out.toString();
  }

  /** The value that begins at an index, and where it ends. */
  @Fn
  static PyTuple decode(
      Realm r,
      String string,
      int index,
      @Nullable Object objectHook,
      @Nullable Object objectPairsHook,
      @Nullable Object parseFloat,
      @Nullable Object parseInt,
      @Nullable Object parseConstant,
      boolean strict) {
    if (index < 0) {
      throw Errors.valueError("idx cannot be negative");
    }
    int length = r.codePoints.length(string);
    int from = index > length ? string.length() : r.codePoints.offset(string, index);
    JsonHooks hooks =
        new JsonHooks(objectHook, objectPairsHook, parseFloat, parseInt, parseConstant, strict);
    JsonReader reader = new JsonReader(r, string, hooks);
    Object value = reader.valueAt(from);
    return new PyTuple(value, (long) r.codePoints.index(string, reader.at()));
  }

  /** The string whose first character is at an index, and where it ends. */
  @Fn
  static PyTuple scanstring(Realm r, String string, int end, boolean strict) {
    if (end < 0 || end > r.codePoints.length(string)) {
      throw Errors.valueError("end is out of bounds");
    }
    JsonHooks hooks = new JsonHooks(null, null, null, null, null, strict);
    JsonReader reader = new JsonReader(r, string, hooks);
    String value = reader.stringFrom(r.codePoints.offset(string, end));
    return new PyTuple(value, (long) r.codePoints.index(string, reader.at()));
  }

  /** Where the blanks end that begin at an index. */
  @Fn
  static long skip(Realm r, String string, int index) {
    int i = r.codePoints.offset(string, Math.min(index, r.codePoints.length(string)));
    while (i < string.length() && " \t\n\r".indexOf(string.charAt(i)) >= 0) {
      i++;
    }
    return r.codePoints.index(string, i);
  }

  /** The name of the encoding of a JSON text, by RFC 4627. */
  @Fn
  static String detectEncoding(Realm r, Object b) {
    return JsonReader.encoding(ByteSource.of(r, b));
  }

  @Constant("JSONDecodeError")
  static Object decodeError() {
    return JsonErrors.DECODE_ERROR;
  }
}
