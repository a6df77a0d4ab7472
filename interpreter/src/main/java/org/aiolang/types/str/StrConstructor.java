package org.aiolang.types.str;

import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.StrObject;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.Codecs;
import org.jspecify.annotations.Nullable;

/** {@code str(object)} and {@code str(bytes, encoding, errors)}. */
final class StrConstructor {
  private StrConstructor() {}

  static Object create(
      Realm r,
      PyType cls,
      @Nullable Object object,
      @Nullable Object encoding,
      @Nullable Object errors) {
    Object text = value(r, object, encoding, errors);
    if (cls == StrType.TYPE) {
      return text;
    }
    String s = Text.asString(text);
    return new StrObject(cls, s == null ? "" : s);
  }

  private static Object value(
      Realm r, @Nullable Object object, @Nullable Object encoding, @Nullable Object errors) {
    if (encoding == null && errors == null) {
      return object == null ? "" : Text.strObject(r, object);
    }
    String codec = encoding == null ? "utf-8" : argument(r, encoding, "str", "encoding");
    String handler = errors == null ? "strict" : argument(r, errors, "str", "errors");
    if (object == null) {
      return "";
    }
    if (Text.asString(object) != null) {
      throw Errors.typeError("decoding str is not supported");
    }
    byte[] data = ByteSource.orNull(object);
    if (data == null) {
      throw Errors.typeError(
          "decoding to str: need a bytes-like object, " + r.typeOf(object).shown() + " found");
    }
    return Codecs.decode(r, data, codec, handler);
  }

  /** A str argument that errors name. */
  private static String argument(Realm r, Object o, String function, String name) {
    String s = Text.asString(o);
    if (s == null) {
      throw wrongArgument(r, o, function, name);
    }
    return s;
  }

  private static PyException wrongArgument(Realm r, Object o, String function, String name) {
    return Errors.typeError(
        function + "() argument '" + name + "' must be str, not " + r.typeOf(o).shown());
  }
}
