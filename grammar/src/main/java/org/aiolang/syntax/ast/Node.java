package org.aiolang.syntax.ast;

/**
 * A node of the tree: immutable, without behaviour. {@code start} and {@code end} are offsets in
 * chars (UTF-16 units) into the {@link org.aiolang.syntax.Source} text; the end is exclusive.
 */
public sealed interface Node
    permits Module,
        Stmt,
        Expr,
        Pattern,
        Arguments,
        Arg,
        Keyword,
        Alias,
        WithItem,
        Comprehension,
        ExceptHandler,
        MatchCase,
        TypeParam {
  /** Offset of the first char. */
  int start();

  /** Offset after the last char. */
  int end();
}
