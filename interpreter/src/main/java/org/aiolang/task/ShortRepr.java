package org.aiolang.task;

import java.math.BigInteger;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;

/** {@code reprlib.repr}: a repr of bounded length. */
final class ShortRepr {
  private static final int LEVELS = 6;
  private static final int LONGEST = 30;
  private static final int LONGEST_INT = 40;

  private ShortRepr() {}

  static String of(Realm r, Object o) {
    return of(r, o, LEVELS);
  }

  private static String of(Realm r, Object o, int level) {
    if (o instanceof String s) {
      return string(r, s);
    }
    if (o instanceof PyList list) {
      return sequence(r, list.toArray(), "[", "]", level);
    }
    if (o instanceof PyTuple tuple) {
      String text = sequence(r, tuple.items(), "(", ")", level);
      return tuple.size() == 1 ? text.substring(0, text.length() - 1) + ",)" : text;
    }
    if (o instanceof PyDict dict) {
      return dict(r, dict, level);
    }
    boolean number = o instanceof Long || o instanceof BigInteger;
    return cut(Text.repr(r, o), number ? LONGEST_INT : LONGEST);
  }

  private static String string(Realm r, String s) {
    String text = Text.repr(r, s.length() > LONGEST ? s.substring(0, LONGEST) : s);
    if (text.length() <= LONGEST) {
      return text;
    }
    int head = (LONGEST - 3) / 2;
    int tail = LONGEST - 3 - head;
    String ends =
        s.substring(0, Math.min(head, s.length())) + s.substring(Math.max(0, s.length() - tail));
    String shown = Text.repr(r, ends);
    return shown.substring(0, Math.min(head, shown.length()))
        + "..."
        + shown.substring(Math.max(0, shown.length() - tail));
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int head = Math.max(0, (longest - 3) / 2);
    int tail = Math.max(0, longest - 3 - head);
    return text.substring(0, head) + "..." + text.substring(text.length() - tail);
  }

  private static String sequence(Realm r, Object[] items, String open, String close, int level) {
    if (level <= 0 && items.length > 0) {
      return open + "..." + close;
    }
    StringBuilder out = new StringBuilder(open);
    for (int i = 0; i < Math.min(items.length, LEVELS); i++) {
      out.append(i == 0 ? "" : ", ").append(of(r, items[i], level - 1));
    }
    return out.append(items.length > LEVELS ? ", ..." : "").append(close).toString();
  }

  private static String dict(Realm r, PyDict dict, int level) {
    if (dict.size() > 0 && level <= 0) {
      return "{...}";
    }
    StringBuilder out = new StringBuilder("{");
    int shown = 0;
    for (int i = dict.first(); i < dict.limit() && shown < 4; i++) {
      Object key = dict.keyAt(i);
      if (key != null) {
        out.append(shown++ == 0 ? "" : ", ")
            .append(of(r, key, level - 1))
            .append(": ")
            .append(of(r, dict.valueAt(i), level - 1));
      }
    }
    return out.append(dict.size() > 4 ? ", ..." : "").append('}').toString();
  }
}
