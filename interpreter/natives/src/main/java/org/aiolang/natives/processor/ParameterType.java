package org.aiolang.natives.processor;

/**
 * The Java type of a parameter.
 *
 * @param kind how a value is converted to it
 * @param javaName the source name, erased: {@code long}, {@code String}, {@code
 *     org.aiolang.types.list.PyList}
 */
record ParameterType(Kind kind, String javaName) {

  enum Kind {
    OBJECT("", ""),
    STRING("String", "str"),
    LONG("Long", "longValue"),
    INT("", "intValue"),
    DOUBLE("Double", "doubleValue"),
    BOOLEAN("Boolean", "truth"),
    BIG_INTEGER("java.math.BigInteger", "bigInteger"),
    /** A class of the interpreter, for a checked cast. */
    VALUE("", ""),
    ARRAY("", "");

    /** The class of values that need no conversion; empty where there is none. */
    final String exact;

    /** The method of {@code Convert} for the others. */
    final String conversion;

    Kind(String exact, String conversion) {
      this.exact = exact;
      this.conversion = conversion;
    }
  }

  /** Whether Java null is a value of it. */
  boolean isReference() {
    return !Character.isLowerCase(javaName.charAt(0)) || javaName.indexOf('.') > 0;
  }
}
