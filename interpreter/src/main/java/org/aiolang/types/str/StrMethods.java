package org.aiolang.types.str;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.StaticFn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Hash;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.Codecs;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.format.PercentFormat;
import org.aiolang.types.format.TemplateFormat;
import org.aiolang.types.format.TextFormat;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** The methods of {@code str}. */
@Type("str")
final class StrMethods {
  private StrMethods() {}

  /** Return self+value. */
  @Fn
  static Object __add__(Realm r, String self, Object value) {
    String other = Text.asString(value);
    if (other == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Sizes.check(r, (long) self.length() + other.length());
    return self.concat(other);
  }

  /** Return self*value. */
  @Fn
  static Object __mul__(Realm r, String self, Object value) {
    return repeat(r, self, value);
  }

  /** Return value*self. */
  @Fn
  static Object __rmul__(Realm r, String self, Object value) {
    return repeat(r, self, value);
  }

  private static Object repeat(Realm r, String self, Object times) {
    if (!Convert.hasIndex(r, times)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object n = Convert.index(r, times);
    if (!(n instanceof Long l)) {
      throw Errors.overflowError(
          "cannot fit '" + r.typeOf(times).name() + "' into an index-sized integer");
    }
    if (l <= 0 || self.isEmpty()) {
      return "";
    }
    if (l > Sizes.MAX) {
      throw Errors.memoryError();
    }
    Sizes.check(r, self.length() * l);
    return self.repeat((int) (long) l);
  }

  /** Return self%value. */
  @Fn
  static Object __mod__(Realm r, String self, Object value) {
    return PercentFormat.format(r, self, value);
  }

  /** Return value%self. */
  @Fn
  static Object __rmod__(Realm r, Object self, Object value) {
    String format = Text.asString(value);
    return format == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : PercentFormat.format(r, format, self);
  }

  /** Return self&lt;value. */
  @Fn
  static Object __lt__(Realm r, String self, Object value) {
    String other = Text.asString(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Compare.rich(r, Compare.LT, self, other);
  }

  /** Return self&lt;=value. */
  @Fn
  static Object __le__(Realm r, String self, Object value) {
    String other = Text.asString(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Compare.rich(r, Compare.LE, self, other);
  }

  /** Return self==value. */
  @Fn
  static Object __eq__(Realm r, String self, Object value) {
    String other = Text.asString(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Compare.rich(r, Compare.EQ, self, other);
  }

  /** Return self!=value. */
  @Fn
  static Object __ne__(Realm r, String self, Object value) {
    String other = Text.asString(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Compare.rich(r, Compare.NE, self, other);
  }

  /** Return self&gt;value. */
  @Fn
  static Object __gt__(Realm r, String self, Object value) {
    String other = Text.asString(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Compare.rich(r, Compare.GT, self, other);
  }

  /** Return self&gt;=value. */
  @Fn
  static Object __ge__(Realm r, String self, Object value) {
    String other = Text.asString(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Compare.rich(r, Compare.GE, self, other);
  }

  /** Return hash(self). */
  @Fn
  static long __hash__(String self) {
    return Hash.ofString(self);
  }

  /** Return len(self). */
  @Fn
  static long __len__(Realm r, String self) {
    return r.codePoints.length(self);
  }

  /** Return bool(key in self). */
  @Fn
  static boolean __contains__(Realm r, String self, Object key) {
    String sub = Text.asString(key);
    if (sub == null) {
      throw Errors.typeError(
          "'in <string>' requires string as left operand, not " + r.typeOf(key).name());
    }
    return self.contains(sub);
  }

  /** Return self[key]. */
  @Fn
  static String __getitem__(Realm r, String self, Object key) {
    return StrIndex.get(r, self, key);
  }

  /** Implement iter(self). */
  @Fn
  static Object __iter__(String self) {
    return new StrIterator(self);
  }

  /** Return repr(self). */
  @Fn
  static String __repr__(String self) {
    return StrRepr.repr(self);
  }

  /** Return str(self). */
  @Fn
  static String __str__(String self) {
    return self;
  }

  /** Return a formatted version of the string as described by format_spec. */
  @Fn
  static String __format__(Realm r, Object self, String formatSpec) {
    return TextFormat.ofStr(r, self, Convert.selfStr(r, self, "__format__"), formatSpec);
  }

  /** Return the size of the string in memory, in bytes. */
  @Fn
  static long __sizeof__(Realm r, String self) {
    return StrTests.isAscii(self) ? 41L + self.length() : 58L + 2L * self.length();
  }

  @Fn
  static PyTuple __getnewargs__(String self) {
    return new PyTuple(self);
  }

  /** Return a capitalized version of the string. */
  @Fn
  static String capitalize(String self) {
    return StrCase.capitalize(self);
  }

  /** Return a version of the string suitable for caseless comparisons. */
  @Fn
  static String casefold(String self) {
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

  /** Return the number of non-overlapping occurrences of substring sub in string S[start:end]. */
  @Fn
  static long count(
      Realm r,
      String self,
      String sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return StrSearch.count(r, self, sub, start, end);
  }

  /** Encode the string using the codec registered for encoding. */
  @Fn
  static PyBytes encode(
      Realm r,
      String self,
      @Kw @Default("'utf-8'") Object encoding,
      @Kw @Default("'strict'") Object errors) {
    String codec = StrConstructor.argument(r, encoding, "encode", "encoding");
    String handler = StrConstructor.argument(r, errors, "encode", "errors");
    return new PyBytes(Codecs.encode(r, self, codec, handler));
  }

  /** Return True if the string ends with the specified suffix, False otherwise. */
  @Fn
  static boolean endswith(
      Realm r,
      String self,
      Object suffix,
      @Default("None") Object start,
      @Default("None") Object end) {
    return StrSearch.affix(r, self, suffix, start, end, true, "endswith");
  }

  /** Return True if the string starts with the specified prefix, False otherwise. */
  @Fn
  static boolean startswith(
      Realm r,
      String self,
      Object prefix,
      @Default("None") Object start,
      @Default("None") Object end) {
    return StrSearch.affix(r, self, prefix, start, end, false, "startswith");
  }

  /** Return a copy where all tab characters are expanded using spaces. */
  @Fn
  static String expandtabs(Realm r, String self, @Kw @Default("8") int tabsize) {
    return StrPad.expandTabs(r, self, tabsize);
  }

  /** Return the lowest index in S where substring sub is found, or -1. */
  @Fn
  static long find(
      Realm r,
      String self,
      String sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return StrSearch.find(r, self, sub, start, end, false);
  }

  /** Return the highest index in S where substring sub is found, or -1. */
  @Fn
  static long rfind(
      Realm r,
      String self,
      String sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return StrSearch.find(r, self, sub, start, end, true);
  }

  /** Return the lowest index in S where substring sub is found; ValueError where it is not. */
  @Fn
  static long index(
      Realm r,
      String self,
      String sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    int at = StrSearch.find(r, self, sub, start, end, false);
    if (at < 0) {
      throw Errors.valueError("substring not found");
    }
    return at;
  }

  /** Return the highest index in S where substring sub is found; ValueError where it is not. */
  @Fn
  static long rindex(
      Realm r,
      String self,
      String sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    int at = StrSearch.find(r, self, sub, start, end, true);
    if (at < 0) {
      throw Errors.valueError("substring not found");
    }
    return at;
  }

  /** Return a formatted version of the string, using substitutions from args and kwargs. */
  @Fn
  static String format(Realm r, String self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return TemplateFormat.format(r, self, args, kwargs);
  }

  /** Return a formatted version of the string, using substitutions from mapping. */
  @Fn
  static String format_map(Realm r, String self, Object mapping) {
    return TemplateFormat.format(r, self, null, mapping);
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

  /** Concatenate any number of strings. */
  @Fn
  static String join(Realm r, String self, Object iterable) {
    return StrSplit.join(r, self, iterable);
  }

  /** Return a copy of the string converted to lowercase. */
  @Fn
  static String lower(String self) {
    return StrCase.lower(self);
  }

  /** Return a copy of the string with leading whitespace removed. */
  @Fn
  static String lstrip(Realm r, String self, @Default("None") Object chars) {
    return StrSearch.strip(r, self, chars, true, false, "lstrip");
  }

  /** Return a copy of the string with trailing whitespace removed. */
  @Fn
  static String rstrip(Realm r, String self, @Default("None") Object chars) {
    return StrSearch.strip(r, self, chars, false, true, "rstrip");
  }

  /** Return a copy of the string with leading and trailing whitespace removed. */
  @Fn
  static String strip(Realm r, String self, @Default("None") Object chars) {
    return StrSearch.strip(r, self, chars, true, true, "strip");
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

  /** Partition the string into three parts using the given separator. */
  @Fn
  static PyTuple partition(Realm r, String self, Object sep) {
    return StrSearch.partition(r, self, sep, false);
  }

  /** Partition the string into three parts using the given separator. */
  @Fn
  static PyTuple rpartition(Realm r, String self, Object sep) {
    return StrSearch.partition(r, self, sep, true);
  }

  /** Return a str with the given prefix string removed if present. */
  @Fn
  static String removeprefix(String self, String prefix) {
    return self.startsWith(prefix) ? self.substring(prefix.length()) : self;
  }

  /** Return a str with the given suffix string removed if present. */
  @Fn
  static String removesuffix(String self, String suffix) {
    return !suffix.isEmpty() && self.endsWith(suffix)
        ? self.substring(0, self.length() - suffix.length())
        : self;
  }

  /** Return a copy with all occurrences of substring old replaced by new. */
  @Fn
  static String replace(
      Realm r, String self, String old, String new_, @Kw @Default("-1") long count) {
    return StrSearch.replace(r, self, old, new_, count);
  }

  /** Return a list of the substrings in the string, using sep as the separator string. */
  @Fn
  static PyList split(
      Realm r, String self, @Kw @Default("None") Object sep, @Kw @Default("-1") long maxsplit) {
    return StrSplit.split(r, self, sep, maxsplit, false);
  }

  /** Return a list of the substrings in the string, using sep as the separator string. */
  @Fn
  static PyList rsplit(
      Realm r, String self, @Kw @Default("None") Object sep, @Kw @Default("-1") long maxsplit) {
    return StrSplit.split(r, self, sep, maxsplit, true);
  }

  /** Return a list of the lines in the string, breaking at line boundaries. */
  @Fn
  static PyList splitlines(String self, @Kw @Default("False") boolean keepends) {
    return StrSplit.splitLines(self, keepends);
  }

  /** Convert uppercase characters to lowercase and lowercase characters to uppercase. */
  @Fn
  static String swapcase(String self) {
    return StrCase.swapCase(self);
  }

  /** Return a version of the string where each word is titlecased. */
  @Fn
  static String title(String self) {
    return StrCase.title(self);
  }

  /** Replace each character in the string using the given translation table. */
  @Fn
  static String translate(Realm r, String self, Object table) {
    return StrTranslate.translate(r, self, table);
  }

  /** Return a copy of the string converted to uppercase. */
  @Fn
  static String upper(String self) {
    return StrCase.upper(self);
  }

  /** Pad a numeric string with zeros on the left, to fill a field of the given width. */
  @Fn
  static String zfill(Realm r, String self, long width) {
    return StrPad.zeros(r, self, width);
  }

  /** Create and return a new object. */
  @New
  static Object create(
      Realm r,
      PyType cls,
      @Kw @Default("<absent>") @Nullable Object object,
      @Kw @Default("<absent>") @Nullable Object encoding,
      @Kw @Default("<absent>") @Nullable Object errors) {
    return StrConstructor.create(r, cls, object, encoding, errors);
  }
}
