package org.aiolang.types.bytes;

import java.nio.charset.StandardCharsets;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.TextSearch;
import org.aiolang.types.str.StrSearch;

/**
 * Finding and replacing in bytes and bytearrays.
 *
 * <p>Bytes are searched as strings of the characters 0 to 255, which Java searches fastest.
 */
final class ByteSearch {
  private ByteSearch() {}

  static String chars(byte[] data) {
    return new String(data, StandardCharsets.ISO_8859_1);
  }

  /** The argument of {@code find} and its like: bytes-like, or one byte as an int. */
  static String needle(Realm r, Object sub) {
    byte[] data = ByteSource.orNull(sub);
    if (data != null) {
      return chars(data);
    }
    if (!Convert.hasIndex(r, sub)) {
      throw Errors.typeError(
          "argument should be integer or bytes-like object, not '" + r.typeOf(sub).shown() + "'");
    }
    return String.valueOf((char) ByteSource.value(r, sub, "byte must be in range(0, 256)"));
  }

  static boolean contains(Realm r, ByteString self, Object item) {
    byte[] data = ByteSource.orNull(item);
    if (data == null && !Convert.hasIndex(r, item)) {
      throw ByteSource.notBytesLike(r, item);
    }
    return TextSearch.indexOf(self.chars(), needle(r, item), 0) >= 0;
  }

  static int find(Realm r, ByteString self, Object sub, Object start, Object end, boolean last) {
    String needle = needle(r, sub);
    String s = self.chars();
    int from = bound(r, start, s.length(), 0);
    int to = Math.min(bound(r, end, s.length(), s.length()), s.length());
    if (from + needle.length() > to) {
      return -1;
    }
    if (last) {
      int at = TextSearch.lastIndexOf(s, needle, to - needle.length());
      return at < from ? -1 : at;
    }
    int at = TextSearch.indexOf(s, needle, from);
    return at < 0 || at + needle.length() > to ? -1 : at;
  }

  static int index(Realm r, ByteString self, Object sub, Object start, Object end, boolean last) {
    int at = find(r, self, sub, start, end, last);
    if (at < 0) {
      throw Errors.valueError("subsection not found");
    }
    return at;
  }

  static int count(Realm r, ByteString self, Object sub, Object start, Object end) {
    String needle = needle(r, sub);
    String s = self.chars();
    int from = bound(r, start, s.length(), 0);
    int to = Math.min(bound(r, end, s.length(), s.length()), s.length());
    if (from > to) {
      return 0;
    }
    if (needle.isEmpty()) {
      return to - from + 1;
    }
    int n = 0;
    for (int i = TextSearch.indexOf(s, needle, from);
        i >= 0 && i + needle.length() <= to;
        i = TextSearch.indexOf(s, needle, i + needle.length())) {
      n++;
    }
    return n;
  }

  /** A start or end argument: past the length where it is. */
  private static int bound(Realm r, Object argument, int length, int whenNone) {
    if (argument == PyNone.NONE) {
      return whenNone;
    }
    if (!Convert.hasIndex(r, argument)) {
      throw Errors.typeError("slice indices must be integers or None or have an __index__ method");
    }
    long i = Convert.clampedIndex(r, argument);
    if (i < 0) {
      i = Math.max(0, i + length);
    }
    return (int) Math.min(i, length + 1L);
  }

  static boolean affix(
      Realm r,
      ByteString self,
      Object affix,
      Object start,
      Object end,
      boolean atEnd,
      String name) {
    String s = self.chars();
    int from = bound(r, start, s.length(), 0);
    int to = Math.min(bound(r, end, s.length(), s.length()), s.length());
    if (affix instanceof PyTuple t) {
      for (Object item : t.items()) {
        if (affixAt(s, chars(ByteSource.of(r, item)), from, to, atEnd)) {
          return true;
        }
      }
      return false;
    }
    byte[] data = ByteSource.orNull(affix);
    if (data == null) {
      throw Errors.typeError(
          name + " first arg must be bytes or a tuple of bytes, not " + r.typeOf(affix).shown());
    }
    return affixAt(s, chars(data), from, to, atEnd);
  }

  private static boolean affixAt(String s, String affix, int from, int to, boolean atEnd) {
    return from + affix.length() <= to && s.startsWith(affix, atEnd ? to - affix.length() : from);
  }

  static ByteString replace(Realm r, ByteString self, Object old, Object with, long count) {
    String from = chars(ByteSource.of(r, old));
    String to = chars(ByteSource.of(r, with));
    String s = self.chars();
    String result = StrSearch.replace(r, s, from, to, count);
    return result == s && self.unchanged() ? self : self.like(result);
  }

  static PyTuple partition(Realm r, ByteString self, Object separator, boolean last) {
    String sep = chars(ByteSource.of(r, separator));
    if (sep.isEmpty()) {
      throw Errors.valueError("empty separator");
    }
    String s = self.chars();
    int at = last ? TextSearch.lastIndexOf(s, sep, s.length()) : TextSearch.indexOf(s, sep, 0);
    if (at < 0) {
      ByteString empty = self.like("");
      ByteString other = self.like("");
      return last
          ? new PyTuple(empty, other, self.like(s))
          : new PyTuple(self.like(s), empty, other);
    }
    return new PyTuple(
        self.like(s.substring(0, at)), self.like(sep), self.like(s.substring(at + sep.length())));
  }

  static ByteString strip(Realm r, ByteString self, Object chars, boolean left, boolean right) {
    String set = chars == PyNone.NONE ? " \t\n\r\f\u000b" : chars(ByteSource.of(r, chars));
    String s = self.chars();
    int start = 0;
    int end = s.length();
    while (left && start < end && set.indexOf(s.charAt(start)) >= 0) {
      start++;
    }
    while (right && end > start && set.indexOf(s.charAt(end - 1)) >= 0) {
      end--;
    }
    return end - start == s.length() && self.unchanged()
        ? self
        : self.like(s.substring(start, end));
  }

  static ByteString removeAffix(Realm r, ByteString self, Object affix, boolean atEnd) {
    String a = chars(ByteSource.of(r, affix));
    String s = self.chars();
    if (a.isEmpty() || !(atEnd ? s.endsWith(a) : s.startsWith(a))) {
      return self.unchanged() ? self : self.like(s);
    }
    return self.like(atEnd ? s.substring(0, s.length() - a.length()) : s.substring(a.length()));
  }
}
