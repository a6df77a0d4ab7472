package org.aiolang.syntax.antlr;

import org.jspecify.annotations.Nullable;

/** The f-string that the token source is in, and the ones around it (PEP 701). */
final class FStringMode {
  /** Replacement fields may nest this deep, through format specs. */
  static final int MAX_FIELDS = 3;

  /** f-strings may nest this deep. */
  static final int MAX_STRINGS = 150;

  final @Nullable FStringMode outer;
  final int level;
  final int start;
  final char quote;
  final int quoteSize;
  final boolean raw;

  /** Whether the next token is literal text, not an expression's. */
  boolean literal = true;

  boolean inFormatSpec;

  /** Open brackets inside this f-string, the braces of its fields included. */
  int depth;

  /** The depth at which the innermost open field began; -1 outside of fields. */
  int fieldDepth = -1;

  FStringMode(@Nullable FStringMode outer, int start, char quote, int quoteSize, boolean raw) {
    this.outer = outer;
    this.level = outer == null ? 1 : outer.level + 1;
    this.start = start;
    this.quote = quote;
    this.quoteSize = quoteSize;
    this.raw = raw;
  }

  boolean inField() {
    return fieldDepth >= 0;
  }
}
