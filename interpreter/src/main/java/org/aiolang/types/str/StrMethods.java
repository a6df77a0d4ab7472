package org.aiolang.types.str;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
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
import org.aiolang.object.TextSearch;
import org.aiolang.types.bytes.Codecs;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.format.PercentFormat;
import org.aiolang.types.format.TemplateFormat;
import org.aiolang.types.format.TextFormat;
import org.jspecify.annotations.Nullable;

/** The methods of {@code str}, and what is no search and no change of case. */
@Type(
    value = "str",
    parts = {StrSearchMethods.class, StrCaseMethods.class})
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
      throw Errors.overflowError(Convert.misfit(r, times));
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
          "'in <string>' requires string as left operand, not " + r.typeOf(key).shown());
    }
    return TextSearch.indexOf(self, sub, 0) >= 0;
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
  static String __repr__(Realm r, String self) {
    return StrRepr.repr(r, self);
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

  /** Encode the string using the codec registered for encoding. */
  @Fn
  static PyBytes encode(
      Realm r,
      String self,
      @Kw @Default("'utf-8'") Object encoding,
      @Kw @Default("'strict'") Object errors) {
    String codec = Convert.str(r, encoding, "encode", "encoding");
    String handler = Convert.str(r, errors, "encode", "errors");
    return new PyBytes(Codecs.encode(r, self, codec, handler));
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
