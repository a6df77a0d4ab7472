package org.aiolang.stdlib.binary;

import java.nio.charset.StandardCharsets;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.str.StrRepr;

/** {@code struct.Struct}: a compiled format. */
@Type(value = "Struct", module = "_struct")
final class PyStruct extends PyObject {
  static final PyType TYPE = PyType.builtin("Struct").members(new PyStructTable());

  private final StructFormat format;

  private PyStruct(StructFormat format) {
    super(TYPE.instanceShape());
    this.format = format;
  }

  @New
  static Object create(Realm r, PyType cls, @Kw Object format) {
    String text = Text.asString(format);
    if (text == null) {
      byte[] bytes = ByteSource.orNull(format);
      if (bytes == null) {
        throw Errors.typeError(
            "Struct() argument 1 must be a str or bytes object, not " + r.typeOf(format).shown());
      }
      text = new String(bytes, StandardCharsets.ISO_8859_1);
    }
    return new PyStruct(new StructFormat(r, text)).as(cls, PyStruct.class);
  }

  @Fn
  static Object pack(Realm r, PyStruct self, @Args Object[] values) {
    return StructModule.packed(r, self.format, values);
  }

  @Fn
  static void packInto(Realm r, PyStruct self, Object buffer, long offset, @Args Object[] values) {
    StructModule.packInto(r, self.format, buffer, offset, values);
  }

  @Fn
  static Object unpack(Realm r, PyStruct self, Object buffer) {
    return StructModule.unpacked(r, self.format, buffer);
  }

  @Fn
  static Object unpackFrom(
      Realm r, PyStruct self, @Kw Object buffer, @Kw @Default("0") long offset) {
    return StructModule.unpackedFrom(r, self.format, buffer, offset);
  }

  @Fn
  static Object iterUnpack(Realm r, PyStruct self, Object buffer) {
    return new UnpackIterator(r, self.format, buffer);
  }

  /** The format string. */
  @Getter
  static String format(PyStruct self) {
    return self.format.text;
  }

  /** The size in bytes. */
  @Getter
  static long size(PyStruct self) {
    return self.format.size;
  }

  @Fn
  static String __repr__(PyStruct self) {
    return self.type().name() + "(" + StrRepr.repr(self.format.text) + ")";
  }
}
