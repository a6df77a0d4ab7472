package org.aiolang.syntax.ast;

/** Binary operators. */
public enum Operator {
  ADD("+"),
  SUB("-"),
  MULT("*"),
  MAT_MULT("@"),
  DIV("/"),
  MOD("%"),
  POW("**"),
  L_SHIFT("<<"),
  R_SHIFT(">>"),
  BIT_OR("|"),
  BIT_XOR("^"),
  BIT_AND("&"),
  FLOOR_DIV("//");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written in source. */
  public String symbol() {
    return symbol;
  }
}
