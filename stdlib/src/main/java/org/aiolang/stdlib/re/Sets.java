package org.aiolang.stdlib.re;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads the sets of a pattern, from after the bracket on. */
final class Sets {
  private static final Category[] NONE = {};

  private final PatternParser parser;
  private final PatternText in;

  Sets(PatternParser parser) {
    this.parser = parser;
    this.in = parser.in();
  }

  /** What stands for one member: a category, or else a character. */
  private record Item(Category[] category, int c, int length, String shown) {}

  Node of(Category category, int flags) {
    return new Node.Set(
        new CharSet(new BitSet(), new Category[] {category}, false, false, parser.isUnicode(flags)),
        false);
  }

  Node read(int flags) {
    int here = in.tell() - 1;
    if (in.next == '[') {
      parser.warn("Possible nested set", in.tell());
    }
    boolean negated = in.match('^');
    boolean fold = (flags & Flags.IGNORECASE) != 0;
    boolean unicode = parser.isUnicode(flags);
    BitSet members = new BitSet();
    List<Category> categories = new ArrayList<>();
    boolean any = false;
    int single = -1;
    int count = 0;
    while (true) {
      int c = next(here);
      if (c == ']' && any) {
        break;
      }
      Item low = item(c, any);
      any = true;
      if (!in.match('-')) {
        count += add(low, members, categories, fold, unicode);
        single = low.c;
        continue;
      }
      int that = next(here);
      if (that == ']') {
        add(low, members, categories, fold, unicode);
        add(new Item(NONE, '-', 1, "-"), members, categories, fold, unicode);
        count += 2;
        break;
      }
      if (that == '-') {
        parser.warn("Possible set difference", in.tell() - 2);
      }
      Item high = item(that, false);
      if (low.category.length + high.category.length > 0 || high.c < low.c) {
        throw in.error(
            "bad character range " + low.shown + "-" + high.shown, low.length + 1 + high.length);
      }
      count += 2;
      range(members, low.c, high.c, fold, unicode);
    }
    if (count == 1 && !negated && categories.isEmpty()) {
      return parser.literal(single, flags);
    }
    CharSet set = new CharSet(members, categories.toArray(NONE), negated, fold, unicode);
    return new Node.Set(set, false);
  }

  private int next(int here) {
    int c = in.get();
    if (c == PatternText.END) {
      throw in.error("unterminated character set", in.tell() - here);
    }
    return c;
  }

  private Item item(int c, boolean checked) {
    if (c == '\\') {
      return escape(in.taken);
    }
    if (checked && in.next == c && (c == '-' || c == '&' || c == '~' || c == '|')) {
      String what =
          c == '-'
              ? "difference"
              : c == '&' ? "intersection" : c == '~' ? "symmetric difference" : "union";
      parser.warn("Possible set " + what, in.tell() - 1);
    }
    return new Item(NONE, c, 1, Character.toString(c));
  }

  private Item escape(int c) {
    String shown = "\\" + Character.toString(c);
    Category category = Escapes.category(c);
    if (category != null) {
      return new Item(new Category[] {category}, -1, 2, shown);
    }
    int plain = c == 'b' ? '\b' : Escapes.plain(c);
    if (plain >= 0) {
      return new Item(NONE, plain, 2, shown);
    }
    int code = Escapes.code(parser.realm(), in, c);
    if (code >= 0) {
      return new Item(NONE, code, 2, shown);
    }
    if (PatternText.isDigit(c, 8)) {
      String digits = (char) c + in.digits(2, 8);
      int octal = Integer.parseInt(digits, 8);
      if (octal > 0377) {
        throw in.error(
            "octal escape value \\" + digits + " outside of range 0-0o377", digits.length() + 1);
      }
      return new Item(NONE, octal, 2, shown);
    }
    if (PatternText.isDigit(c, 36)) {
      throw parser.badEscape(c);
    }
    return new Item(NONE, c, 2, shown);
  }

  private static int add(
      Item item, BitSet members, List<Category> categories, boolean fold, boolean unicode) {
    if (item.category.length > 0) {
      categories.add(item.category[0]);
    } else {
      range(members, item.c, item.c, fold, unicode);
    }
    return 1;
  }

  private static void range(BitSet members, int low, int high, boolean fold, boolean unicode) {
    if (!fold) {
      members.set(low, high + 1);
      return;
    }
    for (int c = low; c <= high; c++) {
      int lower = Case.lower(c, unicode);
      members.set(lower);
      String partners = Case.partners(lower, unicode);
      for (int i = 0; i < partners.length(); i++) {
        members.set(partners.charAt(i));
      }
    }
  }

  /** The set of what matches a character whose case is of no account. */
  static CharSet folded(int c, boolean unicode) {
    BitSet members = new BitSet();
    range(members, c, c, true, unicode);
    return new CharSet(members, NONE, false, true, unicode);
  }
}
