package org.aiolang.object;

/**
 * The special method names that operators and protocols look up on the class, numbered for {@link
 * PyType#special}.
 */
public final class Special {
  public static final int NEW = 0;
  public static final int INIT = 1;
  public static final int DEL = 2;
  public static final int REPR = 3;
  public static final int STR = 4;
  public static final int BYTES = 5;
  public static final int FORMAT = 6;
  public static final int LT = 7;
  public static final int LE = 8;
  public static final int EQ = 9;
  public static final int NE = 10;
  public static final int GT = 11;
  public static final int GE = 12;
  public static final int HASH = 13;
  public static final int BOOL = 14;
  public static final int GETATTRIBUTE = 15;
  public static final int GETATTR = 16;
  public static final int SETATTR = 17;
  public static final int DELATTR = 18;
  public static final int DIR = 19;
  public static final int GET = 20;
  public static final int SET = 21;
  public static final int DELETE = 22;
  public static final int SET_NAME = 23;
  public static final int INIT_SUBCLASS = 24;
  public static final int CALL = 25;
  public static final int LEN = 26;
  public static final int LENGTH_HINT = 27;
  public static final int GETITEM = 28;
  public static final int SETITEM = 29;
  public static final int DELITEM = 30;
  public static final int MISSING = 31;
  public static final int ITER = 32;
  public static final int NEXT = 33;
  public static final int REVERSED = 34;
  public static final int CONTAINS = 35;
  public static final int ADD = 36;
  public static final int SUB = 37;
  public static final int MUL = 38;
  public static final int MATMUL = 39;
  public static final int TRUEDIV = 40;
  public static final int FLOORDIV = 41;
  public static final int MOD = 42;
  public static final int DIVMOD = 43;
  public static final int POW = 44;
  public static final int LSHIFT = 45;
  public static final int RSHIFT = 46;
  public static final int AND = 47;
  public static final int XOR = 48;
  public static final int OR = 49;
  public static final int RADD = 50;
  public static final int RSUB = 51;
  public static final int RMUL = 52;
  public static final int RMATMUL = 53;
  public static final int RTRUEDIV = 54;
  public static final int RFLOORDIV = 55;
  public static final int RMOD = 56;
  public static final int RDIVMOD = 57;
  public static final int RPOW = 58;
  public static final int RLSHIFT = 59;
  public static final int RRSHIFT = 60;
  public static final int RAND = 61;
  public static final int RXOR = 62;
  public static final int ROR = 63;
  public static final int IADD = 64;
  public static final int ISUB = 65;
  public static final int IMUL = 66;
  public static final int IMATMUL = 67;
  public static final int ITRUEDIV = 68;
  public static final int IFLOORDIV = 69;
  public static final int IMOD = 70;
  public static final int IPOW = 71;
  public static final int ILSHIFT = 72;
  public static final int IRSHIFT = 73;
  public static final int IAND = 74;
  public static final int IXOR = 75;
  public static final int IOR = 76;
  public static final int NEG = 77;
  public static final int POS = 78;
  public static final int ABS = 79;
  public static final int INVERT = 80;
  public static final int COMPLEX = 81;
  public static final int INT = 82;
  public static final int FLOAT = 83;
  public static final int INDEX = 84;
  public static final int ROUND = 85;
  public static final int TRUNC = 86;
  public static final int FLOOR = 87;
  public static final int CEIL = 88;
  public static final int ENTER = 89;
  public static final int EXIT = 90;
  public static final int AWAIT = 91;
  public static final int AITER = 92;
  public static final int ANEXT = 93;
  public static final int AENTER = 94;
  public static final int AEXIT = 95;
  public static final int INSTANCECHECK = 96;
  public static final int SUBCLASSCHECK = 97;
  public static final int CLASS_GETITEM = 98;
  public static final int MRO_ENTRIES = 99;
  public static final int FSPATH = 100;
  static final int COUNT = 101;

  private static final String[] NAMES = {
    "__new__",
    "__init__",
    "__del__",
    "__repr__",
    "__str__",
    "__bytes__",
    "__format__",
    "__lt__",
    "__le__",
    "__eq__",
    "__ne__",
    "__gt__",
    "__ge__",
    "__hash__",
    "__bool__",
    "__getattribute__",
    "__getattr__",
    "__setattr__",
    "__delattr__",
    "__dir__",
    "__get__",
    "__set__",
    "__delete__",
    "__set_name__",
    "__init_subclass__",
    "__call__",
    "__len__",
    "__length_hint__",
    "__getitem__",
    "__setitem__",
    "__delitem__",
    "__missing__",
    "__iter__",
    "__next__",
    "__reversed__",
    "__contains__",
    "__add__",
    "__sub__",
    "__mul__",
    "__matmul__",
    "__truediv__",
    "__floordiv__",
    "__mod__",
    "__divmod__",
    "__pow__",
    "__lshift__",
    "__rshift__",
    "__and__",
    "__xor__",
    "__or__",
    "__radd__",
    "__rsub__",
    "__rmul__",
    "__rmatmul__",
    "__rtruediv__",
    "__rfloordiv__",
    "__rmod__",
    "__rdivmod__",
    "__rpow__",
    "__rlshift__",
    "__rrshift__",
    "__rand__",
    "__rxor__",
    "__ror__",
    "__iadd__",
    "__isub__",
    "__imul__",
    "__imatmul__",
    "__itruediv__",
    "__ifloordiv__",
    "__imod__",
    "__ipow__",
    "__ilshift__",
    "__irshift__",
    "__iand__",
    "__ixor__",
    "__ior__",
    "__neg__",
    "__pos__",
    "__abs__",
    "__invert__",
    "__complex__",
    "__int__",
    "__float__",
    "__index__",
    "__round__",
    "__trunc__",
    "__floor__",
    "__ceil__",
    "__enter__",
    "__exit__",
    "__await__",
    "__aiter__",
    "__anext__",
    "__aenter__",
    "__aexit__",
    "__instancecheck__",
    "__subclasscheck__",
    "__class_getitem__",
    "__mro_entries__",
    "__fspath__",
  };

  private Special() {}

  /**
   * Whether CPython implements the method by a slot of the type: errors of such calls have their
   * own texts.
   */
  public static boolean isSlot(String name) {
    switch (name) {
      case "__format__",
      "__round__",
      "__trunc__",
      "__floor__",
      "__ceil__",
      "__sizeof__",
      "__bytes__",
      "__complex__",
      "__dir__",
      "__reversed__",
      "__length_hint__",
      "__missing__",
      "__enter__",
      "__exit__",
      "__aenter__",
      "__aexit__",
      "__instancecheck__",
      "__subclasscheck__",
      "__class_getitem__",
      "__init_subclass__",
      "__mro_entries__",
      "__fspath__",
      "__set_name__":
        return false;
      default:
        for (String special : NAMES) {
          if (special.equals(name)) {
            return true;
          }
        }
        return false;
    }
  }

  /** The name, such as {@code __add__}. */
  public static String name(int id) {
    return NAMES[id];
  }
}
