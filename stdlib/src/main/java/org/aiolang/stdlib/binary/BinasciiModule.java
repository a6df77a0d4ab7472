package org.aiolang.stdlib.binary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;

/** Module {@code binascii}. */
@Module("binascii")
final class BinasciiModule {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private BinasciiModule() {}

  private static PyException error(String message) {
    return Errors.of(BinasciiErrors.TYPE, message);
  }

  /** The bytes of a bytes-like object, or of a str of ASCII characters. */
  private static byte[] ascii(Realm r, Object data) {
    String text = Text.asString(data);
    if (text == null) {
      byte[] bytes = ByteSource.orNull(data);
      if (bytes == null) {
        throw Errors.typeError(
            "argument should be bytes, buffer or ASCII string, not '"
                + r.typeOf(data).shown()
                + "'");
      }
      return bytes;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        throw Errors.valueError("string argument should contain only ASCII characters");
      }
    }
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Hexadecimal representation of binary data. */
  @Fn
  static Object hexlify(
      Realm r,
      @Kw Object data,
      @Kw @Default("<absent>") @org.jspecify.annotations.Nullable Object sep,
      @Kw @Default("1") long bytesPerSep) {
    Object bytes = new PyBytes(ByteSource.of(r, data));
    Object hex =
        sep == null
            ? Calls.invoke(r, bytes, "hex")
            : Calls.invoke(r, bytes, "hex", sep, bytesPerSep);
    return new PyBytes(((String) hex).getBytes(StandardCharsets.US_ASCII));
  }

  @Fn
  static Object b2a_hex(
      Realm r,
      @Kw Object data,
      @Kw @Default("<absent>") @org.jspecify.annotations.Nullable Object sep,
      @Kw @Default("1") long bytesPerSep) {
    return hexlify(r, data, sep, bytesPerSep);
  }

  /** Binary data of hexadecimal representation. */
  @Fn
  static Object unhexlify(Realm r, Object hexstr) {
    byte[] in = ascii(r, hexstr);
    if (in.length % 2 != 0) {
      throw error("Odd-length string");
    }
    byte[] out = new byte[in.length / 2];
    for (int i = 0; i < out.length; i++) {
      int high = Character.digit(in[2 * i], 16);
      int low = Character.digit(in[2 * i + 1], 16);
      if (high < 0 || low < 0) {
        throw error("Non-hexadecimal digit found");
      }
      out[i] = (byte) (high << 4 | low);
    }
    return new PyBytes(out);
  }

  @Fn
  static Object a2b_hex(Realm r, Object hexstr) {
    return unhexlify(r, hexstr);
  }

  /** Base64-code line of data. */
  @Fn
  static Object b2a_base64(Realm r, Object data, @KwOnly @Default("True") boolean newline) {
    byte[] in = ByteSource.of(r, data);
    Sizes.check(r, in.length / 3 * 4L);
    byte[] out = java.util.Base64.getEncoder().encode(in);
    if (newline) {
      out = Arrays.copyOf(out, out.length + 1);
      out[out.length - 1] = '\n';
    }
    return new PyBytes(out);
  }

