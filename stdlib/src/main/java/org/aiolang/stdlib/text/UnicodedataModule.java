package org.aiolang.stdlib.text;

import java.text.Normalizer;
import java.util.List;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/**
 * Module {@code unicodedata}: what the JDK knows of characters, and what {@link CharacterTable}
 * adds.
 */
@Module("unicodedata")
public final class UnicodedataModule {
  /** The categories by Java's numbers. */
  private static final String CATEGORIES =
      "Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf -- Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi"
          + " Pf";

  /** The classes of direction by Java's numbers. */
  private static final String DIRECTIONS =
      "L R AL EN ES ET AN CS NSM BN B S WS ON LRE LRO RLE RLO PDF LRI RLI FSI PDI";

  private @Nullable List<CharacterTable> tables;

  /** The state of one interpreter: the tables, once they are needed. */
  public UnicodedataModule() {}

  private @Nullable String table(int which, int c) {
    if (tables == null) {
      tables = CharacterTable.all();
    }
    return tables.get(which).get(c);
  }

  private static int point(Realm r, String function, Object chr) {
    String s = Text.asString(chr);
    if (s == null || s.isEmpty() || s.codePointCount(0, s.length()) != 1) {
      throw Errors.typeError(
          function
              + "() argument"
              + at(function)
              + " must be a unicode character, not "
              + r.typeOf(chr).shown());
    }
    return s.codePointAt(0);
  }

  /** Functions of several arguments number them in their messages. */
  private static String at(String function) {
    return switch (function) {
      case "name", "decimal", "digit", "numeric" -> " 1";
      default -> "";
    };
  }

  /** Returns the name assigned to the character chr as a string. */
  @Fn
  Object name(Realm r, Object chr, @Default("<absent>") @Nullable Object dflt) {
    int c = point(r, "name", chr);
    String name = Character.getType(c) == Character.CONTROL ? null : Character.getName(c);
    if (name != null && isIdeographic(c)) {
      name = "CJK UNIFIED IDEOGRAPH-" + Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
    }
    int type = Character.getType(c);
    if (name == null || type == Character.SURROGATE || type == Character.PRIVATE_USE) {
      return orError(dflt, "no such name");
    }
    return name;
  }

  private static boolean isIdeographic(int c) {
    return c >= 0x3400 && c <= 0x4dbf
        || c >= 0x4e00 && c <= 0x9fff
        || c >= 0x20000 && c <= 0x323af && !(c >= 0x2f800 && c <= 0x2fa1f);
  }

  private static Object orError(@Nullable Object dflt, String message) {
    if (dflt == null) {
      throw Errors.valueError(message);
    }
    return dflt;
  }

  /** Look up character by name. */
  @Fn
  Object lookup(String name) {
    try {
      return Character.toString(Character.codePointOf(name));
    } catch (IllegalArgumentException e) {
      throw Errors.keyError("undefined character name '" + name + "'");
    }
  }

  /** Returns the general category assigned to the character chr as string. */
  @Fn
  String category(Realm r, Object chr) {
    return word(CATEGORIES, Character.getType(point(r, "category", chr)));
  }

  private static String word(String words, int index) {
    return words.split(" ")[index];
  }

  /** Returns the bidirectional class assigned to the character chr as string. */
  @Fn
  String bidirectional(Realm r, Object chr) {
    byte direction = Character.getDirectionality(point(r, "bidirectional", chr));
    return direction < 0 ? "" : word(DIRECTIONS, direction);
  }

  /** Returns the canonical combining class assigned to the character chr as integer. */
  @Fn
  long combining(Realm r, Object chr) {
    String value = table(CharacterTable.COMBINING, point(r, "combining", chr));
    return value == null ? 0 : Long.parseLong(value);
  }

  /** Returns the east asian width assigned to the character chr as string. */
  @Fn
  String east_asian_width(Realm r, Object chr) {
    String value = table(CharacterTable.WIDTH, point(r, "east_asian_width", chr));
    return value == null ? "N" : value;
  }

  /** Returns the mirrored property assigned to the character chr as integer. */
  @Fn
  long mirrored(Realm r, Object chr) {
    return Character.isMirrored(point(r, "mirrored", chr)) ? 1 : 0;
  }

  /** Converts a Unicode character into its equivalent decimal value. */
  @Fn
  Object decimal(Realm r, Object chr, @Default("<absent>") @Nullable Object dflt) {
    int c = point(r, "decimal", chr);
    return Character.isDigit(c)
        ? (Object) (long) Character.digit(c, 10)
        : orError(dflt, "not a decimal");
  }

  /** Converts a Unicode character into its equivalent digit value. */
  @Fn
  Object digit(Realm r, Object chr, @Default("<absent>") @Nullable Object dflt) {
    int c = point(r, "digit", chr);
    if (Character.isDigit(c)) {
      return (long) Character.digit(c, 10);
    }
    int n = Character.getNumericValue(c);
    boolean isDigit =
        Character.getType(c) == Character.OTHER_NUMBER
            && n >= 0
            && n <= 9
            && table(CharacterTable.NUMERIC, c) == null;
    return isDigit ? (Object) (long) n : orError(dflt, "not a digit");
  }

  /** Converts a Unicode character into its equivalent numeric value. */
  @Fn
  Object numeric(Realm r, Object chr, @Default("<absent>") @Nullable Object dflt) {
    int c = point(r, "numeric", chr);
    String value = table(CharacterTable.NUMERIC, c);
    if (value != null) {
      return Double.parseDouble(value);
    }
    Object digit = digit(r, chr, org.aiolang.object.PyNone.NONE);
    return digit instanceof Long l ? (Object) (double) l : orError(dflt, "not a numeric character");
  }

  private static Normalizer.Form form(String form) {
    return switch (form) {
      case "NFC" -> Normalizer.Form.NFC;
      case "NFD" -> Normalizer.Form.NFD;
      case "NFKC" -> Normalizer.Form.NFKC;
      case "NFKD" -> Normalizer.Form.NFKD;
      default -> throw Errors.valueError("invalid normalization form");
    };
  }

  /** Return the normal form 'form' for the Unicode string unistr. */
  @Fn
  String normalize(String form, String unistr) {
    return Normalizer.normalize(unistr, form(form));
  }

  /** Return whether the Unicode string unistr is in the normal form 'form'. */
  @Fn
  boolean is_normalized(String form, String unistr) {
    return Normalizer.isNormalized(unistr, form(form));
  }

  /** The version of Unicode whose names and categories these are, that of CPython 3.13. */
  @Constant
  static String unidata_version() {
    return "15.1.0";
  }
}
