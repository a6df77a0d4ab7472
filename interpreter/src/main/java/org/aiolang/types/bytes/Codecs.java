package org.aiolang.types.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/**
 * {@code str.encode} and {@code bytes.decode}: UTF-8, ASCII, Latin-1, UTF-16, UTF-32, the escapes
 * of literals, and Java's charsets.
 */
public final class Codecs {
  private Codecs() {}

  /** The bytes of a string. LookupError, UnicodeEncodeError. */
  public static byte[] encode(Realm r, String s, String encoding, String errors) {
    Object own = CodecRegistry.own(r, errors);
    if (own != null) {
      return OwnHandlers.encode(r, s, encoding, own);
    }
    String name = normalize(encoding);
    switch (name) {
      case "utf-8":
        return Utf8.encode(s, errors);
      case "utf-8-sig":
        byte[] text = Utf8.encode(s, errors);
        byte[] marked = new byte[text.length + 3];
        marked[0] = (byte) 0xef;
        marked[1] = (byte) 0xbb;
        marked[2] = (byte) 0xbf;
        System.arraycopy(text, 0, marked, 3, text.length);
        return marked;
      case "ascii":
        return SingleByte.encode(s, "ascii", 128, errors);
      case "latin-1":
        return SingleByte.encode(s, "latin-1", 256, errors);
      case "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be":
        return Wide.encode(s, name, errors);
      case "unicode-escape", "raw-unicode-escape":
        return EscapeCodecs.encode(s, name.startsWith("raw"));
      default:
        if (!exists(name)) {
          needText(name, encoding, "encode");
          Object found = CodecRegistry.run(r, encoding, 0, s, errors);
          if (found != null) {
            byte[] bytes = ByteSource.orNull(found);
            if (bytes == null) {
              throw Errors.typeError(wrongResult(r, encoding, "encoder", "bytes", found, "en"));
            }
            return bytes;
          }
        }
        return encodeCharset(s, charset(name, encoding), errors);
    }
  }

  /** The string of some bytes. LookupError, UnicodeDecodeError. */
  public static String decode(Realm r, byte[] data, String encoding, String errors) {
    Object own = CodecRegistry.own(r, errors);
    if (own != null) {
      return OwnHandlers.decode(r, data, encoding, own);
    }
    String name = normalize(encoding);
    switch (name) {
      case "utf-8":
        return Utf8.decode(data, 0, errors);
      case "utf-8-sig":
        boolean marked =
            data.length >= 3
                && data[0] == (byte) 0xef
                && data[1] == (byte) 0xbb
                && data[2] == (byte) 0xbf;
        return Utf8.decode(data, marked ? 3 : 0, errors);
      case "ascii":
        return SingleByte.decodeAscii(data, errors);
      case "latin-1":
        return new String(data, StandardCharsets.ISO_8859_1);
      case "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be":
        return Wide.decode(data, name, errors);
      case "unicode-escape", "raw-unicode-escape":
        return EscapeCodecs.decode(r, data, name.startsWith("raw"), errors);
      default:
        if (!exists(name)) {
          needText(name, encoding, "decode");
          Object found = CodecRegistry.run(r, encoding, 1, new PyBytes(data), errors);
          if (found != null) {
            String text = Text.asString(found);
            if (text == null) {
              throw Errors.typeError(wrongResult(r, encoding, "decoder", "str", found, "de"));
            }
            return text;
          }
        }
        return decodeCharset(data, charset(name, encoding), errors);
    }
  }

  /** LookupError for the codecs of {@code codecs} that are not between str and bytes. */
  private static void needText(String name, String encoding, String verb) {
    switch (name) {
      case "rot13", "rot-13", "hex", "hex-codec", "base64", "base-64", "base64-codec" ->
          throw notText(encoding, verb);
      default -> {}
    }
  }

  static PyException notText(String encoding, String verb) {
    return Errors.of(
        Exceptions.LOOKUP_ERROR,
        "'"
            + encoding
            + "' is not a text encoding; use codecs."
            + verb
            + "() to handle arbitrary codecs");
  }

  private static String wrongResult(
      Realm r, String encoding, String who, String wanted, Object found, String verb) {
    return "'"
        + encoding
        + "' "
        + who
        + " returned '"
        + r.typeOf(found).name()
        + "' instead of '"
        + wanted
        + "'; use codecs."
        + verb
        + "code() to "
        + verb
        + "code to arbitrary types";
  }

