package org.aiolang.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a builtin, read from their Python text, such as {@code self, a, /, b=1, *,
 * c=None, **kw}, and the binding of arguments to them. {@code self} counts as the first argument;
 * error texts do not count it.
 */
public final class Signature {
  private final String name;
  private final String text;
  private final String[] names;
  private final boolean[] optional;
  private final int positionalOnly;
  private final int positional;
  private final int required;
  private final int varArgs;
  private final int keywordOnly;
  private final int varKeywords;
  private final int receivers;

  private Signature(String name, String text) {
    this.name = name;
    this.text = text;
    List<String> all = new ArrayList<>();
    List<Boolean> defaults = new ArrayList<>();
    int onlyPositional = 0;
    int positionalCount = -1;
    int args = -1;
    int kwargs = -1;
    for (String part : split(text)) {
      if (part.equals("/")) {
        onlyPositional = all.size();
      } else if (part.equals("*")) {
        positionalCount = all.size();
      } else if (part.startsWith("**")) {
        if (positionalCount < 0) {
          positionalCount = all.size();
        }
        kwargs = all.size();
        all.add(part.substring(2));
        defaults.add(true);
      } else if (part.startsWith("*")) {
        positionalCount = all.size();
        args = all.size();
        all.add(part.substring(1));
        defaults.add(true);
      } else {
        int eq = part.indexOf('=');
        all.add(eq < 0 ? part : part.substring(0, eq));
        defaults.add(eq >= 0);
      }
    }
    names = all.toArray(new String[0]);
    optional = new boolean[names.length];
    int needed = 0;
    positional = positionalCount < 0 ? names.length : positionalCount;
    for (int i = 0; i < names.length; i++) {
      optional[i] = defaults.get(i);
      if (i < positional && !optional[i]) {
        needed = i + 1;
      }
    }
    required = needed;
    positionalOnly = onlyPositional;
    varArgs = args;
    varKeywords = kwargs;
    keywordOnly = args >= 0 ? args + 1 : positional;
    receivers = names.length > 0 && (names[0].equals("self") || names[0].equals("cls")) ? 1 : 0;
  }

