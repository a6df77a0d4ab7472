package org.aiolang.stdlib.re;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.diag.Warnings;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.types.str.StrRepr;
import org.jspecify.annotations.Nullable;

/** Reads a pattern, by the rules and with the complaints of CPython's {@code re._parser}. */
final class PatternParser {
  private static final int MAX_GROUPS = 1073741823;
  private static final long MAX_REPEAT = 4294967295L;

  private final Realm r;
  private final PatternText in;
  private final Sets sets;
  private final Widths widths = new Widths();
  private final Map<String, Integer> groupIndex = new LinkedHashMap<>();
  private final Map<Integer, Integer> forward = new LinkedHashMap<>();

  /** The flags of the whole pattern. */
  private int flags;

  private int groups = 1;

  /** The first group that a look-behind may not refer to; 0 outside of one. */
  private int behindGroups;

  private PatternParser(Realm r, PatternText in, int flags) {
    this.r = r;
    this.in = in;
    this.flags = flags;
    this.sets = new Sets(this);
  }

  /** What a pattern gave. */
  record Parsed(Node node, int flags, int groups, Map<String, Integer> groupIndex, Widths widths) {}

  static Parsed parse(Realm r, Object source, String text, boolean isText, int flags) {
    PatternText in = new PatternText(r, source, text, isText);
    PatternParser p = new PatternParser(r, in, flags);
    Node node = p.alternatives(flags, 0);
    p.flags = fix(p.flags, isText);
    if (in.next != PatternText.END) {
      throw in.error("unbalanced parenthesis", 0);
    }
    for (Map.Entry<Integer, Integer> e : p.forward.entrySet()) {
      if (e.getKey() >= p.groups) {
        throw in.at("invalid group reference " + e.getKey(), e.getValue());
      }
    }
    return new Parsed(node, p.flags, p.groups - 1, p.groupIndex, p.widths);
  }

  /** Flags that contradict each other or the kind of pattern are a ValueError. */
  static int fix(int flags, boolean isText) {
    if (isText) {
      if ((flags & Flags.LOCALE) != 0) {
        throw Errors.valueError("cannot use LOCALE flag with a str pattern");
      }
      if ((flags & Flags.ASCII) != 0 && (flags & Flags.UNICODE) != 0) {
        throw Errors.valueError("ASCII and UNICODE flags are incompatible");
      }
      return (flags & Flags.ASCII) != 0 ? flags : flags | Flags.UNICODE;
    }
    if ((flags & Flags.UNICODE) != 0) {
      throw Errors.valueError("cannot use UNICODE flag with a bytes pattern");
    }
    if ((flags & Flags.LOCALE) != 0 && (flags & Flags.ASCII) != 0) {
      throw Errors.valueError("ASCII and LOCALE flags are incompatible");
    }
    return flags;
  }

  PatternText in() {
    return in;
  }

  boolean isUnicode(int current) {
    return in.isText && (current & Flags.ASCII) == 0;
  }

  void warn(String message, int position) {
    Warnings.warn(r, Exceptions.FUTURE_WARNING, message + " at position " + position, 1);
  }

  private Node alternatives(int given, int depth) {
    r.enter(" while compiling a pattern");
    try {
      int current = given;
      List<Node> items = new ArrayList<>();
      while (true) {
        items.add(sequence(current, depth, depth == 0 && items.isEmpty()));
        if (!in.match('|')) {
          return items.size() == 1 ? items.get(0) : new Node.Branch(List.copyOf(items));
        }
        current = depth == 0 ? flags : current;
      }
    } finally {
      r.leave();
    }
  }

  private Node sequence(int given, int depth, boolean first) {
    int current = given;
    List<Node> items = new ArrayList<>();
    while (true) {
      int c = in.next;
      if (c == PatternText.END || c == '|' || c == ')') {
        break;
      }
      r.safepoint();
      in.get();
      if ((current & Flags.VERBOSE) != 0 && skipped(c)) {
        continue;
      }
      switch (c) {
        case '\\' -> items.add(escape(in.taken, current));
        case '[' -> items.add(sets.read(current));
        case '*', '+', '?', '{' -> repeat(items, c, current);
        case '.' -> items.add(new Node.Set(null, (current & Flags.DOTALL) != 0));
        case '^' ->
            items.add(
                new Node.At(
                    (current & Flags.MULTILINE) != 0 ? Node.Place.BEGIN_LINE : Node.Place.BEGIN));
        case '$' ->
            items.add(
                new Node.At(
                    (current & Flags.MULTILINE) != 0 ? Node.Place.END_LINE : Node.Place.END));
        case '(' -> {
          int before = flags;
          Node group = group(current, depth, first && items.isEmpty());
          if (group != null) {
            items.add(group);
          } else if (flags != before) {
            current = flags;
          }
        }
        default -> items.add(literal(c, current));
      }
    }
    return items.size() == 1 ? items.get(0) : new Node.Sequence(List.copyOf(items));
  }

