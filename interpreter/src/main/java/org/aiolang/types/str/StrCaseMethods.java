package org.aiolang.types.str;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Part;
import org.aiolang.natives.decl.StaticFn;
import org.aiolang.object.PyDict;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/** Methods of {@code str} about the kinds of its characters, case and padding. */
@Part
final class StrCaseMethods {
  private StrCaseMethods() {}

  /** Return a capitalized version of the string. */
  @Fn
  static String capitalize(Realm r, String self) {
    Sizes.check(r, self.length());
    return StrCase.capitalize(self);
  }

  /** Return a version of the string suitable for caseless comparisons. */
  @Fn
  static String casefold(Realm r, String self) {
    Sizes.check(r, self.length());
    return StrCase.caseFold(self);
  }

  /** Return a centered string of length width. */
  @Fn
  static String center(Realm r, String self, long width, @Default("' '") Object fillchar) {
    return StrPad.center(r, self, width, fillchar);
  }

  /** Return a left-justified string of length width. */
  @Fn
  static String ljust(Realm r, String self, long width, @Default("' '") Object fillchar) {
    return StrPad.left(r, self, width, fillchar);
  }

  /** Return a right-justified string of length width. */
  @Fn
  static String rjust(Realm r, String self, long width, @Default("' '") Object fillchar) {
    return StrPad.right(r, self, width, fillchar);
  }

  /** Return a copy where all tab characters are expanded using spaces. */
  @Fn
  static String expandtabs(Realm r, String self, @Kw @Default("8") int tabsize) {
    return StrPad.expandTabs(r, self, tabsize);
  }

  /** Return True if the string is alpha-numeric, False otherwise. */
  @Fn
  static boolean isalnum(String self) {
    return StrTests.all(self, StrTests.ALNUM);
  }

  /** Return True if the string is alphabetic, False otherwise. */
  @Fn
  static boolean isalpha(String self) {
    return StrTests.all(self, StrTests.ALPHA);
  }

  /** Return True if the string is ASCII, False otherwise. */
  @Fn
  static boolean isascii(String self) {
    return StrTests.isAscii(self);
  }

  /** Return True if the string is decimal, False otherwise. */
  @Fn
  static boolean isdecimal(String self) {
    return StrTests.all(self, StrTests.DECIMAL);
  }

  /** Return True if the string is digits, False otherwise. */
  @Fn
  static boolean isdigit(String self) {
    return StrTests.all(self, StrTests.DIGIT);
  }

  /** Return True if the string is a valid Python identifier, False otherwise. */
  @Fn
  static boolean isidentifier(String self) {
    return StrTests.isIdentifier(self);
  }

  /** Return True if the string is lowercase, False otherwise. */
  @Fn
  static boolean islower(String self) {
    return StrTests.isLower(self);
  }

  /** Return True if the string is numeric, False otherwise. */
  @Fn
  static boolean isnumeric(String self) {
    return StrTests.all(self, StrTests.NUMERIC);
  }

  /** Return True if the string is printable, False otherwise. */
  @Fn
  static boolean isprintable(String self) {
    return StrTests.isPrintable(self);
  }

  /** Return True if the string is whitespace, False otherwise. */
  @Fn
  static boolean isspace(String self) {
    return StrTests.all(self, StrTests.SPACE);
  }

  /** Return True if the string is title-cased, False otherwise. */
  @Fn
  static boolean istitle(String self) {
    return StrTests.isTitle(self);
  }

  /** Return True if the string is uppercase, False otherwise. */
  @Fn
  static boolean isupper(String self) {
    return StrTests.isUpper(self);
  }

  /** Return a copy of the string converted to lowercase. */
  @Fn
  static String lower(Realm r, String self) {
    Sizes.check(r, self.length());
    return StrCase.lower(self);
  }

  /** Return a translation table usable for str.translate(). */
  @StaticFn
  static PyDict maketrans(
      Realm r,
      Object x,
      @Default("<absent>") @Nullable Object y,
      @Default("<absent>") @Nullable Object z) {
    return StrTranslate.make(r, x, y, z);
  }

  /** Convert uppercase characters to lowercase and lowercase characters to uppercase. */
  @Fn
  static String swapcase(Realm r, String self) {
    Sizes.check(r, self.length());
    return StrCase.swapCase(self);
  }

  /** Return a version of the string where each word is titlecased. */
  @Fn
  static String title(Realm r, String self) {
    Sizes.check(r, self.length());
    return StrCase.title(self);
  }

  /** Replace each character in the string using the given translation table. */
  @Fn
  static String translate(Realm r, String self, Object table) {
    return StrTranslate.translate(r, self, table);
  }

  /** Return a copy of the string converted to uppercase. */
  @Fn
  static String upper(Realm r, String self) {
    Sizes.check(r, self.length());
    return StrCase.upper(self);
  }

  /** Pad a numeric string with zeros on the left, to fill a field of the given width. */
  @Fn
  static String zfill(Realm r, String self, long width) {
    return StrPad.zeros(r, self, width);
  }
}
