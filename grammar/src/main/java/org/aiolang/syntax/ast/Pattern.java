package org.aiolang.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patterns of {@code match}, named and shaped as in Python's {@code ast} module. */
public sealed interface Pattern extends Node {
  record MatchValue(Expr value, int start, int end) implements Pattern {}

  /** True, False or {@link Literal.None}. */
  record MatchSingleton(Object value, int start, int end) implements Pattern {}

  record MatchSequence(List<Pattern> patterns, int start, int end) implements Pattern {}

  record MatchMapping(
      List<Expr> keys, List<Pattern> patterns, @Nullable String rest, int start, int end)
      implements Pattern {}

  record MatchClass(
      Expr cls,
      List<Pattern> patterns,
      List<String> kwdAttrs,
      List<Pattern> kwdPatterns,
      int start,
      int end)
      implements Pattern {}

  record MatchStar(@Nullable String name, int start, int end) implements Pattern {}

  record MatchAs(@Nullable Pattern pattern, @Nullable String name, int start, int end)
      implements Pattern {}

  record MatchOr(List<Pattern> patterns, int start, int end) implements Pattern {}
}
