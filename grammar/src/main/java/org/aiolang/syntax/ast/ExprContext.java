package org.aiolang.syntax.ast;

/** Whether an expression is read, assigned or deleted. */
public enum ExprContext {
  LOAD,
  STORE,
  DEL
}
