package org.aiolang.syntax.ast;

/** Comparison operators. */
public enum CmpOperator {
  EQ("=="),
  NOT_EQ("!="),
  LT("<"),
  LT_E("<="),
  GT(">"),
  GT_E(">="),
  IS("is"),
  IS_NOT("is not"),
  IN("in"),
  NOT_IN("not in");

  private final String symbol;

  CmpOperator(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written in source. */
  public String symbol() {
    return symbol;
  }
}
