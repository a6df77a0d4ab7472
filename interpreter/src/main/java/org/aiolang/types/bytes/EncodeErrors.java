package org.aiolang.types.bytes;

import java.util.Locale;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.str.StrRepr;
import org.jspecify.annotations.Nullable;

/** What the error handlers of {@code encode} put in place of characters that have no bytes. */
final class EncodeErrors {
  private EncodeErrors() {}

  static PyException error(String s, String encoding, int start, int end, String reason) {
    return Errors.of(
        Exceptions.UNICODE_ENCODE_ERROR,
        encoding,
        s,
        (long) s.codePointCount(0, start),
        (long) s.codePointCount(0, end),
        reason);
  }

  /** ASCII text for the chars from start to end. */
  static String replacement(
      Realm r, String s, String encoding, int start, int end, String reason, String errors) {
    StringBuilder out = new StringBuilder();
    for (int i = start; i < end; ) {
      int c = s.codePointAt(i);
      i += Character.charCount(c);
      Sizes.check(r, out.length());
      switch (errors) {
        case "strict", "surrogateescape", "surrogatepass":
          throw error(s, encoding, start, end, reason);
        case "ignore":
          break;
        case "replace":
          out.append('?');
          break;
        case "backslashreplace":
          StrRepr.escape(out, c);
          break;
        case "xmlcharrefreplace":
          out.append("&#").append(c).append(';');
          break;
        case "namereplace":
          String name = name(c);
          if (name == null) {
            StrRepr.escape(out, c);
          } else {
            out.append("\\N{").append(name).append('}');
          }
          break;
        default:
          throw Codecs.unknownHandler(errors);
      }
    }
    return out.toString();
  }

  /** The name that a literal may use; null without one. Java has names of blocks as well. */
  private static @Nullable String name(int c) {
    return switch (Character.getType(c)) {
      case Character.SURROGATE, Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED ->
          null;
      default -> {
        String name = Character.getName(c);
        boolean ideograph = name != null && name.startsWith("CJK UNIFIED IDEOGRAPHS");
        String code = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        yield ideograph ? "CJK UNIFIED IDEOGRAPH-" + code : name;
      }
    };
  }
}
