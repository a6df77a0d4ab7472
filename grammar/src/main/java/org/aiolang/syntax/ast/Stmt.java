package org.aiolang.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements, named and shaped as in Python's {@code ast} module. */
public sealed interface Stmt extends Node {
  /** Whether it has a suite: a compound statement of the Python reference, chapter 8. */
  default boolean isCompound() {
    return this instanceof If
        || this instanceof While
        || this instanceof For
        || this instanceof AsyncFor
        || this instanceof With
        || this instanceof AsyncWith
        || this instanceof Match
        || this instanceof Try
        || this instanceof TryStar
        || this instanceof FunctionDef
        || this instanceof AsyncFunctionDef
        || this instanceof ClassDef;
  }

  /**
   * {@code defStart} is the offset of {@code def}; {@code start} that too (decorators lie before
   * it), as in CPython.
   */
  record FunctionDef(
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decorators,
      @Nullable Expr returns,
      List<TypeParam> typeParams,
      int defStart,
      int start,
      int end)
      implements Stmt {}

  record AsyncFunctionDef(
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decorators,
      @Nullable Expr returns,
      List<TypeParam> typeParams,
      int defStart,
      int start,
      int end)
      implements Stmt {}

  record ClassDef(
      String name,
      List<Expr> bases,
      List<Keyword> keywords,
      List<Stmt> body,
      List<Expr> decorators,
      List<TypeParam> typeParams,
      int start,
      int end)
      implements Stmt {}

  record Return(@Nullable Expr value, int start, int end) implements Stmt {}

  record Delete(List<Expr> targets, int start, int end) implements Stmt {}

  record Assign(List<Expr> targets, Expr value, int start, int end) implements Stmt {}

  record TypeAlias(Expr.Name name, List<TypeParam> typeParams, Expr value, int start, int end)
      implements Stmt {}

  record AugAssign(Expr target, Operator op, Expr value, int start, int end) implements Stmt {}

  record AnnAssign(
      Expr target, Expr annotation, @Nullable Expr value, boolean simple, int start, int end)
      implements Stmt {}

  record For(Expr target, Expr iter, List<Stmt> body, List<Stmt> orelse, int start, int end)
      implements Stmt {}

  record AsyncFor(Expr target, Expr iter, List<Stmt> body, List<Stmt> orelse, int start, int end)
      implements Stmt {}

  record While(Expr test, List<Stmt> body, List<Stmt> orelse, int start, int end) implements Stmt {}

  record If(Expr test, List<Stmt> body, List<Stmt> orelse, int start, int end) implements Stmt {}

  record With(List<WithItem> items, List<Stmt> body, int start, int end) implements Stmt {}

  record AsyncWith(List<WithItem> items, List<Stmt> body, int start, int end) implements Stmt {}

  record Match(Expr subject, List<MatchCase> cases, int start, int end) implements Stmt {}

  record Raise(@Nullable Expr exc, @Nullable Expr cause, int start, int end) implements Stmt {}

  record Try(
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orelse,
      List<Stmt> finalbody,
      int start,
      int end)
      implements Stmt {}

  record TryStar(
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orelse,
      List<Stmt> finalbody,
      int start,
      int end)
      implements Stmt {}

  record Assert(Expr test, @Nullable Expr msg, int start, int end) implements Stmt {}

  record Import(List<Alias> names, int start, int end) implements Stmt {}

  record ImportFrom(@Nullable String module, List<Alias> names, int level, int start, int end)
      implements Stmt {}

  record Global(List<String> names, int start, int end) implements Stmt {}

  record Nonlocal(List<String> names, int start, int end) implements Stmt {}

  /** Python's {@code ast.Expr}: an expression as a statement. */
  record Expression(Expr value, int start, int end) implements Stmt {}

  record Pass(int start, int end) implements Stmt {}

  record Break(int start, int end) implements Stmt {}

  record Continue(int start, int end) implements Stmt {}
}
