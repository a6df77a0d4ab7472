package org.aiolang.syntax.ast;

/** {@code and}, {@code or}. */
public enum BoolOperator {
  AND,
  OR
}
