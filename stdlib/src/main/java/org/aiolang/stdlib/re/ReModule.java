package org.aiolang.stdlib.re;

import org.aiolang.diag.Warnings;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Module {@code re}. */
@Module("re")
final class ReModule {
  private ReModule() {}

  private static PyPattern pattern(Realm r, Object source, Object flags) {
    return PatternCache.of(r).get(r, source, flags);
  }

  /** Compile a regular expression pattern, returning a Pattern object. */
  @Fn
  static Object compile(Realm r, @Kw Object pattern, @Kw @Default("0") Object flags) {
    return pattern(r, pattern, flags);
  }

  /** Try to apply the pattern at the start of the string. */
  @Fn
  static Object match(
      Realm r, @Kw Object pattern, @Kw Object string, @Kw @Default("0") Object flags) {
    return PatternMethods.match(r, pattern(r, pattern, flags), string, 0L, Long.MAX_VALUE);
  }

  /** Try to apply the pattern to all of the string. */
  @Fn
  static Object fullmatch(
      Realm r, @Kw Object pattern, @Kw Object string, @Kw @Default("0") Object flags) {
    return PatternMethods.fullmatch(r, pattern(r, pattern, flags), string, 0L, Long.MAX_VALUE);
  }

  /** Scan through string looking for a match to the pattern. */
  @Fn
  static Object search(
      Realm r, @Kw Object pattern, @Kw Object string, @Kw @Default("0") Object flags) {
    return PatternMethods.search(r, pattern(r, pattern, flags), string, 0L, Long.MAX_VALUE);
  }

  /** Return a list of all non-overlapping matches in the string. */
  @Fn
  static Object findall(
      Realm r, @Kw Object pattern, @Kw Object string, @Kw @Default("0") Object flags) {
    return PatternMethods.findall(r, pattern(r, pattern, flags), string, 0L, Long.MAX_VALUE);
  }

  /** Return an iterator over all non-overlapping matches in the string. */
  @Fn
  static Object finditer(
      Realm r, @Kw Object pattern, @Kw Object string, @Kw @Default("0") Object flags) {
    return PatternMethods.finditer(r, pattern(r, pattern, flags), string, 0L, Long.MAX_VALUE);
  }

  /** Return the string obtained by replacing the leftmost non-overlapping occurrences. */
  @Fn
  static Object sub(
      Realm r,
      @Kw Object pattern,
      @Kw Object repl,
      @Kw Object string,
      @Args Object[] args,
      @KwOnly @Default("<absent>") @Nullable Object count,
      @KwOnly @Default("<absent>") @Nullable Object flags) {
    Object[] options = options(r, "sub", 3, "count", args, count, flags);
    return PatternMethods.sub(
        r, pattern(r, pattern, options[1]), repl, string, Convert.longValue(r, options[0]));
  }

  /** Return a 2-tuple containing (new_string, number). */
  @Fn
  static Object subn(
      Realm r,
      @Kw Object pattern,
      @Kw Object repl,
      @Kw Object string,
      @Args Object[] args,
      @KwOnly @Default("<absent>") @Nullable Object count,
      @KwOnly @Default("<absent>") @Nullable Object flags) {
    Object[] options = options(r, "subn", 3, "count", args, count, flags);
    return PatternMethods.subn(
        r, pattern(r, pattern, options[1]), repl, string, Convert.longValue(r, options[0]));
  }

  /** Split the source string by the occurrences of the pattern. */
  @Fn
  static Object split(
      Realm r,
      @Kw Object pattern,
      @Kw Object string,
      @Args Object[] args,
      @KwOnly @Default("<absent>") @Nullable Object maxsplit,
      @KwOnly @Default("<absent>") @Nullable Object flags) {
    Object[] options = options(r, "split", 2, "maxsplit", args, maxsplit, flags);
    return PatternMethods.split(
        r, pattern(r, pattern, options[1]), string, Convert.longValue(r, options[0]));
  }

  /** The two options, which may still be given by position, with a warning. */
  private static Object[] options(
      Realm r,
      String function,
      int before,
      String name,
      Object[] args,
      @Nullable Object count,
      @Nullable Object flags) {
    if (args.length > 0) {
      if (count != null || args.length > 1 && flags != null) {
        throw Errors.typeError(
            function
                + "() got multiple values for argument '"
                + (count != null ? name : "flags")
                + "'");
      }
      if (args.length > 2) {
        throw Errors.typeError(
            function
                + "() takes from "
                + before
                + " to "
                + (before + 2)
                + " positional arguments but "
                + (before + args.length)
                + " were given");
      }
      Warnings.warn(
          r, Exceptions.DEPRECATION_WARNING, "'" + name + "' is passed as positional argument", 1);
    }
    Object n = args.length > 0 ? args[0] : count == null ? 0L : count;
    Object f = args.length > 1 ? args[1] : flags == null ? 0L : flags;
    return new Object[] {n, f};
  }

