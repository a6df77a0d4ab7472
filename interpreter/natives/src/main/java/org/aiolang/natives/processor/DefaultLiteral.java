package org.aiolang.natives.processor;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Translates the text of a default, a Python literal, into a Java expression of the parameter's
 * type.
 */
final class DefaultLiteral {
  private static final Pattern INT =
      Pattern.compile("-?(0|[1-9][0-9]*(_[0-9]+)*|0[xX][0-9a-fA-F]+)");
  private static final Pattern FLOAT =
      Pattern.compile("-?([0-9]+\\.[0-9]*|\\.[0-9]+|[0-9]+(?=[eE]))([eE][+-]?[0-9]+)?");

  private DefaultLiteral() {}

  /** The Java expression, or nothing where the text is no literal that the type can take. */
  static Optional<String> toJava(String text, ParameterType type, boolean nullable) {
    Optional<String> java = literal(text, type, nullable);
    switch (type.javaName()) {
      case "Long":
      case "Integer":
      case "Double":
      case "Boolean":
        // A primitive beside a null of this type would be unboxed together with it.
        return java.map(
            code -> code.equals("null") ? code : type.javaName() + ".valueOf(" + code + ")");
      default:
        return java;
    }
  }

  private static Optional<String> literal(String text, ParameterType type, boolean nullable) {
    switch (text) {
      case "None":
        if (nullable) {
          return Optional.of("null");
        }
        return given("PyNone.NONE", type.kind() == ParameterType.Kind.OBJECT);
      case "True":
        return bool(true, type);
      case "False":
        return bool(false, type);
      case "()":
        return given(
            "org.aiolang.object.PyTuple.EMPTY",
            type.kind() == ParameterType.Kind.OBJECT || type.javaName().endsWith(".PyTuple"));
      default:
        break;
    }
    if (INT.matcher(text).matches()) {
      return integer(parseInt(text), type);
    }
    if (FLOAT.matcher(text).matches()) {
      return floating(Double.parseDouble(text), type);
    }
    Optional<String> value = PythonString.parse(text);
    if (value.isEmpty() || !isOneOf(type, ParameterType.Kind.STRING)) {
      return Optional.empty();
    }
    return Optional.of(JavaText.string(value.get()));
  }

  private static Optional<String> given(String java, boolean fits) {
    return fits ? Optional.of(java) : Optional.empty();
  }

  private static BigInteger parseInt(String text) {
    String digits = text.replace("_", "");
    int sign = digits.startsWith("-") ? 1 : 0;
    if (digits.startsWith("0x", sign) || digits.startsWith("0X", sign)) {
      BigInteger value = new BigInteger(digits.substring(sign + 2), 16);
      return sign == 1 ? value.negate() : value;
    }
    return new BigInteger(digits);
  }

  private static boolean isOneOf(ParameterType type, ParameterType.Kind kind) {
    return type.kind() == kind || type.kind() == ParameterType.Kind.OBJECT;
  }

  private static Optional<String> bool(boolean value, ParameterType type) {
    if (type.kind() == ParameterType.Kind.OBJECT) {
      return Optional.of(value ? "Boolean.TRUE" : "Boolean.FALSE");
    }
    return given(String.valueOf(value), type.kind() == ParameterType.Kind.BOOLEAN);
  }

  private static Optional<String> integer(BigInteger value, ParameterType type) {
    boolean isLong = value.bitLength() < 64;
    String longLiteral = value + "L";
    String big = "new java.math.BigInteger(\"" + value + "\")";
    switch (type.kind()) {
      case OBJECT:
        return Optional.of(isLong ? "Long.valueOf(" + longLiteral + ")" : big);
      case BIG_INTEGER:
        return Optional.of(isLong ? "java.math.BigInteger.valueOf(" + longLiteral + ")" : big);
      case LONG:
        return given(longLiteral, isLong);
      case INT:
        return given(value.toString(), value.bitLength() < 32);
      case DOUBLE:
        return Optional.of(JavaText.doubleValue(value.doubleValue()));
      default:
        return Optional.empty();
    }
  }

  private static Optional<String> floating(double value, ParameterType type) {
    switch (type.kind()) {
      case OBJECT:
        return Optional.of("Double.valueOf(" + JavaText.doubleValue(value) + ")");
      case DOUBLE:
        return Optional.of(JavaText.doubleValue(value));
      default:
        return Optional.empty();
    }
  }
}
