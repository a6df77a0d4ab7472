package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/** Binary, in-place and unary operators, by the special methods of the operands' classes. */
public final class Operators {
  /**
   * Numbers of the binary operators; {@code Special.ADD + op} is the method, {@code Special.RADD +
   * op} the reflected.
   */
  public static final int ADD = 0;

  public static final int SUB = 1;
  public static final int MUL = 2;
  public static final int MATMUL = 3;
  public static final int TRUEDIV = 4;
  public static final int FLOORDIV = 5;
  public static final int MOD = 6;
  public static final int DIVMOD = 7;
  public static final int POW = 8;
  public static final int LSHIFT = 9;
  public static final int RSHIFT = 10;
  public static final int AND = 11;
  public static final int XOR = 12;
  public static final int OR = 13;

  private static final String[] SYMBOLS = {
    "+", "-", "*", "@", "/", "//", "%", "divmod()", "** or pow()", "<<", ">>", "&", "^", "|"
  };
  private static final int[] IN_PLACE = {
    Special.IADD,
    Special.ISUB,
    Special.IMUL,
    Special.IMATMUL,
    Special.ITRUEDIV,
    Special.IFLOORDIV,
    Special.IMOD,
    -1,
    Special.IPOW,
    Special.ILSHIFT,
    Special.IRSHIFT,
    Special.IAND,
    Special.IXOR,
    Special.IOR
  };

  private Operators() {}

  /** {@code a op b}. */
  public static Object binary(Realm r, int op, Object a, Object b) {
    Object result = attempt(r, op, a, b);
    if (result == PyNotImplemented.NOT_IMPLEMENTED) {
      throw unsupported(r, op, a, b, SYMBOLS[op]);
    }
    return result;
  }

  /** {@code a op= b}: the new value of the target. */
  public static Object inPlace(Realm r, int op, Object a, Object b) {
    if (a instanceof PyObject p) {
      Object method = p.type().special(IN_PLACE[op]);
      if (method != null) {
        Object result = attempt(r, method, a, b);
        if (result != PyNotImplemented.NOT_IMPLEMENTED) {
          return result;
        }
      }
    }
    Object result = attempt(r, op, a, b);
    if (result == PyNotImplemented.NOT_IMPLEMENTED) {
      throw unsupported(r, op, a, b, op == POW ? "**=" : SYMBOLS[op] + "=");
    }
    return result;
  }

  private static Object attempt(Realm r, int op, Object a, Object b) {
    PyType ta = r.typeOf(a);
    PyType tb = r.typeOf(b);
    Object left = ta.special(Special.ADD + op);
    Object right = ta == tb ? null : tb.special(Special.RADD + op);
    if (right != null && tb.isSubtype(ta) && right != ta.special(Special.RADD + op)) {
      Object result = attempt(r, right, b, a);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
      right = null;
    }
    if (left != null) {
      Object result = attempt(r, left, a, b);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    return right == null ? PyNotImplemented.NOT_IMPLEMENTED : attempt(r, right, b, a);
  }

  /** Calls a method of an operator; what it does not do is for the other operand to try. */
  private static Object attempt(Realm r, Object method, Object self, Object other) {
    return method instanceof NativeFunction n
        ? n.attempt(r, self, other)
        : Calls.callMethod1(r, method, self, other);
  }

  /**
   * What a program that calls {@code __add__} or {@code __mul__} of a builtin sequence by name gets
   * for an operand of the wrong type: such types have no number protocol that could hand it on.
   * Null for other methods.
   */
  static @Nullable PyException refusal(Realm r, PyType owner, String name, Object other) {
    switch (owner.name()) {
      case "str", "list", "tuple", "bytes", "bytearray":
        break;
      default:
        return null;
    }
    return switch (name) {
      case "__add__", "__iadd__" -> notConcatenated(owner.name(), owner.name(), other, r);
      case "__mul__", "__rmul__", "__imul__" ->
          Errors.typeError(
              "'" + r.typeOf(other).shown() + "' object cannot be interpreted as an integer");
      default -> null;
    };
  }

  private static PyException notConcatenated(String type, String left, Object other, Realm r) {
    String right = r.typeOf(other).shown();
    return Errors.typeError(
        type.startsWith("byte")
            ? "can't concat " + right + " to " + left
            : "can only concatenate " + type + " (not \"" + right + "\") to " + type);
  }

  private static PyException unsupported(Realm r, int op, Object a, Object b, String symbol) {
    String left = r.typeOf(a).shown();
    String right = r.typeOf(b).shown();
    if (op == ADD) {
      PyType t = r.typeOf(a).layout();
      switch (t.name()) {
        case "str", "list", "tuple", "bytes", "bytearray":
          return notConcatenated(t.name(), left, b, r);
        default:
          break;
      }
    }
    if (op == MUL && (isSequence(r, a) || isSequence(r, b))) {
      return Errors.typeError(
          "can't multiply sequence by non-int of type '" + (isSequence(r, a) ? right : left) + "'");
    }
    return Errors.typeError(
        "unsupported operand type(s) for "
            + symbol
            + ": '"
            + left
            + "' and '"
            + right
            + (symbol.equals(">>") && a instanceof NativeFunction f && f.name().equals("print")
                ? "'. Did you mean \"print(<message>, file=<output_stream>)\"?"
                : "'"));
  }

  private static boolean isSequence(Realm r, Object o) {
    return switch (r.typeOf(o).layout().name()) {
      case "str", "list", "tuple", "bytes", "bytearray" -> true;
      default -> false;
    };
  }

  /** {@code pow(a, b, m)}. */
  public static Object pow(Realm r, Object a, Object b, Object m) {
    if (m == PyNone.NONE) {
      return binary(r, POW, a, b);
    }
    Object method = r.typeOf(a).special(Special.POW);
    Object result =
        method == null ? PyNotImplemented.NOT_IMPLEMENTED : Calls.callMethod2(r, method, a, b, m);
    if (result == PyNotImplemented.NOT_IMPLEMENTED) {
      if (a instanceof Double || b instanceof Double || m instanceof Double) {
        throw Errors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
      }
      throw Errors.typeError(
          "unsupported operand type(s) for ** or pow(): '"
              + r.typeOf(a).shown()
              + "', '"
              + r.typeOf(b).shown()
              + "', '"
              + r.typeOf(m).shown()
              + "'");
    }
    return result;
  }

  /** {@code -a}, {@code +a}, {@code ~a}: special is NEG, POS or INVERT. */
  public static Object unary(Realm r, int special, Object a) {
    PyType type = r.typeOf(a);
    Object method = type.special(special);
    if (method == null) {
      String symbol = special == Special.NEG ? "-" : special == Special.POS ? "+" : "~";
      throw Errors.typeError("bad operand type for unary " + symbol + ": '" + type.shown() + "'");
    }
    return Calls.callMethod0(r, method, a);
  }
}
