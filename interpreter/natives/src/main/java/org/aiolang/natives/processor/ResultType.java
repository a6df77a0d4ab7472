package org.aiolang.natives.processor;

/** How the result of a Java method becomes a Python value: what stands around the call. */
enum ResultType {
  /** A value of the interpreter as it is. */
  VALUE("", ""),
  VOID("", ""),
  LONG("Long.valueOf(", ")"),
  DOUBLE("Double.valueOf(", ")"),
  BOOLEAN("Boolean.valueOf(", ")"),
  BIG_INTEGER("Convert.normalize(", ")");

  final String before;
  final String after;

  ResultType(String before, String after) {
    this.before = before;
    this.after = after;
  }
}
