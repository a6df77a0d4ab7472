package org.aiolang.syntax.form;

import java.io.ByteArrayOutputStream;
import java.util.Collection;

/** Writes the parts of nodes that are not nodes, as {@link Input} reads them. */
final class Output {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  void number(int n) {
    longNumber(n & 0xFFFFFFFFL);
  }

  void longNumber(long n) {
    long rest = n;
    while (rest >>> 7 != 0) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  void raw(int b) {
    out.write(b);
  }

  /** A number that may be negative, small where it is near zero. */
  void distance(int n) {
    number(n << 1 ^ n >> 31);
  }

  void table(Collection<String> texts, String source) {
    number(texts.size());
    int last = 0;
    for (String s : texts) {
      int place = source.indexOf(s, last);
      place = place < 0 ? source.indexOf(s) : place;
      if (place >= 0) {
        number(s.length() << 2 | Input.IN_SOURCE);
        distance(place - last);
        last = place;
        continue;
      }
      boolean wide = s.chars().anyMatch(c -> c > 0xFF);
      number(s.length() << 2 | (wide ? Input.WIDE : Input.NARROW));
      for (int i = 0; i < s.length(); i++) {
        if (wide) {
          out.write(s.charAt(i) >> 8);
        }
        out.write(s.charAt(i));
      }
    }
  }

  void append(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
