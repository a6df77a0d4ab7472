package org.aiolang.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions, named and shaped as in Python's {@code ast} module. */
public sealed interface Expr extends Node {
  record BoolOp(BoolOperator op, List<Expr> values, int start, int end) implements Expr {}

  record NamedExpr(Name target, Expr value, int start, int end) implements Expr {}

  /** {@code opStart} is the offset of the operator, for carets. */
  record BinOp(Expr left, Operator op, Expr right, int opStart, int start, int end)
      implements Expr {}

  record UnaryOp(UnaryOperator op, Expr operand, int start, int end) implements Expr {}

  record Lambda(Arguments args, Expr body, int start, int end) implements Expr {}

  record IfExp(Expr test, Expr body, Expr orelse, int start, int end) implements Expr {}

  /** A null key marks {@code **mapping}. */
  record Dict(List<@Nullable Expr> keys, List<Expr> values, int start, int end) implements Expr {}

  /** Python's {@code ast.Set}. */
  record SetDisplay(List<Expr> elts, int start, int end) implements Expr {}

  record ListComp(Expr elt, List<Comprehension> generators, int start, int end) implements Expr {}

  record SetComp(Expr elt, List<Comprehension> generators, int start, int end) implements Expr {}

  record DictComp(Expr key, Expr value, List<Comprehension> generators, int start, int end)
      implements Expr {}

  record GeneratorExp(Expr elt, List<Comprehension> generators, int start, int end)
      implements Expr {}

  record Await(Expr value, int start, int end) implements Expr {}

  record Yield(@Nullable Expr value, int start, int end) implements Expr {}

  record YieldFrom(Expr value, int start, int end) implements Expr {}

  record Compare(Expr left, List<CmpOperator> ops, List<Expr> comparators, int start, int end)
      implements Expr {}

  /** Args may contain {@link Starred}; a keyword with a null name is {@code **mapping}. */
  record Call(Expr func, List<Expr> args, List<Keyword> keywords, int start, int end)
      implements Expr {}

  /** Conversion is -1, 's', 'r' or 'a'. */
  record FormattedValue(
      Expr value, int conversion, @Nullable JoinedStr formatSpec, int start, int end)
      implements Expr {}

  /** Values are {@link Constant} strings and {@link FormattedValue}. */
  record JoinedStr(List<Expr> values, int start, int end) implements Expr {}

  /**
   * The value is a Long, BigInteger, Double, Boolean, String, {@link Literal.Bytes}, {@link
   * Literal.Imaginary}, {@link Literal.None} or {@link Literal.Ellipsis}; {@code unicodePrefix} is
   * Python's {@code kind='u'}.
   */
  record Constant(Object value, boolean unicodePrefix, int start, int end) implements Expr {}

  record Attribute(Expr value, String attr, ExprContext ctx, int start, int end) implements Expr {}

  record Subscript(Expr value, Expr slice, ExprContext ctx, int start, int end) implements Expr {}

  record Starred(Expr value, ExprContext ctx, int start, int end) implements Expr {}

  record Name(String id, ExprContext ctx, int start, int end) implements Expr {}

  /** Python's {@code ast.List}. */
  record ListDisplay(List<Expr> elts, ExprContext ctx, int start, int end) implements Expr {}

  /** Python's {@code ast.Tuple}. */
  record TupleDisplay(List<Expr> elts, ExprContext ctx, int start, int end) implements Expr {}

  record Slice(@Nullable Expr lower, @Nullable Expr upper, @Nullable Expr step, int start, int end)
      implements Expr {}
}
