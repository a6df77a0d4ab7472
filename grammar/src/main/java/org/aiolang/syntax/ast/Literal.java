package org.aiolang.syntax.ast;

/** Values of {@link Expr.Constant} that Java has no class for. */
public sealed interface Literal {
  /** {@code None}. */
  record None() implements Literal {}

  /** {@code ...}. */
  record Ellipsis() implements Literal {}

  /** A bytes literal; the text holds one char, 0 to 255, a byte. */
  record Bytes(String latin1) implements Literal {}

  /** An imaginary number. */
  record Imaginary(double value) implements Literal {}
}
