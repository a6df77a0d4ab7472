package org.aiolang.stdlib.array;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.Codecs;
import org.aiolang.types.bytes.PyBytes;

/** Module {@code array}. */
@Module("array")
public final class ArrayModule {
  /** The machine formats of pickles: the code of each item, and the even ones little-endian. */
  private static final String CODES = "BbHHhhIIiiQQqqffddwwww";

  private static final int FIRST_TEXT = 18;

  private ArrayModule() {}

  /** Makes arrays mutable sequences, as {@code collections.abc} has them. */
  public static void register(Realm r) {
    Object abc = r.importer().importPath(r, "collections.abc");
    Calls.invoke(r, Attributes.get(r, abc, "MutableSequence"), "register", PyArray.TYPE);
  }

  @Constant
  static Object array() {
    return PyArray.TYPE;
  }

  @Constant("ArrayType")
  static Object arrayType() {
    return PyArray.TYPE;
  }

  @Constant
  static String typecodes() {
    return TypeCode.ALL;
  }

  /** Internal. Used for pickling support. */
  @Fn("_array_reconstructor")
  static Object reconstruct(
      Realm r, Object arraytype, Object typecode, Object mformatCode, Object items) {
    if (!(arraytype instanceof PyType cls)) {
      throw Errors.typeError(
          "first argument must be a type object, not " + r.typeOf(arraytype).shown());
    }
    if (!cls.isSubtype(PyArray.TYPE)) {
      throw Errors.typeError(cls.name() + " is not a subtype of array.array");
    }
    String code = Text.asString(typecode);
    if (code == null || code.length() != 1) {
      throw Errors.typeError(
          "_array_reconstructor() argument 2 must be a unicode character, not "
              + Convert.shownType(r, typecode));
    }
    int format = Convert.intValue(r, mformatCode);
    if (TypeCode.ALL.indexOf(code) < 0) {
      throw Errors.valueError("second argument must be a valid type code");
    }
    if (format < 0 || format >= CODES.length()) {
      throw Errors.valueError("third argument must be a valid machine format code.");
    }
    if (!(items instanceof PyBytes b)) {
      throw Errors.typeError("fourth argument should be bytes, not " + r.typeOf(items).shown());
    }
    if (format >= FIRST_TEXT) {
      return Calls.call2(r, cls, code, text(r, format, b.data()));
    }
    PyArray stored = stored(format, b.data());
    boolean same = TypeCode.of(code.charAt(0)).machineFormat == format;
    boolean keepsCode = same || "fd".indexOf(stored.type.code) >= 0;
    return Calls.call2(
        r,
        cls,
        keepsCode ? code : String.valueOf(stored.type.code),
        same ? new PyBytes(stored.bytes()) : ArrayMethods.tolist(r, stored));
  }

  private static Object text(Realm r, int format, byte[] data) {
    if (data.length % 4 != 0) {
      throw Errors.valueError("string length not a multiple of item size");
    }
    String encoding = (format < 20 ? "utf-16-" : "utf-32-") + (format % 2 == 0 ? "le" : "be");
    return Codecs.decode(r, data, encoding, "strict");
  }

  /** An array of what the format says, which may be narrower or wider than the code that came. */
  private static PyArray stored(int format, byte[] data) {
    TypeCode type = TypeCode.of(CODES.charAt(format));
    if (data.length % type.size != 0) {
      throw Errors.valueError("bytes length not a multiple of item size");
    }
    PyArray array = new PyArray(type, data.clone());
    if (format % 2 == 1 && type.size > 1) {
      ArrayMethods.byteswap(array);
    }
    return array;
  }
}
