package org.aiolang.syntax.form;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aiolang.syntax.ast.Literal;
import org.jspecify.annotations.Nullable;

/** Reads the parts of nodes that are not nodes. For one thread; parts share only what is fixed. */
final class Input {
  static final int IN_SOURCE = 0;
  static final int NARROW = 1;
  static final int WIDE = 2;

  private final byte[] bytes;
  private final String[] texts;
  private int at;

  /** The start of the node read last: starts are written as the distance from it. */
  private int last;

  Input(byte[] bytes, int at, String[] texts) {
    this.bytes = bytes;
    this.at = at;
    this.texts = texts;
  }

  /** What is still to be read, to be read on its own. */
  Input part() {
    Input part = new Input(bytes, at, texts);
    part.last = last;
    return part;
  }

  void skip(int length) {
    at += length;
  }

  /** A number of up to 32 bits, seven in a byte, the lowest first. */
  int number() {
    int b = bytes[at++];
    if (b >= 0) {
      return b;
    }
    int n = b & 0x7F;
    for (int shift = 7; ; shift += 7) {
      b = bytes[at++];
      n |= (b & 0x7F) << shift;
      if (b >= 0) {
        return n;
      }
    }
  }

  private long longNumber() {
    long n = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      n |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return n;
      }
    }
  }

  boolean flag() {
    return bytes[at++] != 0;
  }

  /** An offset near the start of the node read last. */
  int near() {
    int n = number();
    return last + (n >>> 1 ^ -(n & 1));
  }

  int start() {
    last = near();
    return last;
  }

  int end() {
    return last + number();
  }

  String text() {
    return texts[number() - 1];
  }

  @Nullable String optionalText() {
    int n = number();
    return n == 0 ? null : texts[n - 1];
  }

  List<String> texts() {
    int n = number();
    if (n == 0) {
      return List.of();
    }
    String[] all = new String[n];
    for (int i = 0; i < n; i++) {
      all[i] = text();
    }
    return List.of(all);
  }

  Object literal() {
    char kind = (char) bytes[at++];
    return switch (kind) {
      case 's' -> text();
      case 'i' -> longNumber();
      case 'I' -> new BigInteger(text());
      case 'd' -> Double.longBitsToDouble(longNumber());
      case 'T' -> true;
      case 'F' -> false;
      case 'b' -> new Literal.Bytes(text());
      case 'j' -> new Literal.Imaginary(Double.longBitsToDouble(longNumber()));
      case 'N' -> new Literal.None();
      case 'E' -> new Literal.Ellipsis();
      default -> throw new IllegalStateException("literal " + kind);
    };
  }

  /**
   * The table of texts: of each four times its length, plus how its chars are written: as a place
   * in the source, in one byte each, or in two.
   */
  static String[] table(Input in, String source) {
    String[] all = new String[in.number()];
    int place = 0;
    for (int i = 0; i < all.length; i++) {
      int n = in.number();
      int length = n >>> 2;
      switch (n & 3) {
        case IN_SOURCE -> {
          int far = in.number();
          place += far >>> 1 ^ -(far & 1);
          all[i] = source.substring(place, place + length);
        }
        case NARROW -> all[i] = in.narrow(length);
        default -> all[i] = in.wide(length);
      }
    }
    return all;
  }

  private String narrow(int length) {
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
  }

  private String wide(int length) {
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      chars[i] = (char) ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF);
      at += 2;
    }
    return new String(chars);
  }

  /** Where reading stands. */
  int at() {
    return at;
  }
}
