package org.aiolang.stdlib.json;

import org.aiolang.object.Calls;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.ints.IntType;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text: dict, list, str, int, float, True, False and None, or what hooks make. */
public final class JsonReader {
  private final Realm r;
  private final String text;
  private final JsonHooks hooks;
  private int at;

  JsonReader(Realm r, String text, JsonHooks hooks) {
    this.r = r;
    this.text = text;
    this.hooks = hooks;
  }

  /** The value that begins at a char; {@link #at} is then its end. */
  Object valueAt(int index) {
    at = index;
    return value();
  }

  int at() {
    return at;
  }

  /**
   * {@code json.loads(text)}.
   *
   * @throws org.aiolang.object.PyException JSONDecodeError
   */
  public static Object read(Realm r, String text) {
    if (text.startsWith("\ufeff")) {
      throw JsonErrors.at("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0);
    }
    JsonReader reader = new JsonReader(r, text, JsonHooks.NONE);
    reader.skipBlanks();
    Object value = reader.value();
    reader.skipBlanks();
    if (reader.at < text.length()) {
      throw reader.error("Extra data", reader.at);
    }
    return value;
  }

  /** {@code json.loads(bytes)}: UTF-8, -16 or -32, by the rules of RFC 4627. */
  public static Object read(Realm r, byte[] bytes) {
    String encoding = encoding(bytes);
    Object decoded = Calls.invoke(r, new PyBytes(bytes), "decode", encoding, "surrogatepass");
    return read(r, (String) decoded);
  }

  /** The name of the encoding of a JSON text. */
  static String encoding(byte[] b) {
    int n = b.length;
    if (n >= 4 && (is(b, 0, 0, 0xfe, 0xff) || is(b, 0xff, 0xfe, 0, 0))) {
      return "utf-32";
    }
    if (n >= 2 && (is(b, 0xfe, 0xff) || is(b, 0xff, 0xfe))) {
      return "utf-16";
    }
    if (n >= 3 && is(b, 0xef, 0xbb, 0xbf)) {
      return "utf-8-sig";
    }
    if (n >= 4) {
      if (b[0] == 0) {
        return b[1] == 0 ? "utf-32-be" : "utf-16-be";
      }
      if (b[1] == 0) {
        return b[2] == 0 && b[3] == 0 ? "utf-32-le" : "utf-16-le";
      }
    } else if (n == 2) {
      return b[0] == 0 ? "utf-16-be" : b[1] == 0 ? "utf-16-le" : "utf-8";
    }
    return "utf-8";
  }

  private static boolean is(byte[] b, int... start) {
    for (int i = 0; i < start.length; i++) {
      if ((b[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private RuntimeException error(String message, int index) {
    return JsonErrors.at(message, text, index);
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : -1;
  }

  private void skipBlanks() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return;
      }
      at++;
    }
  }

  private Object value() {
    switch (peek()) {
      case '"':
        return string();
      case '{':
        r.enter(" while decoding a JSON object from a unicode string");
        try {
          return object();
        } finally {
          r.leave();
        }
      case '[':
        r.enter(" while decoding a JSON array from a unicode string");
        try {
          return array();
        } finally {
          r.leave();
        }
      case 't':
        return word("true", true);
      case 'f':
        return word("false", false);
      case 'n':
        return word("null", PyNone.NONE);
      case 'N':
        return constant("NaN", Double.NaN);
      case 'I':
        return constant("Infinity", Double.POSITIVE_INFINITY);
      default:
        return number();
    }
  }

  private Object constant(String word, double value) {
    Object read = word(word, value);
    Object hook = hooks.parseConstant();
    return hook == null ? read : Calls.call1(r, hook, word);
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw error("Expecting value", at);
    }
    at += word.length();
    return value;
  }

  private Object object() {
    Object pairsHook = hooks.pairs();
    if (pairsHook != null) {
      PyList pairs = new PyList();
      members(null, pairs);
      return Calls.call1(r, pairsHook, pairs);
    }
    PyDict dict = new PyDict();
    members(dict, null);
    Object hook = hooks.object();
    return hook == null ? dict : Calls.call1(r, hook, dict);
  }

  /** Reads the members of an object into a dict, or into a list of pairs. */
  private void members(@Nullable PyDict dict, @Nullable PyList pairs) {
    at++;
    skipBlanks();
    if (peek() == '}') {
      at++;
      return;
    }
    while (true) {
      if (peek() != '"') {
        throw error("Expecting property name enclosed in double quotes", at);
      }
      String key = string();
      skipBlanks();
      if (peek() != ':') {
        throw error("Expecting ':' delimiter", at);
      }
      at++;
      skipBlanks();
      Object value = value();
      if (dict != null) {
        dict.putStr(key, value);
      } else if (pairs != null) {
        pairs.add(new PyTuple(key, value));
      }
      skipBlanks();
      if (!more('}', "object")) {
        return;
      }
    }
  }

  private Object array() {
    PyList list = new PyList();
    at++;
    skipBlanks();
    if (peek() == ']') {
      at++;
      return list;
    }
    while (true) {
      list.add(value());
      Sizes.checkItems(r, list.size());
      skipBlanks();
      if (!more(']', "array")) {
        return list;
      }
      r.safepoint();
    }
  }

  /** Passes a comma, or the end. */
  private boolean more(char end, String what) {
    int c = peek();
    if (c == end) {
      at++;
      return false;
    }
    if (c != ',') {
      throw error("Expecting ',' delimiter", at);
    }
    int comma = at++;
    skipBlanks();
    if (peek() == end) {
      throw error("Illegal trailing comma before end of " + what, comma);
    }
    return true;
  }

  /** Reads a string whose first char has been passed. */
  String stringFrom(int index) {
    at = index - 1;
    return string();
  }

  private String string() {
    int begin = at++;
    int plain = at;
    StringBuilder out = null;
    while (true) {
      if (at >= text.length()) {
        throw error("Unterminated string starting at", begin);
      }
      char c = text.charAt(at);
      if (c == '"') {
        String tail = text.substring(plain, at++);
        return out == null ? tail : out.append(tail).toString();
      }
      if (c < ' ' && hooks.strict()) {
        throw error("Invalid control character at", at);
      }
      if (c != '\\') {
        at++;
        continue;
      }
      if (out == null) {
        out = new StringBuilder();
      }
      out.append(text, plain, at);
      at++;
      if (at >= text.length()) {
        throw error("Unterminated string starting at", begin);
      }
      out.append(escaped());
      plain = at;
    }
  }

  private char escaped() {
    char c = text.charAt(at++);
    switch (c) {
      case '"':
      case '\\':
      case '/':
        return c;
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'u':
        return unicode();
      default:
        throw error("Invalid \\escape", at - 2);
    }
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at + i < text.length() ? Character.digit(text.charAt(at + i), 16) : -1;
      if (digit < 0 || text.charAt(at + i) > 'f') {
        throw error("Invalid \\uXXXX escape", at - 1);
      }
      code = code << 4 | digit;
    }
    at += 4;
    return (char) code;
  }

  private Object number() {
    int start = at;
    int i = at;
    if (i < text.length() && text.charAt(i) == '-') {
      i++;
      if (text.startsWith("Infinity", i)) {
        at = i;
        Object read = word("Infinity", Double.NEGATIVE_INFINITY);
        Object hook = hooks.parseConstant();
        return hook == null ? read : Calls.call1(r, hook, "-Infinity");
      }
    }
    int whole = digits(i);
    if (whole == i) {
      throw error("Expecting value", start);
    }
    if (text.charAt(i) == '0') {
      whole = i + 1;
    }
    int end = whole;
    if (end < text.length() && text.charAt(end) == '.') {
      int fraction = digits(end + 1);
      end = fraction > end + 1 ? fraction : end;
    }
    if (end < text.length() && (text.charAt(end) | 0x20) == 'e') {
      int sign = end + 1;
      if (sign < text.length() && (text.charAt(sign) == '+' || text.charAt(sign) == '-')) {
        sign++;
      }
      int exponent = digits(sign);
      end = exponent > sign ? exponent : end;
    }
    at = end;
    String number = text.substring(start, end);
    Object hook = end > whole ? hooks.parseFloat() : hooks.parseInt();
    if (hook != null) {
      return Calls.call1(r, hook, number);
    }
    if (end > whole) {
      return Double.parseDouble(number);
    }
    if (end - start <= 18) {
      return Long.parseLong(number);
    }
    return IntType.TYPE.call1(r, number);
  }

  private int digits(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
