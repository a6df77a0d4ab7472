package org.aiolang.syntax.ast;

/** Unary operators. */
public enum UnaryOperator {
  INVERT("~"),
  NOT("not"),
  U_ADD("+"),
  U_SUB("-");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written in source. */
  public String symbol() {
    return symbol;
  }
}
