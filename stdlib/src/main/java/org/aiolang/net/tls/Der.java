package org.aiolang.net.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A reader of DER (X.690): one element after the other, each entered by a reader of its own. It
 * copies nothing and refuses lengths beyond its end.
 */
public final class Der {
  /** Tags of the universal elements that certificates and keys use. */
  public static final int INTEGER = 0x02;

  public static final int BIT_STRING = 0x03;
  public static final int OCTET_STRING = 0x04;
  public static final int OID = 0x06;
  public static final int SEQUENCE = 0x30;
  public static final int SET = 0x31;

  private final byte[] bytes;
  private final int end;
  private int next;
  private int start;
  private int contentStart;
  private int contentEnd;

  /** Over all of an encoding. */
  public Der(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private Der(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.next = from;
    this.end = end;
  }

  /** Whether another element follows. */
  public boolean hasNext() {
    return next < end;
  }

  /** The tag of the element that follows, or -1 at the end. */
  public int peek() {
    return hasNext() ? bytes[next] & 0xff : -1;
  }

  /**
   * Goes to the next element and gives its tag.
   *
   * @throws IllegalArgumentException if there is none or it is cut off
   */
  public int next() {
    start = next;
    int tag = take();
    if ((tag & 0x1f) == 0x1f) {
      throw new IllegalArgumentException("tag of more than one byte");
    }
    int length = take();
    if (length > 0x80) {
      int count = length & 0x7f;
      length = 0;
      for (int i = 0; i < count; i++) {
        length = length << 8 | take();
        if (length < 0 || length > bytes.length) {
          throw new IllegalArgumentException("length out of range");
        }
      }
    } else if (length == 0x80) {
      throw new IllegalArgumentException("indefinite length");
    }
    if (length > end - next) {
      throw new IllegalArgumentException("element is cut off");
    }
    contentStart = next;
    next += length;
    contentEnd = next;
    return tag;
  }

  /** The same for one expected tag. */
  public Der expect(int tag) {
    int found = next();
    if (found != tag) {
      throw new IllegalArgumentException("tag " + found + " in place of " + tag);
    }
    return this;
  }

  private int take() {
    if (next >= end) {
      throw new IllegalArgumentException("element is cut off");
    }
    return bytes[next++] & 0xff;
  }

  /** A reader of what the present element holds. */
  public Der inside() {
    return new Der(bytes, contentStart, contentEnd);
  }

  /** The present element's content. */
  public byte[] content() {
    return Arrays.copyOfRange(bytes, contentStart, contentEnd);
  }

  /** The present element with its tag and length. */
  public byte[] element() {
    return Arrays.copyOfRange(bytes, start, contentEnd);
  }

  /** The present element as a number. */
  public BigInteger integer() {
    byte[] content = content();
    return content.length == 0 ? BigInteger.ZERO : new BigInteger(content);
  }

  /** The present element as an object identifier in dotted form. */
  public String oid() {
    StringBuilder out = new StringBuilder();
    long value = 0;
    for (int i = contentStart; i < contentEnd; i++) {
      value = value << 7 | bytes[i] & 0x7f;
      if ((bytes[i] & 0x80) == 0) {
        if (out.length() == 0) {
          long first = Math.min(value / 40, 2);
          out.append(first).append('.').append(value - 40 * first);
        } else {
          out.append('.').append(value);
        }
        value = 0;
      }
    }
    return out.toString();
  }

  /** The present element as text, whichever kind of string it is. */
  public String text() {
    return switch (bytes[start] & 0xff) {
      case 0x1e -> new String(content(), StandardCharsets.UTF_16BE);
      case 0x14 -> new String(content(), StandardCharsets.ISO_8859_1);
      default -> new String(content(), StandardCharsets.UTF_8);
    };
  }

  /** An element of a tag that holds the parts one after the other. */
  static byte[] wrap(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    int length = content.size();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (length < 0x80) {
      out.write(length);
    } else {
      byte[] big = BigInteger.valueOf(length).toByteArray();
      int skip = big[0] == 0 ? 1 : 0;
      out.write(0x80 | big.length - skip);
      out.write(big, skip, big.length - skip);
    }
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }
}
