package org.aiolang.stdlib.re;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Convert;
import org.aiolang.object.IntObject;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.ints.IntType;
import org.aiolang.types.ints.Ints;

/**
 * {@code re.RegexFlag}: an int that shows its names. It is no {@code enum.IntFlag}, so that
 * importing {@code re} need not import {@code enum}.
 */
@Type(value = "RegexFlag", module = "re")
final class RegexFlag {
  static final PyType TYPE =
      PyType.builtin("RegexFlag", IntType.TYPE).members(new RegexFlagTable());

  /** The flags in the order in which the class has them. */
  private static final String BY_DEFINITION =
      "ASCII IGNORECASE LOCALE UNICODE MULTILINE DOTALL VERBOSE DEBUG";

  static final String BY_VALUE = "IGNORECASE LOCALE MULTILINE DOTALL UNICODE VERBOSE DEBUG ASCII";

  /** All bits: those that have a name, and one that had. */
  private static final long ALL = 0x1ff;

  private RegexFlag() {}

  static Object of(long value) {
    return new IntObject(TYPE, value);
  }

  private static int value(String name) {
    return switch (name) {
      case "ASCII" -> Flags.ASCII;
      case "IGNORECASE" -> Flags.IGNORECASE;
      case "LOCALE" -> Flags.LOCALE;
      case "UNICODE" -> Flags.UNICODE;
      case "MULTILINE" -> Flags.MULTILINE;
      case "DOTALL" -> Flags.DOTALL;
      case "VERBOSE" -> Flags.VERBOSE;
      default -> Flags.DEBUG;
    };
  }

  /** The names of the bits, and what is left as a hexadecimal number. */
  static String names(long flags, String order) {
    StringBuilder out = new StringBuilder();
    long left = flags;
    for (String name : order.split(" ")) {
      if ((left & value(name)) != 0) {
        left &= ~value(name);
        out.append(out.isEmpty() ? "" : "|").append("re.").append(name);
      }
    }
    if (left != 0) {
      out.append(out.isEmpty() ? "" : "|").append("0x").append(Long.toHexString(left));
    }
    return out.toString();
  }

  private static long bits(Object self) {
    return Ints.of(self) instanceof Long l ? l : 0;
  }

  @New
  static Object create(Realm r, PyType cls, @Kw Object value) {
    long bits = Convert.longValue(r, value);
    return new IntObject(cls, bits < 0 ? ALL & bits : bits);
  }

  @Fn
  static Object __or__(Object self, Object other) {
    return Ints.of(other) instanceof Long b ? of(bits(self) | b) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __ror__(Object self, Object other) {
    return __or__(self, other);
  }

  @Fn
  static Object __and__(Object self, Object other) {
    return Ints.of(other) instanceof Long b ? of(bits(self) & b) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __rand__(Object self, Object other) {
    return __and__(self, other);
  }

  @Fn
  static Object __xor__(Object self, Object other) {
    return Ints.of(other) instanceof Long b ? of(bits(self) ^ b) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static Object __rxor__(Object self, Object other) {
    return __xor__(self, other);
  }

  @Fn
  static Object __invert__(Object self) {
    long all = Math.max(ALL, (Long.highestOneBit(bits(self)) << 1) - 1);
    return of(all & ~bits(self));
  }

  @Fn
  static boolean __contains__(Object self, Object other) {
    return Ints.of(other) instanceof Long b && (bits(self) & b) == b;
  }

  @Fn
  static String __repr__(Object self) {
    return bits(self) == 0 ? "re.NOFLAG" : names(bits(self), BY_DEFINITION);
  }

  @Fn
  static String __str__(Object self) {
    return __repr__(self);
  }

  @Fn
  static String __format__(Realm r, Object self, String spec) {
    return Text.format(r, __repr__(self), spec);
  }

  /** The names of the flags, or None. */
  @Getter
  static Object name(Object self) {
    return bits(self) == 0
        ? "NOFLAG"
        : (bits(self) & ~(ALL - 1)) != 0
            ? PyNone.NONE
            : names(bits(self), BY_DEFINITION).replace("re.", "");
  }

  /** The number. */
  @Getter
  static long value(Object self) {
    return bits(self);
  }
}
