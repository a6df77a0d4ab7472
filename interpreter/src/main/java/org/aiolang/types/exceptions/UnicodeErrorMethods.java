package org.aiolang.types.exceptions;

import java.util.Objects;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Items;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;
import org.jspecify.annotations.Nullable;

/**
 * The members of {@code UnicodeDecodeError}, {@code UnicodeEncodeError} and {@code
 * UnicodeTranslateError}. The runtime makes one with its args only; then the fields are these.
 */
@Type("UnicodeDecodeError")
final class UnicodeErrorMethods {
  private UnicodeErrorMethods() {}

  private static boolean translates(PyBaseException e) {
    return e.type().isSubtype(Exceptions.UNICODE_TRANSLATE_ERROR);
  }

  @Fn
  static void __init__(
      Realm r, PyBaseException self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    BaseExceptionMethods.__init__(self, args, kwargs);
    int count = translates(self) ? 4 : 5;
    if (args.length != count) {
      throw Errors.typeError(
          "function takes exactly " + count + " arguments (" + args.length + " given)");
    }
    int at = 5 - count;
    for (int i = 0; i < count; i++) {
      Object value = args[i];
      int field = i + at;
      if (field == ExceptionFields.START || field == ExceptionFields.END) {
        value = Convert.index(r, value);
      } else if (field == ExceptionFields.OBJECT) {
        value = checkedObject(r, self, value, i + 1);
      } else if (Text.asString(value) == null) {
        throw wrong(r, i + 1, "str", value);
      }
      self.setExtra(field, value);
    }
  }

  private static Object checkedObject(Realm r, PyBaseException self, Object value, int argument) {
    if (self.type().isSubtype(Exceptions.UNICODE_DECODE_ERROR)) {
      return value instanceof PyBytes ? value : new PyBytes(ByteSource.of(r, value).clone());
    }
    if (Text.asString(value) == null) {
      throw wrong(r, argument, "str", value);
    }
    return value;
  }

  private static RuntimeException wrong(Realm r, int argument, String wanted, Object given) {
    return Errors.typeError(
        "argument " + argument + " must be " + wanted + ", not " + r.typeOf(given).shown());
  }

  private static @Nullable Object field(PyBaseException e, int field) {
    if (e.extras != null) {
      return e.extra(field);
    }
    int i = field - (translates(e) ? 1 : 0);
    return i >= 0 && i < e.args.length ? e.args[i] : null;
  }

  private static void set(PyBaseException e, int field, @Nullable Object value) {
    if (e.extras == null) {
      for (int i = ExceptionFields.REASON; i >= 0; i--) {
        e.setExtra(i, field(e, i));
      }
    }
    e.setExtra(field, value);
  }

  @Fn
  static String __str__(Realm r, PyBaseException self) {
    Object object = field(self, ExceptionFields.OBJECT);
    if (object == null) {
      return "";
    }
    long start = number(r, self, ExceptionFields.START);
    long end = number(r, self, ExceptionFields.END);
    boolean decodes = self.type().isSubtype(Exceptions.UNICODE_DECODE_ERROR);
    StringBuilder text = new StringBuilder();
    if (!translates(self)) {
      text.append('\'').append(text(r, self, ExceptionFields.ENCODING)).append("' codec ");
    }
    text.append(
        decodes ? "can't decode " : translates(self) ? "can't translate " : "can't encode ");
    if (start >= 0 && start < Items.length(r, object) && end == start + 1) {
      Object unit = Items.get(r, object, start);
      if (decodes) {
        String hex = Long.toHexString(Convert.longValue(r, unit));
        text.append("byte 0x").append(hex.length() < 2 ? "0" : "").append(hex);
      } else {
        text.append("character '");
        escape(text, Objects.requireNonNull(Text.asString(unit)).codePointAt(0));
        text.append('\'');
      }
      text.append(" in position ").append(start);
    } else {
      text.append(decodes ? "bytes" : "characters").append(" in position ");
      text.append(start).append('-').append(end - 1);
    }
    return text.append(": ").append(text(r, self, ExceptionFields.REASON)).toString();
  }

  private static void escape(StringBuilder text, int c) {
    String hex = Integer.toHexString(c);
    int digits = c < 256 ? 2 : c < 0x10000 ? 4 : 8;
    text.append(c < 256 ? "\\x" : c < 0x10000 ? "\\u" : "\\U");
    text.append("00000000", 0, digits - hex.length()).append(hex);
  }

  private static long number(Realm r, PyBaseException e, int field) {
    Object n = field(e, field);
    return n == null ? 0 : Convert.longValue(r, n);
  }

  private static String text(Realm r, PyBaseException e, int field) {
    Object s = field(e, field);
    return s == null ? "None" : Text.str(r, s);
  }

  /** exception encoding */
  @Getter("encoding")
  static Object getEncoding(PyBaseException self) {
    return Fields.orNone(field(self, ExceptionFields.ENCODING));
  }

  @Setter("encoding")
  static void setEncoding(PyBaseException self, @Nullable Object value) {
    set(self, ExceptionFields.ENCODING, value);
  }

  /** exception object */
  @Getter("object")
  static Object getObject(PyBaseException self) {
    return Fields.orNone(field(self, ExceptionFields.OBJECT));
  }

  @Setter("object")
  static void setObject(PyBaseException self, @Nullable Object value) {
    set(self, ExceptionFields.OBJECT, value == PyNone.NONE ? null : value);
  }

  /** exception start */
  @Getter("start")
  static Object getStart(PyBaseException self) {
    return Fields.orNone(field(self, ExceptionFields.START));
  }

  @Setter("start")
  static void setStart(PyBaseException self, @Nullable Object value) {
    set(self, ExceptionFields.START, value);
  }

  /** exception end */
  @Getter("end")
  static Object getEnd(PyBaseException self) {
    return Fields.orNone(field(self, ExceptionFields.END));
  }

  @Setter("end")
  static void setEnd(PyBaseException self, @Nullable Object value) {
    set(self, ExceptionFields.END, value);
  }

  /** exception reason */
  @Getter("reason")
  static Object getReason(PyBaseException self) {
    return Fields.orNone(field(self, ExceptionFields.REASON));
  }

  @Setter("reason")
  static void setReason(PyBaseException self, @Nullable Object value) {
    set(self, ExceptionFields.REASON, value);
  }
}
