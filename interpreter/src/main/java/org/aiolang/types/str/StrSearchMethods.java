package org.aiolang.types.str;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.Errors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;

/** Methods of {@code str} that find, replace, split, join and strip. */
@Part
final class StrSearchMethods {
  private StrSearchMethods() {}

  /** Return the number of non-overlapping occurrences of substring sub in string S[start:end]. */
  @Fn(text = "sub[, start[, end]], /")
  static long count(
      Realm r,
      String self,
      String sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return StrSearch.count(r, self, sub, start, end);
  }

  /** Return True if the string ends with the specified suffix, False otherwise. */
  @Fn(text = "suffix[, start[, end]], /")
  static boolean endswith(
      Realm r,
      String self,
      Object suffix,
      @Default("None") Object start,
      @Default("None") Object end) {
    return StrSearch.affix(r, self, suffix, start, end, true, "endswith");
  }

  /** Return True if the string starts with the specified prefix, False otherwise. */
  @Fn(text = "prefix[, start[, end]], /")
  static boolean startswith(
      Realm r,
      String self,
      Object prefix,
      @Default("None") Object start,
      @Default("None") Object end) {
    return StrSearch.affix(r, self, prefix, start, end, false, "startswith");
  }

  /** Return the lowest index in S where substring sub is found, or -1. */
  @Fn(text = "sub[, start[, end]], /")
  static long find(
      Realm r,
      String self,
      String sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return StrSearch.find(r, self, sub, start, end, false);
  }

  /** Return the highest index in S where substring sub is found, or -1. */
  @Fn(text = "sub[, start[, end]], /")
  static long rfind(
      Realm r,
      String self,
      String sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return StrSearch.find(r, self, sub, start, end, true);
  }

  /** Return the lowest index in S where substring sub is found; ValueError where it is not. */
  @Fn(text = "sub[, start[, end]], /")
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
  @Fn(text = "sub[, start[, end]], /")
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

  /** Concatenate any number of strings. */
  @Fn
  static String join(Realm r, String self, Object iterable) {
    return StrSplit.join(r, self, iterable);
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
  static PyList splitlines(Realm r, String self, @Kw @Default("False") boolean keepends) {
    return StrSplit.splitLines(r, self, keepends);
  }
}