  private boolean skipped(int c) {
    if (c == ' ' || c >= '\t' && c <= '\r') {
      return true;
    }
    if (c != '#') {
      return false;
    }
    int next;
    do {
      next = in.get();
    } while (next != PatternText.END && next != '\n');
    return true;
  }

  Node literal(int c, int current) {
    boolean unicode = isUnicode(current);
    boolean fold = (current & Flags.IGNORECASE) != 0 && Case.isCased(c, unicode);
    return new Node.Literal(c, fold, unicode);
  }

  private Node escape(int c, int current) {
    boolean unicode = isUnicode(current);
    Node.Place place =
        switch (c) {
          case 'A' -> Node.Place.BEGIN;
          case 'Z' -> Node.Place.END_STRING;
          case 'b' -> unicode ? Node.Place.BOUNDARY : Node.Place.ASCII_BOUNDARY;
          case 'B' -> unicode ? Node.Place.NOT_BOUNDARY : Node.Place.NOT_ASCII_BOUNDARY;
          default -> null;
        };
    if (place != null) {
      return new Node.At(place);
    }
    Category category = Escapes.category(c);
    if (category != null) {
      return sets.of(category, current);
    }
    int plain = Escapes.plain(c);
    if (plain >= 0) {
      return literal(plain, current);
    }
    int code = Escapes.code(r, in, c);
    if (code >= 0) {
      return literal(code, current);
    }
    if (c == '0') {
      String digits = "0" + in.digits(2, 8);
      return literal(Integer.parseInt(digits, 8), current);
    }
    if (PatternText.isDigit(c, 10)) {
      return numbered(c, current);
    }
    if (PatternText.isDigit(c, 36)) {
      throw in.error("bad escape \\" + Character.toString(c), 2);
    }
    return literal(c, current);
  }

  private Node numbered(int c, int current) {
    StringBuilder digits = new StringBuilder().append((char) c);
    if (PatternText.isDigit(in.next, 10)) {
      digits.append((char) in.get());
      if (c < '8' && digits.charAt(1) < '8' && PatternText.isDigit(in.next, 8)) {
        digits.append((char) in.get());
        int code = Integer.parseInt(digits.toString(), 8);
        if (code > 0377) {
          throw in.error("octal escape value \\" + digits + " outside of range 0-0o377", 4);
        }
        return literal(code, current);
      }
    }
    int group = Integer.parseInt(digits.toString());
    if (group >= groups) {
      throw in.error("invalid group reference " + group, digits.length());
    }
    return reference(group, digits.length() + 1, current);
  }

  private Node reference(int group, int offset, int current) {
    if (widths.isOpen(group)) {
      throw in.error("cannot refer to an open group", offset);
    }
    checkBehind(group);
    return new Node.Reference(group, (current & Flags.IGNORECASE) != 0, isUnicode(current));
  }

  private void checkBehind(int group) {
    if (behindGroups != 0) {
      if (group >= groups || widths.isOpen(group)) {
        throw in.error("cannot refer to an open group", 0);
      }
      if (group >= behindGroups) {
        throw in.error("cannot refer to group defined in the same lookbehind subpattern", 0);
      }
    }
  }

  private void repeat(List<Node> items, int c, int current) {
    int here = in.tell();
    long least = c == '+' ? 1 : 0;
    long most = c == '?' ? 1 : Node.UNBOUNDED;
    if (c == '{') {
      if (in.next == '}') {
        items.add(literal(c, current));
        return;
      }
      String low = in.digits(Integer.MAX_VALUE, 10);
      String high = in.match(',') ? in.digits(Integer.MAX_VALUE, 10) : low;
      if (!in.match('}')) {
        items.add(literal(c, current));
        in.seek(here);
        return;
      }
      least = low.isEmpty() ? 0 : count(low);
      most = high.isEmpty() ? Node.UNBOUNDED : count(high);
      if (most < least) {
        throw in.error("min repeat greater than max repeat", in.tell() - here);
      }
    }
    Node item = items.isEmpty() ? null : items.get(items.size() - 1);
    if (item == null || item instanceof Node.At) {
      throw in.error("nothing to repeat", in.tell() - here + 1);
    }
    if (item instanceof Node.Repeat) {
      throw in.error("multiple repeat", in.tell() - here + 1);
    }
    Node.Greed greed =
        in.match('?') ? Node.Greed.LAZY : in.match('+') ? Node.Greed.POSSESSIVE : Node.Greed.GREEDY;
    items.set(items.size() - 1, new Node.Repeat(item, (int) least, (int) most, greed));
  }

  private static long count(String digits) {
    long n = digits.length() > 12 ? MAX_REPEAT : Long.parseLong(digits);
    if (n >= MAX_REPEAT) {
      throw Errors.of(Exceptions.OVERFLOW_ERROR, "the repetition number is too large");
    }
    return Math.min(n, Node.UNBOUNDED);
  }

