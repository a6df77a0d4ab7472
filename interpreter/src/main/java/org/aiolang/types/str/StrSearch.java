package org.aiolang.types.str;

import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.object.TextSearch;

/** Finding, counting and replacing. */
public final class StrSearch {
  private StrSearch() {}

  /** The code point index, or -1. */
  static int find(Realm r, String s, String sub, Object start, Object end, boolean last) {
    int from = StrIndex.bound(r, s, start, 0);
    int to = Math.min(StrIndex.bound(r, s, end, s.length()), s.length());
    if (from + sub.length() > to) {
      return -1;
    }
    int at;
    if (last) {
      at = TextSearch.lastIndexOf(s, sub, to - sub.length());
      at = at < from ? -1 : at;
    } else {
      at = indexOf(s, sub, from, to);
    }
    return at <= 0 ? at : r.codePoints.index(s, at);
  }

  private static int indexOf(String s, String sub, int from, int to) {
    int at = sub.length() == 1 ? s.indexOf(sub.charAt(0), from) : TextSearch.indexOf(s, sub, from);
    return at < 0 || at + sub.length() > to ? -1 : at;
  }

  static int count(Realm r, String s, String sub, Object start, Object end) {
    int from = StrIndex.bound(r, s, start, 0);
    int to = Math.min(StrIndex.bound(r, s, end, s.length()), s.length());
    if (from > to) {
      return 0;
    }
    if (sub.isEmpty()) {
      return s.codePointCount(from, to) + 1;
    }
    int n = 0;
    for (int i = indexOf(s, sub, from, to); i >= 0; i = indexOf(s, sub, i + sub.length(), to)) {
      n++;
    }
    return n;
  }

  static boolean affix(
      Realm r, String s, Object affix, Object start, Object end, boolean atEnd, String method) {
    int from = StrIndex.bound(r, s, start, 0);
    int to = Math.min(StrIndex.bound(r, s, end, s.length()), s.length());
    if (affix instanceof PyTuple t) {
      for (Object item : t.items()) {
        String a = Text.asString(item);
        if (a == null) {
          throw Errors.typeError(
              "tuple for " + method + " must only contain str, not " + r.typeOf(item).shown());
        }
        if (affixAt(s, a, from, to, atEnd)) {
          return true;
        }
      }
      return false;
    }
    String a = Text.asString(affix);
    if (a == null) {
      throw Errors.typeError(
          method + " first arg must be str or a tuple of str, not " + r.typeOf(affix).shown());
    }
    return affixAt(s, a, from, to, atEnd);
  }

  private static boolean affixAt(String s, String affix, int from, int to, boolean atEnd) {
    return from + affix.length() <= to && s.startsWith(affix, atEnd ? to - affix.length() : from);
  }

  /** {@code s.replace(old, with, count)}; all for a count below 0. */
  public static String replace(Realm r, String s, String old, String with, long count) {
    if (count == 0) {
      return s;
    }
    if (old.isEmpty()) {
      return interleave(r, s, with, count);
    }
    int at = TextSearch.indexOf(s, old, 0);
    if (at < 0) {
      return s;
    }
    int grows = with.length() - old.length();
    int n = 0;
    if (grows > 0) {
      for (int i = at; i >= 0 && n != count; i = TextSearch.indexOf(s, old, i + old.length())) {
        n++;
      }
    }
    StringBuilder out = new StringBuilder(Sizes.check(r, s.length() + (long) grows * n));
    int from = 0;
    for (long left = count; at >= 0 && left != 0; left--) {
      out.append(s, from, at).append(with);
      from = at + old.length();
      at = TextSearch.indexOf(s, old, from);
    }
    return out.append(s, from, s.length()).toString();
  }

  private static String interleave(Realm r, String s, String with, long count) {
    int n = s.length();
    long most = count < 0 ? n + 1L : Math.min(count, n + 1L);
    StringBuilder out = new StringBuilder(Sizes.check(r, n + most * with.length()));
    long left = count;
    int i = 0;
    while (i < n && left != 0) {
      int c = s.codePointAt(i);
      out.append(with).appendCodePoint(c);
      i += Character.charCount(c);
      left--;
    }
    out.append(s, i, n);
    return left != 0 ? out.append(with).toString() : out.toString();
  }

  static PyTuple partition(Realm r, String s, Object separator, boolean last) {
    String sep = Text.asString(separator);
    if (sep == null) {
      throw Errors.typeError("must be str, not " + r.typeOf(separator).shown());
    }
    if (sep.isEmpty()) {
      throw Errors.valueError("empty separator");
    }
    int at = last ? TextSearch.lastIndexOf(s, sep, s.length()) : TextSearch.indexOf(s, sep, 0);
    if (at < 0) {
      return last ? new PyTuple("", "", s) : new PyTuple(s, "", "");
    }
    return new PyTuple(s.substring(0, at), sep, s.substring(at + sep.length()));
  }

  static String strip(Realm r, String s, Object chars, boolean left, boolean right, String method) {
    String set = chars == PyNone.NONE ? null : Text.asString(chars);
    if (set == null && chars != PyNone.NONE) {
      throw Errors.typeError(method + " arg must be None or str");
    }
    int start = 0;
    int end = s.length();
    if (left) {
      while (start < end) {
        int c = s.codePointAt(start);
        if (!(set == null ? Chars.isSpace(c) : set.indexOf(c) >= 0)) {
          break;
        }
        start += Character.charCount(c);
      }
    }
    if (right) {
      while (end > start) {
        int c = s.codePointBefore(end);
        if (!(set == null ? Chars.isSpace(c) : set.indexOf(c) >= 0)) {
          break;
        }
        end -= Character.charCount(c);
      }
    }
    return s.substring(start, end);
  }
}
