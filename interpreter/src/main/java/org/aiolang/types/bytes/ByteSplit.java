package org.aiolang.types.bytes;

import java.util.Arrays;
import java.util.Collections;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Special;
import org.aiolang.types.list.PyList;
import org.aiolang.types.str.StrSplit;

/** Splitting and joining of bytes and bytearrays. */
final class ByteSplit {
  private ByteSplit() {}

  static PyList split(
      Realm r, ByteString self, Object separator, long maxsplit, boolean fromRight) {
    long most = maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
    String s = self.chars();
    PyList list;
    if (separator == PyNone.NONE) {
      StrSplit.charge(r, s, null, most);
      list = fromRight ? spaceRight(s, most) : space(s, most);
    } else {
      String sep = ByteSearch.chars(ByteSource.of(r, separator));
      if (sep.isEmpty()) {
        throw Errors.valueError("empty separator");
      }
      StrSplit.charge(r, s, sep, most);
      list = fromRight ? StrSplit.splitRight(s, sep, most) : StrSplit.splitLeft(s, sep, most);
    }
    return toBytes(self, list);
  }

  private static PyList toBytes(ByteString self, PyList list) {
    for (int i = 0; i < list.size(); i++) {
      list.set(i, self.like((String) list.get(i)));
    }
    return list;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c >= 9 && c <= 13;
  }

  private static PyList space(String s, long most) {
    PyList list = new PyList();
    int n = s.length();
    int i = 0;
    for (long left = most; ; left--) {
      while (i < n && isSpace(s.charAt(i))) {
        i++;
      }
      if (i == n) {
        return list;
      }
      int start = i;
      if (left == 0) {
        list.add(s.substring(start));
        return list;
      }
      while (i < n && !isSpace(s.charAt(i))) {
        i++;
      }
      list.add(s.substring(start, i));
    }
  }

  private static PyList spaceRight(String s, long most) {
    PyList list = new PyList();
    int i = s.length();
    for (long left = most; ; left--) {
      while (i > 0 && isSpace(s.charAt(i - 1))) {
        i--;
      }
      if (i == 0) {
        break;
      }
      int end = i;
      if (left == 0) {
        list.add(s.substring(0, end));
        break;
      }
      while (i > 0 && !isSpace(s.charAt(i - 1))) {
        i--;
      }
      list.add(s.substring(i, end));
    }
    Collections.reverse(Arrays.asList(list.items()).subList(0, list.size()));
    return list;
  }

  static PyList lines(Realm r, ByteString self, boolean keepEnds) {
    String s = self.chars();
    PyList list = new PyList();
    int n = s.length();
    int start = 0;
    while (start < n) {
      int end = start;
      while (end < n && s.charAt(end) != '\n' && s.charAt(end) != '\r') {
        end++;
      }
      int next = end;
      if (end < n) {
        next += s.charAt(end) == '\r' && end + 1 < n && s.charAt(end + 1) == '\n' ? 2 : 1;
      }
      list.add(r, self.like(s.substring(start, keepEnds ? next : end)));
      start = next;
    }
    return list;
  }

  /** What joins them may not change its size meanwhile. */
  private static Object[] items(Realm r, ByteString self, Object iterable) {
    if (!(self instanceof PyByteArray separator)) {
      return Iteration.toArray(r, iterable);
    }
    PyMemoryView held = new PyMemoryView(separator);
    try {
      return Iteration.toArray(r, iterable);
    } finally {
      held.release();
    }
  }

  static ByteString join(Realm r, ByteString self, Object iterable) {
    if (r.typeOf(iterable).special(Special.ITER) == null
        && r.typeOf(iterable).special(Special.GETITEM) == null) {
      throw Errors.typeError("can only join an iterable");
    }
    Object[] items = iterable instanceof PyList list ? list.toArray() : items(r, self, iterable);
    byte[][] parts = new byte[items.length][];
    byte[] separator = ByteSource.of(r, self);
    long total = (long) separator.length * Math.max(0, items.length - 1);
    for (int i = 0; i < items.length; i++) {
      byte[] part = ByteSource.orNull(items[i]);
      if (part == null) {
        throw Errors.typeError(
            "sequence item "
                + i
                + ": expected a bytes-like object, "
                + r.typeOf(items[i]).shown()
                + " found");
      }
      parts[i] = part;
      total += part.length;
    }
    if (items.length == 1
        && items[0] instanceof PyBytes only
        && only.unchanged()
        && self instanceof PyBytes) {
      return only;
    }
    byte[] all = new byte[Sizes.check(r, total)];
    int at = 0;
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        System.arraycopy(separator, 0, all, at, separator.length);
        at += separator.length;
      }
      System.arraycopy(parts[i], 0, all, at, parts[i].length);
      at += parts[i].length;
    }
    return self.like(all);
  }
}
