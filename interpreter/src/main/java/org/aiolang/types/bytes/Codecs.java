package org.aiolang.types.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/**
 * {@code str.encode} and {@code bytes.decode}: UTF-8, ASCII, Latin-1, UTF-7, UTF-16, UTF-32, the
 * escapes of literals, code pages, and the encodings of East Asia. What else there is, is found by
 * the search functions of module {@code codecs}.
 */
public final class Codecs {
  private Codecs() {}

  /** The bytes of a string. LookupError, UnicodeEncodeError. */
  public static byte[] encode(Realm r, String s, String encoding, String errors) {
    Sizes.check(r, s.length());
    try {
      return encoded(r, s, encoding, errors);
    } catch (PyException e) {
      throw isUsual(encoding) ? e : noted(r, e, "encoding", encoding);
    }
  }

  private static byte[] encoded(Realm r, String s, String encoding, String errors) {
    Object own = CodecRegistry.own(r, errors);
    if (own != null) {
      return OwnHandlers.encode(r, s, encoding, own);
    }
    String name = normalize(encoding);
    switch (name) {
      case "utf-8":
        if (r.budget != null) {
          Sizes.check(r, Utf8.length(s));
        }
        return Utf8.encode(r, s, errors);
      case "utf-8-sig":
        byte[] text = Utf8.encode(r, s, errors);
        byte[] marked = new byte[text.length + 3];
        marked[0] = (byte) 0xef;
        marked[1] = (byte) 0xbb;
        marked[2] = (byte) 0xbf;
        System.arraycopy(text, 0, marked, 3, text.length);
        return marked;
      case "ascii":
        return SingleByte.encode(r, s, "ascii", 128, errors);
      case "latin-1":
        return SingleByte.encode(r, s, "latin-1", 256, errors);
      case "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be":
        return Wide.encode(r, s, name, errors);
      case "utf-7":
        return Utf7.encode(s);
      case "unicode-escape", "raw-unicode-escape":
        return EscapeCodecs.encode(s, name.startsWith("raw"));
      default:
        return encodeOther(r, s, name, encoding, errors);
    }
  }

  /** The string of some bytes. LookupError, UnicodeDecodeError. */
  public static String decode(Realm r, byte[] data, String encoding, String errors) {
    if (data.length == 0) {
      return ""; // CPython does not even look the encoding up
    }
    Sizes.check(r, data.length);
    try {
      return decoded(r, data, encoding, errors);
    } catch (PyException e) {
      throw isUsual(encoding) ? e : noted(r, e, "decoding", encoding);
    }
  }

  private static String decoded(Realm r, byte[] data, String encoding, String errors) {
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
      case "utf-7":
        return Utf7.decode(data, errors);
      case "unicode-escape", "raw-unicode-escape":
        return EscapeCodecs.decode(r, data, name.startsWith("raw"), errors);
      default:
        return decodeOther(r, data, name, encoding, errors);
    }
  }

  private static byte[] encodeOther(
      Realm r, String s, String name, String encoding, String errors) {
    CodePage page = CodePage.of(name);
    if (page != null) {
      return page.encode(r, s, errors);
    }
    Multibyte charset = Multibyte.of(name);
    if (charset != null) {
      return charset.encode(r, s, errors);
    }
    Object found = CodecRegistry.run(r, encoding, 0, s, errors);
    byte[] bytes = found == null ? null : ByteSource.orNull(found);
    if (bytes != null) {
      return bytes;
    }
    throw found == null
        ? unknown(encoding)
        : Errors.typeError(wrongResult(r, encoding, "encoder", "bytes", found, "en"));
  }

  private static String decodeOther(
      Realm r, byte[] data, String name, String encoding, String errors) {
    CodePage page = CodePage.of(name);
    if (page != null) {
      return page.decode(data, errors);
    }
    Multibyte charset = Multibyte.of(name);
    if (charset != null) {
      return charset.decode(data, errors);
    }
    Object found = CodecRegistry.run(r, encoding, 1, new PyBytes(data), errors);
    String text = found == null ? null : Text.asString(found);
    if (text != null) {
      return text;
    }
    throw found == null
        ? unknown(encoding)
        : Errors.typeError(wrongResult(r, encoding, "decoder", "str", found, "de"));
  }

  /**
   * The error with the note that tells the codec. CPython adds it where it looked the encoding up:
   * not if there was none, and not of the usual ones.
   */
  private static PyException noted(Realm r, PyException e, String doing, String encoding) {
    if (!e.is(Exceptions.LOOKUP_ERROR) || exists(encoding)) {
      e.value().addNote(r, doing + " with '" + encoding + "' codec failed");
    }
    return e;
  }

  private static boolean isUsual(String encoding) {
    return switch (CodecNames.normal(encoding)) {
      case "utf_8", "utf8", "utf_16", "utf16", "utf_32", "utf32", "ascii", "us_ascii" -> true;
      case "latin1", "latin_1", "iso_8859_1", "iso8859_1" -> true;
      default -> false;
    };
  }

  private static PyException unknown(String encoding) {
    return Errors.of(Exceptions.LOOKUP_ERROR, "unknown encoding: " + encoding);
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
        + r.typeOf(found).shown()
        + "' instead of '"
        + wanted
        + "'; use codecs."
        + verb
        + "code() to "
        + verb
        + "code to arbitrary types";
  }

  /** Whether there is such a codec of text, without the search functions. */
  public static boolean exists(String encoding) {
    String name = normalize(encoding);
    return isOwn(name) || CodePage.of(name) != null || Multibyte.of(name) != null;
  }

  /** Whether each byte of that encoding stands for a character, whatever is beside it. */
  public static boolean isSingleByte(String encoding) {
    String name = normalize(encoding);
    return name.equals("ascii") || name.equals("latin-1") || CodePage.of(name) != null;
  }

  /** How many of the bytes can be decoded before those are known that follow. */
  public static int complete(byte[] data, String encoding) {
    String name = normalize(encoding);
    switch (name) {
      case "utf-8", "utf-8-sig":
        return Utf8.completeEnd(data);
      case "utf-16", "utf-16-le", "utf-16-be":
        return Wide.complete(data, name);
      case "utf-32", "utf-32-le", "utf-32-be":
        return data.length & ~3;
      case "utf-7":
        return Utf7.complete(data);
      case "unicode-escape", "raw-unicode-escape":
        return EscapeCodecs.complete(data, name.startsWith("raw"));
      default:
        Multibyte charset = isOwn(name) ? null : Multibyte.of(name);
        return charset == null ? data.length : charset.complete(data);
    }
  }

  private static boolean isOwn(String name) {
    return switch (name) {
      case "utf-8", "utf-8-sig", "ascii", "latin-1", "unicode-escape", "raw-unicode-escape" -> true;
      case "utf-7" -> true;
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

  /**
   * One name for a codec and its aliases: of the codecs here that which CPython's errors use, of
   * the others that of its module.
   */
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
      default -> recorded(name, encoding);
    };
  }

  private static String recorded(String name, String encoding) {
    String module = CodecNames.module(encoding);
    if (module == null) {
      return name;
    }
    String own = module.replace('_', '-');
    return isOwn(own) ? own : module;
  }

  /** LookupError for a name that is no error handler. */
  static PyException unknownHandler(@Nullable String errors) {
    return Errors.of(Exceptions.LOOKUP_ERROR, "unknown error handler name '" + errors + "'");
  }
}