  /** Whether there is such a codec. */
  public static boolean exists(String encoding) {
    try {
      String name = normalize(encoding);
      return isOwn(name) || Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static boolean isOwn(String name) {
    return switch (name) {
      case "utf-8", "utf-8-sig", "ascii", "latin-1", "unicode-escape", "raw-unicode-escape" -> true;
      case "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be" -> true;
      default -> false;
    };
  }

  /** How many bytes the byte order mark takes with which that encoding begins; 0 without one. */
  public static int markLength(String encoding) {
    return switch (normalize(encoding)) {
      case "utf-8-sig" -> 3;
      case "utf-16" -> 2;
      case "utf-32" -> 4;
      default -> 0;
    };
  }

  /** The name that CPython's errors use, of the aliases of the codecs here. */
  private static String normalize(String encoding) {
    String name = encoding.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return switch (name) {
      case "utf-8", "utf8", "u8", "utf", "cp65001" -> "utf-8";
      case "ascii", "us-ascii", "646", "ansi-x3.4-1968" -> "ascii";
      case "latin-1", "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "8859", "cp819" ->
          "latin-1";
      case "utf-16", "utf16", "u16" -> "utf-16";
      case "utf-16-le", "utf-16le", "utf16le" -> "utf-16-le";
      case "utf-16-be", "utf-16be", "utf16be" -> "utf-16-be";
      case "utf-32", "utf32", "u32" -> "utf-32";
      case "utf-32-le", "utf-32le", "utf32le" -> "utf-32-le";
      case "utf-32-be", "utf-32be", "utf32be" -> "utf-32-be";
      case "utf-8-sig", "utf8-sig" -> "utf-8-sig";
      default -> name;
    };
  }

  private static Charset charset(String name, String given) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw Errors.of(Exceptions.LOOKUP_ERROR, "unknown encoding: " + given);
    }
  }

  /** The name that CPython's errors give a charset: it has one codec for all tables of 256. */
  private static String shownName(Charset charset) {
    return isTable(charset) ? "charmap" : charset.name().toLowerCase(Locale.ROOT).replace('-', '_');
  }

  private static boolean isTable(Charset charset) {
    return charset.newDecoder().maxCharsPerByte() == 1
        && charset.newEncoder().maxBytesPerChar() == 1;
  }

  private static String reason(Charset charset) {
    return isTable(charset) ? "character maps to <undefined>" : "illegal multibyte sequence";
  }

  private static byte[] encodeCharset(String s, Charset charset, String errors) {
    final String name = shownName(charset);
    final String reason = reason(charset);
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer in = CharBuffer.wrap(s);
    ByteBuffer out = ByteBuffer.allocate((int) (s.length() * encoder.maxBytesPerChar()) + 16);
    while (true) {
      CoderResult result = encoder.encode(in, out, true);
      if (result.isUnderflow()) {
        encoder.flush(out);
        return Arrays.copyOf(out.array(), out.position());
      }
      int start = in.position();
      int end = start + result.length();
      if (isTable(charset)) {
        end = endOfUnencodable(s, end, charset.newEncoder());
      }
      String with = EncodeErrors.replacement(s, name, start, end, reason, errors);
      in.position(end);
      try {
        ByteBuffer more = charset.newEncoder().encode(CharBuffer.wrap(with));
        if (out.remaining() < more.remaining() + in.remaining() * encoder.maxBytesPerChar() + 16) {
          ByteBuffer larger = ByteBuffer.allocate(out.capacity() * 2 + more.remaining() * 2);
          out.flip();
          out = larger.put(out);
        }
        out.put(more);
      } catch (CharacterCodingException e) {
        throw EncodeErrors.error(s, name, start, end, reason);
      }
    }
  }

  /** Where a run of characters that are not in the table ends; an error is of the whole run. */
  private static int endOfUnencodable(String s, int from, CharsetEncoder encoder) {
    int end = from;
    while (end < s.length()) {
      int next = end + Character.charCount(s.codePointAt(end));
      if (encoder.canEncode(s.substring(end, next))) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static String decodeCharset(byte[] data, Charset charset, String errors) {
    final String name = shownName(charset);
    final String reason = reason(charset);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(data);
    CharBuffer out = CharBuffer.allocate(data.length * 2 + 16);
    StringBuilder text = new StringBuilder();
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      out.flip();
      text.append(out);
      out.clear();
      if (result.isUnderflow()) {
        return text.toString();
      }
      if (result.isError()) {
        int start = in.position();
        int end = start + result.length();
        DecodeErrors.append(text, data, name, start, end, reason, errors);
        in.position(end);
      }
    }
  }

  /** LookupError for a name that is no error handler. */
  static PyException unknownHandler(@Nullable String errors) {
    return Errors.of(Exceptions.LOOKUP_ERROR, "unknown error handler name '" + errors + "'");
  }
}
