package org.aiolang.types.format;

import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;

/** {@code str.__format__}. */
public final class TextFormat {
  private TextFormat() {}

  /** Formats a str; {@code value} is the string of {@code self}. */
  public static String ofStr(Realm r, Object self, String value, String spec) {
    if (spec.isEmpty()) {
      return self == value ? value : Text.str(r, self);
    }
    String typeName = r.typeOf(self).shown();
    FormatSpec f = FormatSpec.parse(spec, typeName, 's', '<');
    if (f.type != 's') {
      throw f.unknownType(typeName);
    }
    if (f.sign != 0) {
      throw Errors.valueError(
          (f.sign == ' ' ? "Space" : "Sign") + " not allowed in string format specifier");
    }
    if (f.noNegativeZero) {
      throw Errors.valueError("Negative zero coercion (z) not allowed in string format specifier");
    }
    if (f.alternate) {
      throw Errors.valueError("Alternate form (#) not allowed in string format specifier");
    }
    if (f.align == '=') {
      throw Errors.valueError("'=' alignment not allowed in string format specifier");
    }
    String text = value;
    int length = r.codePoints.length(text);
    if (f.precision >= 0 && f.precision < length) {
      text = text.substring(0, r.codePoints.offset(text, f.precision));
      length = f.precision;
    }
    return f.pad(r, text, length);
  }
}
