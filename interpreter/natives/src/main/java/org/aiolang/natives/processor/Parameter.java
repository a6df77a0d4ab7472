package org.aiolang.natives.processor;

/**
 * One Python parameter of an entry.
 *
 * @param name the Python name
 * @param passing how it is given
 * @param type its Java type
 * @param nullable whether it is marked {@code @Nullable}
 * @param optional whether it may be left out
 * @param defaultText the default as the signature shows it; empty where there is none
 * @param defaultCode the default as a Java expression of the parameter's type; empty where there is
 *     none
 */
record Parameter(
    String name,
    Passing passing,
    ParameterType type,
    boolean nullable,
    boolean optional,
    String defaultText,
    String defaultCode) {

  /** Whether None, given by the caller, arrives as null. */
  boolean noneIsNull() {
    return nullable && !isAbsentByDefault();
  }

  /** Whether null means that nothing was given. */
  boolean isAbsentByDefault() {
    return optional && defaultText.equals(SignatureText.UNREPRESENTABLE);
  }
}