  /** Reads from after a parenthesis on; null for what is no item: a comment, flags. */
  private @Nullable Node group(int current, int depth, boolean atStart) {
    int start = in.tell() - 1;
    String name = null;
    boolean captures = true;
    boolean atomic = false;
    int inner = current;
    boolean plain = true;
    if (in.match('?')) {
      int c = extension();
      switch (c) {
        case 'P' -> {
          if (in.match('=')) {
            return named(current);
          }
          if (!in.match('<')) {
            int unknown = extension();
            throw in.error("unknown extension ?P" + shown(unknown), length(unknown) + 2);
          }
          name = in.until('>', "group name");
          in.checkGroupName(name, 1);
        }
        case ':' -> captures = false;
        case '>' -> {
          captures = false;
          atomic = true;
        }
        case '#' -> {
          comment(start);
          return null;
        }
        case '=', '!', '<' -> {
          return look(c, current, depth, start);
        }
        case '(' -> {
          return conditional(current, depth, start);
        }
        default -> {
          if (Flags.ofLetter(c) == 0 && c != '-') {
            throw in.error("unknown extension ?" + shown(c), length(c) + 1);
          }
          int[] change = new InlineFlags(in).read(c);
          if (change.length == 1) {
            if (!atStart) {
              throw in.error("global flags not at the start of the expression", in.tell() - start);
            }
            flags |= change[0];
            return null;
          }
          inner = (change[0] & Flags.TYPES) != 0 ? inner & ~Flags.TYPES : inner;
          inner = (inner | change[0]) & ~change[1];
          plain = change[0] == 0 && change[1] == 0;
          captures = false;
        }
      }
    }
    int number = captures ? open(name) : 0;
    Node body = alternatives(inner, depth + 1);
    close(start);
    if (number > 0) {
      widths.close(number, body);
    }
    return atomic ? new Node.Atomic(body) : new Node.Group(number, body, number == 0 && plain);
  }

  private int extension() {
    int c = in.get();
    if (c == PatternText.END) {
      throw in.error("unexpected end of pattern", 0);
    }
    return c;
  }

  private String shown(int c) {
    return c == '\\' ? "\\" + Character.toString(in.taken) : Character.toString(c);
  }

  private static int length(int c) {
    return c == '\\' ? 2 : 1;
  }

  private void close(int start) {
    if (!in.match(')')) {
      throw in.error("missing ), unterminated subpattern", in.tell() - start);
    }
  }

  private void comment(int start) {
    do {
      if (in.next == PatternText.END) {
        throw in.error("missing ), unterminated comment", in.tell() - start);
      }
    } while (in.get() != ')');
  }

  private int open(@Nullable String name) {
    int number = groups++;
    if (groups > MAX_GROUPS) {
      throw in.error("too many groups", 0);
    }
    widths.open(number);
    if (name != null) {
      Integer old = groupIndex.get(name);
      if (old != null) {
        throw in.error(
            "redefinition of group name "
                + StrRepr.repr(name)
                + " as group "
                + number
                + "; was group "
                + old,
            points(name) + 1);
      }
      groupIndex.put(name, number);
    }
    return number;
  }

  private static int points(String name) {
    return name.codePointCount(0, name.length());
  }

  private Node named(int current) {
    String name = in.until(')', "group name");
    in.checkGroupName(name, 1);
    return reference(byName(name), points(name) + 1, current);
  }

  private int byName(String name) {
    Integer group = groupIndex.get(name);
    if (group == null) {
      throw in.error("unknown group name " + StrRepr.repr(name), points(name) + 1);
    }
    return group;
  }

  private Node look(int kind, int current, int depth, int start) {
    int c = kind;
    boolean behind = c == '<';
    int outer = behindGroups;
    if (behind) {
      c = extension();
      if (c != '=' && c != '!') {
        throw in.error("unknown extension ?<" + shown(c), length(c) + 2);
      }
      behindGroups = outer == 0 ? groups : outer;
    }
    Node body = alternatives(current, depth + 1);
    behindGroups = outer;
    close(start);
    return c == '!' && isEmpty(body) ? new Node.Failure() : new Node.Look(body, behind, c == '!');
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Node.Sequence s && s.items().isEmpty();
  }

  private Node conditional(int current, int depth, int start) {
    String name = in.until(')', "group name");
    int group;
    if (PatternText.isNumber(name)) {
      group = name.length() > 9 ? MAX_GROUPS : Integer.parseInt(name);
      if (group == 0) {
        throw in.error("bad group number", name.length() + 1);
      }
      if (group >= MAX_GROUPS) {
        throw in.error("invalid group reference " + name, name.length() + 1);
      }
      forward.putIfAbsent(group, in.tell() - name.length() - 1);
    } else {
      in.checkGroupName(name, 1);
      group = byName(name);
    }
    checkBehind(group);
    Node yes = sequence(current, depth + 1, false);
    Node no = new Node.Sequence(List.of());
    if (in.match('|')) {
      no = sequence(current, depth + 1, false);
      if (in.next == '|') {
        throw in.error("conditional backref with more than two branches", 0);
      }
    }
    close(start);
    return new Node.Conditional(group, yes, no);
  }

  Realm realm() {
    return r;
  }

  PyException badEscape(int c) {
    return in.error("bad escape \\" + Character.toString(c), 2);
  }
}
