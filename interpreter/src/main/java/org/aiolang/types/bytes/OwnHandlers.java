package org.aiolang.types.bytes;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.aiolang.object.Attributes;
import org.aiolang.object.Convert;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;

/**
 * Encoding and decoding with an error handler of the program: the strict codec runs up to an error,
 * the handler is asked, and it goes on from where the handler said.
 */
final class OwnHandlers {
  private OwnHandlers() {}

  static byte[] encode(Realm r, String s, String encoding, Object handler) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(s.length() + 16);
    int length = s.codePointCount(0, s.length());
    int from = 0;
    while (true) {
      String rest = s.substring(s.offsetByCodePoints(0, from));
      try {
        write(r, out, rest, encoding);
        return out.toByteArray();
      } catch (PyException e) {
        need(e, Exceptions.UNICODE_ENCODE_ERROR);
        int start = place(r, e, "start");
        int end = place(r, e, "end");
        write(r, out, rest.substring(0, rest.offsetByCodePoints(0, start)), encoding);
        PyException whole =
            EncodeErrors.error(
                s,
                text(r, e, "encoding"),
                s.offsetByCodePoints(0, from + start),
                s.offsetByCodePoints(0, from + end),
                text(r, e, "reason"));
        PyTuple answer = CodecRegistry.ask(r, handler, whole, length, true);
        String with = Text.asString(answer.get(0));
        if (with == null) {
          out.writeBytes(ByteSource.of(r, answer.get(0))); // the handler's answer was looked at
        } else {
          try {
            write(r, out, with, encoding);
          } catch (PyException unfit) {
            need(unfit, Exceptions.UNICODE_ENCODE_ERROR);
            throw whole;
          }
        }
        from = (int) Convert.longValue(r, answer.get(1));
      }
    }
  }

  /** Appends a piece; only the first has a byte order mark. */
  private static void write(Realm r, ByteArrayOutputStream out, String piece, String encoding) {
    byte[] bytes = Codecs.encode(r, piece, encoding, "strict");
    int skip = out.size() == 0 ? 0 : Codecs.markLength(encoding);
    out.write(bytes, skip, bytes.length - skip);
  }

  static String decode(Realm r, byte[] data, String encoding, Object handler) {
    StringBuilder out = new StringBuilder(data.length);
    int from = 0;
    while (true) {
      byte[] rest = from == 0 ? data : Arrays.copyOfRange(data, from, data.length);
      try {
        return out.append(Codecs.decode(r, rest, encoding, "strict")).toString();
      } catch (PyException e) {
        need(e, Exceptions.UNICODE_DECODE_ERROR);
        int start = place(r, e, "start");
        int end = place(r, e, "end");
        out.append(Codecs.decode(r, Arrays.copyOf(rest, start), encoding, "strict"));
        PyException whole =
            DecodeErrors.error(
                data, text(r, e, "encoding"), from + start, from + end, text(r, e, "reason"));
        PyTuple answer = CodecRegistry.ask(r, handler, whole, data.length, false);
        out.append(Text.asString(answer.get(0)));
        from = (int) Convert.longValue(r, answer.get(1));
      }
    }
  }

  private static void need(PyException e, PyType type) {
    if (!e.is(type)) {
      throw e;
    }
  }

  private static int place(Realm r, PyException e, String name) {
    return (int) Convert.longValue(r, Attributes.get(r, e.value(), name));
  }

  private static String text(Realm r, PyException e, String name) {
    return (String) Attributes.get(r, e.value(), name);
  }
}
