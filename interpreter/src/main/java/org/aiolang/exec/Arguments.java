package org.aiolang.exec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiolang.object.Closest;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyTuple;
import org.jspecify.annotations.Nullable;

/** Binding the arguments of a call to parameters, with CPython's errors. */
final class Arguments {
  private Arguments() {}

  static void bind(PyFunction fn, Frame f, Object[] args, String @Nullable [] keywords) {
    Code.Parameters p = fn.code().parameters();
    int given = args.length - (keywords == null ? 0 : keywords.length);
    int positional = p.positional();
    @Nullable Object[] slots = f.slots;
    int direct = Math.min(given, positional);
    System.arraycopy(args, 0, slots, 0, direct);
    int next = positional + p.keywordOnly();
    if (p.varArgs()) {
      Object[] rest = new Object[Math.max(0, given - positional)];
      System.arraycopy(args, direct, rest, 0, rest.length);
      slots[next++] = PyTuple.of(rest);
    }
    PyDict extra = null;
    if (p.varKeywords()) {
      extra = new PyDict();
      slots[next] = extra;
    }
    if (keywords != null) {
      keywords(fn, p, slots, args, given, keywords, extra);
    }
    if (given > positional && !p.varArgs()) {
      throw tooMany(fn, p, slots, given);
    }
    Object[] defaults = fn.defaults;
    int firstDefault = positional - defaults.length;
    for (int i = direct; i < positional; i++) {
      if (slots[i] == null) {
        if (i < firstDefault) {
          throw missing(fn, p.names(), slots, 0, firstDefault, "positional");
        }
        slots[i] = defaults[i - firstDefault];
      }
    }
    if (p.keywordOnly() > 0) {
      keywordDefaults(fn, p, slots);
    }
  }

  private static void keywordDefaults(PyFunction fn, Code.Parameters p, @Nullable Object[] slots) {
    int positional = p.positional();
    @Nullable Object[] values = fn.keywordValues();
    for (int i = 0; i < p.keywordOnly(); i++) {
      if (slots[positional + i] == null) {
        Object value = i < values.length ? values[i] : null;
        if (value == null) {
          fillKeywordDefaults(values, positional, slots);
          throw missing(
              fn, p.names(), slots, positional, positional + p.keywordOnly(), "keyword-only");
        }
        slots[positional + i] = value;
      }
    }
  }

  private static void fillKeywordDefaults(
      @Nullable Object[] values, int at, @Nullable Object[] slots) {
    for (int i = 0; i < values.length; i++) {
      if (slots[at + i] == null) {
        slots[at + i] = values[i];
      }
    }
  }

  private static void keywords(
      PyFunction fn,
      Code.Parameters p,
      @Nullable Object[] slots,
      Object[] args,
      int given,
      String[] keywords,
      @Nullable PyDict extra) {
    String[] names = p.names();
    int limit = p.positional() + p.keywordOnly();
    next:
    for (int k = 0; k < keywords.length; k++) {
      String keyword = keywords[k];
      Object value = args[given + k];
      for (int i = p.positionalOnly(); i < limit; i++) {
        if (names[i].equals(keyword)) {
          if (slots[i] != null) {
            throw Errors.typeError(
                fn.qualname + "() got multiple values for argument '" + keyword + "'");
          }
          slots[i] = value;
          continue next;
        }
      }
      if (extra == null) {
        throw unexpected(fn, p, keywords, keyword);
      }
      extra.putStr(keyword, value);
    }
  }

  private static PyException unexpected(
      PyFunction fn, Code.Parameters p, String[] keywords, String keyword) {
    List<String> posOnly = new ArrayList<>();
    for (int i = 0; i < p.positionalOnly(); i++) {
      for (String k : keywords) {
        if (k.equals(p.names()[i])) {
          posOnly.add(k);
        }
      }
    }
    if (!posOnly.isEmpty()) {
      return Errors.typeError(
          fn.qualname
              + "() got some positional-only arguments passed as keyword arguments: '"
              + String.join(", ", posOnly)
              + "'");
    }
    String hint =
        Closest.to(
            keyword,
            Arrays.asList(p.names()).subList(p.positionalOnly(), p.positional() + p.keywordOnly()));
    return Errors.typeError(
        fn.qualname
            + "() got an unexpected keyword argument '"
            + keyword
            + "'"
            + (hint == null ? "" : ". Did you mean '" + hint + "'?"));
  }

  private static PyException tooMany(
      PyFunction fn, Code.Parameters p, @Nullable Object[] slots, int given) {
    int positional = p.positional();
    int defaults = fn.defaults.length;
    int keywordOnlyGiven = 0;
    for (int i = 0; i < p.keywordOnly(); i++) {
      if (slots[positional + i] != null) {
        keywordOnlyGiven++;
      }
    }
    boolean plural = positional != 1 || defaults > 0;
    String takes =
        defaults > 0
            ? "from " + (positional - defaults) + " to " + positional
            : String.valueOf(positional);
    String extra =
        keywordOnlyGiven == 0
            ? ""
            : " positional argument"
                + (given != 1 ? "s" : "")
                + " (and "
                + keywordOnlyGiven
                + " keyword-only argument"
                + (keywordOnlyGiven != 1 ? "s" : "")
                + ")";
    return Errors.typeError(
        fn.qualname
            + "() takes "
            + takes
            + " positional argument"
            + (plural ? "s" : "")
            + " but "
            + given
            + extra
            + (given == 1 && keywordOnlyGiven == 0 ? " was" : " were")
            + " given");
  }

  private static PyException missing(
      PyFunction fn, String[] names, @Nullable Object[] slots, int from, int to, String kind) {
    List<String> missing = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (slots[i] == null) {
        missing.add("'" + names[i] + "'");
      }
    }
    int n = missing.size();
    String list =
        n == 1
            ? missing.get(0)
            : n == 2
                ? missing.get(0) + " and " + missing.get(1)
                : String.join(", ", missing.subList(0, n - 1)) + ", and " + missing.get(n - 1);
    return Errors.typeError(
        fn.qualname
            + "() missing "
            + n
            + " required "
            + kind
            + " argument"
            + (n == 1 ? "" : "s")
            + ": "
            + list);
  }
}