  /** The signature of a builtin: its name in errors, and its parameters as Python text. */
  public static Signature of(String name, String parameters) {
    return new Signature(name, parameters);
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    char quote = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ',' : text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(' || c == '[' || c == '{' || c == '<') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}' || c == '>') {
        depth--;
      } else if (c == ',' && depth == 0) {
        String part = text.substring(start, i).trim();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = i + 1;
      }
    }
    return parts;
  }

  /** The parameters as Python text, without {@code self}. */
  public String text() {
    return text;
  }

  /** One value a parameter; null where none was given. */
  public @Nullable Object[] bind(Realm r, Object[] args, String @Nullable [] keywords) {
    int given = args.length - (keywords == null ? 0 : keywords.length);
    @Nullable Object[] slots = new Object[names.length];
    if (keywords != null && keywords.length > 0) {
      checkCount(given - receivers, keywords);
    }
    int direct = Math.min(given, positional);
    System.arraycopy(args, 0, slots, 0, direct);
    if (given > positional) {
      if (varArgs < 0) {
        throw tooMany(given - receivers);
      }
      Object[] rest = new Object[given - positional];
      System.arraycopy(args, positional, rest, 0, rest.length);
      slots[varArgs] = rest;
    } else if (varArgs >= 0) {
      slots[varArgs] = Calls.NO_ARGS;
    }
    if (varKeywords >= 0) {
      slots[varKeywords] = new PyDict();
    }
    PyException unexpected = keywords == null ? null : bindKeywords(args, given, keywords, slots);
    for (int i = 0; i < names.length; i++) {
      if (slots[i] == null && !optional[i]) {
        throw missing(i, given - receivers);
      }
    }
    if (unexpected != null) {
      throw unexpected;
    }
    return slots;
  }

  /** What CPython sees of a call with keywords before it looks at their names. */
  private void checkCount(int given, String[] keywords) {
    if (takesNoKeywords()) {
      throw Errors.typeError(
          (given >= 0 && isSlot() ? "wrapper " + shortName() : name)
              + "() takes no keyword arguments");
    }
    if (varKeywords >= 0) {
      return;
    }
    if (varArgs < 0) {
      if (given + keywords.length > names.length - receivers) {
        throw tooManyInAll(given + keywords.length, given == 0);
      }
    } else if (name.equals("max") || name.equals("min")) {
      if (given == 0) {
        throw Errors.typeError(name + " expected at least 1 argument, got 0");
      }
      checkAlone(keywords);
    } else if (name.equals("zip")) {
      checkAlone(keywords);
    }
  }

  /** Of a function that takes its positional arguments itself and has only the others parsed. */
  private void checkAlone(String[] keywords) {
    if (keywords.length > names.length - keywordOnly) {
      throw tooManyInAll(keywords.length, true);
    }
  }

  private PyException tooManyInAll(int given, boolean onlyKeywords) {
    int most = names.length - receivers - (varArgs < 0 ? 0 : 1);
    return Errors.typeError(
        shortName()
            + "() takes at most "
            + most
            + (onlyKeywords ? " keyword" : "")
            + " argument"
            + (most == 1 ? "" : "s")
            + " ("
            + given
            + " given)");
  }

  /** Fills slots; gives the error for the first keyword that has no place, or null. */
  private @Nullable PyException bindKeywords(
      Object[] args, int given, String[] keywords, @Nullable Object[] slots) {
    PyException unexpected = null;
    PyException twice = null;
    for (int k = 0; k < keywords.length; k++) {
      int i = parameter(keywords[k]);
      Object value = args[given + k];
      if (i >= 0) {
        if (slots[i] == null) {
          slots[i] = value;
        } else if (twice == null) {
          twice =
              Errors.typeError(
                  "argument for "
                      + shortName()
                      + "() given by name ('"
                      + keywords[k]
                      + "') and position ("
                      + (i + 1 - receivers)
                      + ")");
        }
      } else if (varKeywords >= 0) {
        ((PyDict) Objects.requireNonNull(slots[varKeywords])).putStr(keywords[k], value);
      } else if (unexpected == null) {
        unexpected =
            Errors.typeError(
                shortName() + "() got an unexpected keyword argument '" + keywords[k] + "'");
      }
    }
    return twice != null ? twice : unexpected;
  }

  private boolean takesNoKeywords() {
    return positionalOnly >= positional && keywordOnly >= names.length;
  }

  private int parameter(String keyword) {
    for (int i = positionalOnly; i < names.length; i++) {
      if (i != varArgs && i != varKeywords && names[i].equals(keyword)) {
        return i;
      }
    }
    return -1;
  }

  private boolean positionalOnlyStyle() {
    return positionalOnly >= positional;
  }

  private String shortName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Whether CPython counts the arguments in the type's call, before any name is looked at. */
  private boolean isOldConstructor() {
    return name.equals("int") || name.equals("str");
  }

  private boolean isSlot() {
    return receivers > 0 && names[0].equals("self") && Special.isSlot(shortName());
  }

  private PyException expected(int wanted, int given) {
    return Errors.typeError(
        (isUnnamed() ? " expected " : "expected ") + arguments(wanted) + ", got " + given);
  }

  /** Whether CPython unpacks the arguments by a function that would like a name, and has none. */
  private boolean isUnnamed() {
    return switch (shortName()) {
      case "__setattr__", "__setitem__", "__set__" -> true;
      case "__mul__", "__rmul__", "__imul__" ->
          !(name.startsWith("int.") || name.startsWith("float.") || name.startsWith("complex."));
      default -> false;
    };
  }

  private PyException tooMany(int given) {
    int most = positional - receivers;
    int least = required - receivers;
    if (Special.isSlot(shortName()) && least == most) {
      return expected(most, given);
    }
    if (most == 0 && keywordOnly < names.length) {
      return given > names.length - receivers
          ? tooManyInAll(given, false)
          : Errors.typeError(shortName() + "() takes no positional arguments");
    }
    if (most == 0) {
      return Errors.typeError(name + "() takes no arguments (" + given + " given)");
    }
    if (least == most && most == 1 && positionalOnlyStyle()) {
      return Errors.typeError(name + "() takes exactly one argument (" + given + " given)");
    }
    if (positionalOnlyStyle() || isOldConstructor()) {
      return Errors.typeError(
          (Special.isSlot(shortName()) ? "" : shortName())
              + " expected "
              + (least == most ? "" : "at most ")
              + arguments(most)
              + ", got "
              + given);
    }
    if (given > names.length - receivers) {
      return tooManyInAll(given, false);
    }
    return Errors.typeError(
        shortName()
            + "() takes "
            + (least == most ? "exactly " : "at most ")
            + most
            + (keywordOnly < names.length ? " positional" : "")
            + " argument"
            + (most == 1 ? "" : "s")
            + " ("
            + given
            + " given)");
  }

  private PyException missing(int parameter, int given) {
    int least = required - receivers;
    int most = positional - receivers;
    if (parameter < receivers && Special.isSlot(shortName())) {
      int dot = name.lastIndexOf('.');
      return Errors.typeError(
          "descriptor '"
              + shortName()
              + "' of '"
              + name.substring(0, Math.max(dot, 0))
              + "' object needs an argument");
    }
    if (parameter < receivers) {
      if (names[0].equals("cls")) {
        return Errors.typeError(name + ".__new__(): not enough arguments");
      }
      return Errors.typeError("unbound method " + name + "() needs an argument");
    }
    if (Special.isSlot(shortName()) && least == most) {
      return expected(most, given);
    }
    if (parameter < positionalOnly && !positionalOnlyStyle()) {
      int atLeast = Math.min(least, positionalOnly - receivers);
      return Errors.typeError(
          shortName()
              + "() takes "
              + (atLeast < most ? "at least " : "exactly ")
              + atLeast
              + " positional argument"
              + (atLeast == 1 ? "" : "s")
              + " ("
              + given
              + " given)");
    }
    if (parameter >= positional || !positionalOnlyStyle()) {
      return Errors.typeError(
          shortName()
              + "() missing required argument '"
              + names[parameter]
              + "' (pos "
              + (parameter + 1 - receivers)
              + ")");
    }
    if (least == most && most == 1 && varArgs < 0) {
      return Errors.typeError(name + "() takes exactly one argument (" + given + " given)");
    }
    return Errors.typeError(
        shortName()
            + " expected "
            + (least == most && varArgs < 0 ? "" : "at least ")
            + arguments(least)
            + ", got "
            + given);
  }

  private static String arguments(int n) {
    return n + (n == 1 ? " argument" : " arguments");
  }
}