  /** Escape special characters in a string. */
  @Fn
  static Object escape(Realm r, @Kw Object pattern) {
    String text = Text.asString(pattern);
    if (text != null) {
      return escaped(r, text);
    }
    byte[] bytes = ByteSource.orNull(pattern);
    if (bytes == null) {
      throw Errors.typeError(
          "decoding to str: need a bytes-like object, " + r.typeOf(pattern).shown() + " found");
    }
    java.nio.charset.Charset latin = java.nio.charset.StandardCharsets.ISO_8859_1;
    return new PyBytes(escaped(r, new String(bytes, latin)).getBytes(latin));
  }

  private static String escaped(Realm r, String s) {
    StringBuilder out = new StringBuilder(s.length() + 8);
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if ("()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f".indexOf(c) >= 0) {
        out.append('\\');
        Sizes.check(r, out.length());
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Clear the regular expression caches. */
  @Fn
  static void purge(Realm r) {
    PatternCache.of(r).clear();
  }

  /** The class that cuts texts into tokens; it is written in the language. */
  @Constant("Scanner")
  static Object scanner(Realm r) {
    return Attributes.get(r, r.importer().importPath(r, "_re_scanner"), "Scanner");
  }

  @Constant("Pattern")
  static Object patternType() {
    return PyPattern.TYPE;
  }

  @Constant("Match")
  static Object matchType() {
    return PyMatch.TYPE;
  }

  @Constant("RegexFlag")
  static Object flagType() {
    return RegexFlag.TYPE;
  }

  @Constant("PatternError")
  static Object errorType() {
    return PatternErrors.TYPE;
  }

  @Constant("error")
  static Object errorAlias() {
    return PatternErrors.TYPE;
  }

  @Constant("NOFLAG")
  static Object flagNOFLAG() {
    return RegexFlag.of(0);
  }

  @Constant("ASCII")
  static Object flagASCII() {
    return RegexFlag.of(Flags.ASCII);
  }

  @Constant("A")
  static Object flagA() {
    return RegexFlag.of(Flags.ASCII);
  }

  @Constant("IGNORECASE")
  static Object flagIGNORECASE() {
    return RegexFlag.of(Flags.IGNORECASE);
  }

  @Constant("I")
  static Object flagI() {
    return RegexFlag.of(Flags.IGNORECASE);
  }

  @Constant("LOCALE")
  static Object flagLOCALE() {
    return RegexFlag.of(Flags.LOCALE);
  }

  @Constant("L")
  static Object flagL() {
    return RegexFlag.of(Flags.LOCALE);
  }

  @Constant("UNICODE")
  static Object flagUNICODE() {
    return RegexFlag.of(Flags.UNICODE);
  }

  @Constant("U")
  static Object flagU() {
    return RegexFlag.of(Flags.UNICODE);
  }

  @Constant("MULTILINE")
  static Object flagMULTILINE() {
    return RegexFlag.of(Flags.MULTILINE);
  }

  @Constant("M")
  static Object flagM() {
    return RegexFlag.of(Flags.MULTILINE);
  }

  @Constant("DOTALL")
  static Object flagDOTALL() {
    return RegexFlag.of(Flags.DOTALL);
  }

  @Constant("S")
  static Object flagS() {
    return RegexFlag.of(Flags.DOTALL);
  }

  @Constant("VERBOSE")
  static Object flagVERBOSE() {
    return RegexFlag.of(Flags.VERBOSE);
  }

  @Constant("X")
  static Object flagX() {
    return RegexFlag.of(Flags.VERBOSE);
  }

  @Constant("DEBUG")
  static Object flagDEBUG() {
    return RegexFlag.of(Flags.DEBUG);
  }

  @Constant("__all__")
  static Object all() {
    return PyList.of(
        new Object[] {
          "match",
          "fullmatch",
          "search",
          "sub",
          "subn",
          "split",
          "findall",
          "finditer",
          "compile",
          "purge",
          "escape",
          "error",
          "Pattern",
          "Match",
          "A",
          "I",
          "L",
          "M",
          "S",
          "X",
          "U",
          "ASCII",
          "IGNORECASE",
          "LOCALE",
          "MULTILINE",
          "DOTALL",
          "VERBOSE",
          "UNICODE",
          "NOFLAG",
          "RegexFlag",
          "PatternError"
        });
  }
}
