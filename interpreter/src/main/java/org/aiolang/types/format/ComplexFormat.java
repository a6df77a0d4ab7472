package org.aiolang.types.format;

import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.floats.FloatDigits;

/** {@code repr} and {@code __format__} of complex numbers. */
public final class ComplexFormat {
  private ComplexFormat() {}

  public static String repr(double real, double imag) {
    boolean noReal = real == 0 && 1 / real > 0;
    String im = signed(part(imag), noReal) + "j";
    return noReal ? im : "(" + part(real) + im + ")";
  }

  private static String part(double d) {
    return FloatDigits.format(d, 'r', 0, false, false);
  }

  private static String signed(String s, boolean plain) {
    return plain || s.charAt(0) == '-' ? s : "+".concat(s);
  }

  public static String format(Realm r, Object self, double real, double imag, String spec) {
    if (spec.isEmpty()) {
      return Text.str(r, self);
    }
    String typeName = r.typeOf(self).shown();
    FormatSpec f = FormatSpec.parse(spec, typeName, (char) 0, '>');
    switch (f.type) {
      case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n':
        break;
      default:
        throw f.unknownType(typeName);
    }
    if (f.fill == '0') {
      throw Errors.valueError("Zero padding is not allowed in complex format specifier");
    }
    if (f.align == '=') {
      throw Errors.valueError("'=' alignment flag is not allowed in complex format specifier");
    }
    boolean bare = f.type == 0;
    boolean noReal = bare && real == 0 && 1 / real > 0;
    int width = f.width;
    char align = f.align;
    f.width = -1;
    String re = noReal ? "" : piece(r, real, f, bare);
    char sign = f.sign;
    if (!noReal) {
      f.sign = '+';
    }
    String im = piece(r, imag, f, bare);
    f.sign = sign;
    String text = re + im + "j";
    if (bare && !noReal) {
      text = "(" + text + ")";
    }
    f.width = width;
    f.align = align;
    return f.pad(r, text, text.length());
  }

  private static String piece(Realm r, double d, FormatSpec f, boolean bare) {
    char code = bare ? (f.precision < 0 ? 'r' : 'g') : f.type == 'n' ? 'g' : (char) f.type;
    String s = FloatDigits.format(d, code, f.precision < 0 ? 6 : f.precision, f.alternate, false);
    if (f.noNegativeZero && s.charAt(0) == '-' && NumberFormat.isZero(s)) {
      s = s.substring(1);
    }
    boolean negative = s.charAt(0) == '-';
    int start = negative ? 1 : 0;
    int point = start;
    while (point < s.length() && s.charAt(point) >= '0' && s.charAt(point) <= '9') {
      point++;
    }
    return NumberLayout.of(r, f, negative, "", s.substring(start, point), s.substring(point));
  }
}
