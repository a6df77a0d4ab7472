package org.aiolang.types.bytes;

import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.types.str.StrRepr;

/** What the error handlers of {@code decode} put in place of bytes that are no characters. */
final class DecodeErrors {
  private DecodeErrors() {}

  static void append(
      StringBuilder out,
      byte[] data,
      String encoding,
      int start,
      int end,
      String reason,
      String errors) {
    switch (errors) {
      case "ignore":
        break;
      case "replace":
        out.append('\ufffd');
        break;
      case "backslashreplace":
        for (int i = start; i < end; i++) {
          StrRepr.escape(out, data[i] & 0xff);
        }
        break;
      case "surrogateescape":
        if (data[start] >= 0) {
          throw error(data, encoding, start, end, reason);
        }
        for (int i = start; i < end; i++) {
          out.append((char) (0xdc00 | data[i] & 0xff));
        }
        break;
      case "strict", "surrogatepass":
        throw error(data, encoding, start, end, reason);
      default:
        throw Codecs.unknownHandler(errors);
    }
  }

  static PyException error(byte[] data, String encoding, int start, int end, String reason) {
    return Errors.of(
        Exceptions.UNICODE_DECODE_ERROR,
        encoding,
        new PyBytes(data),
        (long) start,
        (long) end,
        reason);
  }
}