  /** Decode a line of base64 data; other characters are passed over unless strict_mode is set. */
  @Fn
  static Object a2b_base64(Realm r, Object data, @KwOnly @Default("False") boolean strictMode) {
    byte[] in = ascii(r, data);
    byte[] out = new byte[Sizes.check(r, in.length / 4 * 3 + 3)];
    int size = 0;
    int quad = 0;
    int left = 0;
    int pads = 0;
    boolean padded = false;
    if (strictMode && in.length > 0 && in[0] == '=') {
      throw error("Leading padding not allowed");
    }
    for (int i = 0; i < in.length; i++) {
      int c = in[i];
      if (c == '=') {
        padded = true;
        if (quad >= 2 && quad + ++pads >= 4) {
          if (strictMode && i + 1 < in.length) {
            throw error("Excess data after padding");
          }
          return new PyBytes(Arrays.copyOf(out, size));
        }
        if (strictMode && quad == 0) {
          throw error("Excess padding not allowed");
        }
        continue;
      }
      int value = c < 0 ? -1 : ALPHABET.indexOf(c);
      if (value < 0) {
        if (strictMode) {
          throw error("Only base64 data is allowed");
        }
        continue;
      }
      if (strictMode && padded) {
        throw error("Discontinuous padding not allowed");
      }
      pads = 0;
      switch (quad) {
        case 0 -> {
          quad = 1;
          left = value;
        }
        case 1 -> {
          quad = 2;
          out[size++] = (byte) (left << 2 | value >> 4);
          left = value & 0xf;
        }
        case 2 -> {
          quad = 3;
          out[size++] = (byte) (left << 4 | value >> 2);
          left = value & 3;
        }
        default -> {
          quad = 0;
          out[size++] = (byte) (left << 6 | value);
          left = 0;
        }
      }
    }
    if (quad == 1) {
      throw error(
          "Invalid base64-encoded string: number of data characters ("
              + (size / 3 * 4 + 1)
              + ") cannot be 1 more than a multiple of 4");
    }
    if (quad != 0) {
      throw error("Incorrect padding");
    }
    return new PyBytes(Arrays.copyOf(out, size));
  }

  /** Compute CRC-32 incrementally. */
  @Fn
  static long crc32(Realm r, Object data, @Default("0") Object crc) {
    byte[] bytes = ByteSource.of(r, data);
    int start = org.aiolang.object.Convert.bigInteger(r, crc).intValue();
    if (start == 0) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      return sum.getValue();
    }
    int c = ~start;
    for (byte b : bytes) {
      c ^= b & 0xff;
      for (int k = 0; k < 8; k++) {
        c = (c & 1) != 0 ? c >>> 1 ^ 0xedb88320 : c >>> 1;
      }
    }
    return ~c & 0xffffffffL;
  }

  /** Compute CRC-CCITT incrementally. */
  @Fn("crc_hqx")
  static long crcHqx(Realm r, Object data, long crc) {
    int c = (int) (crc & 0xffff);
    for (byte b : ByteSource.of(r, data)) {
      c ^= (b & 0xff) << 8;
      for (int k = 0; k < 8; k++) {
        c = (c & 0x8000) != 0 ? (c << 1 ^ 0x1021) & 0xffff : c << 1 & 0xffff;
      }
    }
    return c;
  }

  @Constant("Error")
  static Object errorType() {
    return BinasciiErrors.TYPE;
  }

  @Constant("Incomplete")
  static Object incompleteType() {
    return BinasciiErrors.INCOMPLETE;
  }

  /** Decode a string of qp-encoded data. */
  @Fn
  static Object a2b_qp(Realm r, @Kw Object data, @Kw @Default("False") boolean header) {
    return new PyBytes(QuotedPrintable.decode(ascii(r, data), header));
  }

  /**
   * Encode a string using quoted-printable encoding.
   *
   * <p>On encoding, when istext is set, newlines are not encoded, and white space at end of lines
   * is. When istext is not set, \\r and \\n (CR/LF) are both encoded. When quotetabs is set, space
   * and tabs are encoded.
   */
  @Fn
  static Object b2a_qp(
      Realm r,
      @Kw Object data,
      @Kw @Default("False") boolean quotetabs,
      @Kw @Default("True") boolean istext,
      @Kw @Default("False") boolean header) {
    return new PyBytes(QuotedPrintable.encode(ByteSource.of(r, data), quotetabs, istext, header));
  }

  /** Decode a line of uuencoded data. */
  @Fn
  static Object a2b_uu(Realm r, Object data) {
    return new PyBytes(UuLine.decode(ascii(r, data), BinasciiModule::error));
  }

  /** Uuencode line of data. */
  @Fn
  static Object b2a_uu(Realm r, Object data, @KwOnly @Default("False") boolean backtick) {
    byte[] bytes = ByteSource.of(r, data);
    if (bytes.length > 45) {
      throw error("At most 45 bytes at once");
    }
    return new PyBytes(UuLine.encode(bytes, backtick));
  }
}
