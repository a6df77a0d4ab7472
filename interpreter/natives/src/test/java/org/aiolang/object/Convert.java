package org.aiolang.object;

import java.math.BigInteger;

/** Says in exceptions what it was asked, and converts strings only. */
public final class Convert {
  private Convert() {}

  public static final class Asked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Asked(String text) {
      super(text);
    }
  }

  public static String str(Realm r, Object value, String function, int argument) {
    throw new Asked("str " + function + " " + argument + " " + value);
  }

  public static String str(Realm r, Object value, String function, String argument) {
    throw new Asked("str " + function + " " + argument + " " + value);
  }

  public static long longValue(Realm r, Object value) {
    return Long.parseLong((String) value);
  }

  public static int intValue(Realm r, Object value) {
    return value instanceof Long number ? number.intValue() : Integer.parseInt((String) value);
  }

  public static double doubleValue(Realm r, Object value) {
    return value instanceof Long number ? number : Double.parseDouble((String) value);
  }

  public static boolean truth(Realm r, Object value) {
    return !value.equals("");
  }

  public static BigInteger bigInteger(Realm r, Object value) {
    return BigInteger.valueOf((Long) value);
  }

  public static Object cast(Realm r, Object value, Class<?> cls, String function, int argument) {
    throw new Asked("cast " + function + " " + argument + " " + cls.getSimpleName());
  }

  public static Object selfCast(Realm r, Object self, Class<?> cls, String owner, String method) {
    throw new Asked("self " + owner + "." + method + " " + cls.getSimpleName());
  }

  public static String selfStr(Realm r, Object self, String method) {
    throw new Asked("self str." + method);
  }

  public static Object normalize(BigInteger value) {
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }
}
