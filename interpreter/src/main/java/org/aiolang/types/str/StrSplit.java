package org.aiolang.types.str;

import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.ShortStrings;
import org.aiolang.object.Sizes;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.object.TextSearch;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Splitting and joining. */
public final class StrSplit {
  /** Chars from which it is worth counting the parts. */
  private static final int LONG = 1 << 12;

  /** What a str and its place in a list take besides its chars. */
  private static final int PART_BYTES = 40;

  private StrSplit() {}

  static PyList split(Realm r, String s, Object separator, long maxsplit, boolean fromRight) {
    long most = maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
    if (separator == PyNone.NONE) {
      charge(r, s, null, most);
      return fromRight ? splitSpaceRight(s, most) : splitSpace(s, most);
    }
    String sep = Text.asString(separator);
    if (sep == null) {
      throw Errors.typeError("must be str or None, not " + r.typeOf(separator).shown());
    }
    if (sep.isEmpty()) {
      throw Errors.valueError("empty separator");
    }
    charge(r, s, sep, most);
    return fromRight ? splitRight(s, sep, most) : splitLeft(s, sep, most);
  }

  /** Charges for the parts of a long text, where somebody counts. */
  public static void charge(Realm r, String s, @Nullable String sep, long most) {
    if (r.budget == null || s.length() < LONG) {
      return;
    }
    long parts = 1;
    if (sep != null && !sep.isEmpty()) {
      for (int i = s.indexOf(sep); i >= 0 && parts <= most; i = s.indexOf(sep, i + sep.length())) {
        parts++;
      }
    } else {
      for (int i = 1; i < s.length() && parts <= most; i++) {
        if (Chars.isSpace(s.charAt(i)) && !Chars.isSpace(s.charAt(i - 1))) {
          parts++;
        }
      }
    }
    Sizes.check(r, s.length() + parts * PART_BYTES);
  }

  private static PyList splitSpace(String s, long most) {
    PyList list = new PyList();
    int n = s.length();
    int i = 0;
    for (long left = most; ; left--) {
      while (i < n && Chars.isSpace(s.charAt(i))) {
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
      while (i < n && !Chars.isSpace(s.charAt(i))) {
        i++;
      }
      list.add(s.substring(start, i));
    }
  }

  private static PyList splitSpaceRight(String s, long most) {
    PyList list = new PyList();
    int i = s.length();
    for (long left = most; ; left--) {
      while (i > 0 && Chars.isSpace(s.charAt(i - 1))) {
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
      while (i > 0 && !Chars.isSpace(s.charAt(i - 1))) {
        i--;
      }
      list.add(s.substring(i, end));
    }
    return reversed(list);
  }

  private static PyList reversed(PyList list) {
    Collections.reverse(Arrays.asList(list.items()).subList(0, list.size()));
    return list;
  }

  /** Splits at a separator, from the left, that often at most. */
  public static PyList splitLeft(String s, String sep, long most) {
    PyList list = new PyList();
    int from = 0;
    for (long left = most; left > 0; left--) {
      int at = TextSearch.indexOf(s, sep, from);
      if (at < 0) {
        break;
      }
      list.add(s.substring(from, at));
      from = at + sep.length();
    }
    list.add(s.substring(from));
    return list;
  }

  /** Splits at a separator, from the right, that often at most. */
  public static PyList splitRight(String s, String sep, long most) {
    PyList list = new PyList();
    int end = s.length();
    for (long left = most; left > 0 && end >= sep.length(); left--) {
      int at = TextSearch.lastIndexOf(s, sep, end - sep.length());
      if (at < 0) {
        break;
      }
      list.add(s.substring(at + sep.length(), end));
      end = at;
    }
    list.add(s.substring(0, end));
    return reversed(list);
  }

  static PyList splitLines(Realm r, String s, boolean keepEnds) {
    PyList list = new PyList();
    int n = s.length();
    int start = 0;
    while (start < n) {
      int end = start;
      while (end < n && !Chars.isLineEnd(s.charAt(end))) {
        end++;
      }
      int next = end;
      if (end < n) {
        next += s.charAt(end) == '\r' && end + 1 < n && s.charAt(end + 1) == '\n' ? 2 : 1;
      }
      list.add(r, s.substring(start, keepEnds ? next : end));
      start = next;
    }
    return list;
  }

  /** {@code separator.join(iterable)}. */
  public static String join(Realm r, String separator, Object iterable) {
    Object[] items;
    int n;
    if (iterable instanceof PyList list && list.type() == PyList.TYPE) {
      items = list.items();
      n = list.size();
    } else {
      items = items(r, iterable);
      n = items.length;
    }
    if (n == 0) {
      return "";
    }
    long total = (long) separator.length() * (n - 1);
    for (int i = 0; i < n; i++) {
      total += item(r, items, i).length();
    }
    if (n == 1) {
      return item(r, items, 0);
    }
    if (total > ShortStrings.LONGEST || !separator.isEmpty()) {
      return joined(r, separator, items, n, total);
    }
    ShortStrings kept = r.shortStrings;
    String s = kept.findJoined(items, n);
    return s == null ? kept.keepJoined(joined(r, separator, items, n, total)) : s;
  }

  private static String joined(Realm r, String separator, Object[] items, int n, long total) {
    StringBuilder out = new StringBuilder(Sizes.check(r, total));
    out.append(item(r, items, 0));
    boolean separated = !separator.isEmpty();
    for (int i = 1; i < n; i++) {
      if (separated) {
        out.append(separator);
      }
      out.append(item(r, items, i));
    }
    return out.toString();
  }

  private static Object[] items(Realm r, Object iterable) {
    if (iterable instanceof PyTuple t) {
      return t.items();
    }
    if (r.typeOf(iterable).special(Special.ITER) == null
        && r.typeOf(iterable).special(Special.GETITEM) == null) {
      throw Errors.typeError("can only join an iterable");
    }
    return Iteration.toArray(r, iterable);
  }

  private static String item(Realm r, Object[] items, int i) {
    Object item = items[i];
    if (item instanceof String s) {
      return s;
    }
    String s = Text.asString(item);
    if (s == null) {
      throw notString(r, item, i);
    }
    return s;
  }

  private static PyException notString(Realm r, @Nullable Object item, int i) {
    return Errors.typeError(
        "sequence item "
            + i
            + ": expected str instance, "
            + r.typeOf(Objects.requireNonNull(item)).shown()
            + " found");
  }
}
