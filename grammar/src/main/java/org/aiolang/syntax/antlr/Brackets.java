package org.aiolang.syntax.antlr;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The brackets that are open, those of the fields of f-strings included. */
final class Brackets {
  /** CPython's limit. */
  static final int MAX_DEPTH = 200;

  private final Lexer lexer;
  private int[] offsets = new int[8];
  private int depth;

  Brackets(Lexer lexer) {
    this.lexer = lexer;
  }

  int depth() {
    return depth;
  }

  /** Offset of the innermost. */
  int innermost() {
    return offsets[depth - 1];
  }

  void open(int at) {
    if (depth >= MAX_DEPTH) {
      throw Lexer.error("too many nested parentheses", at + 1);
    }
    if (depth == offsets.length) {
      offsets = Arrays.copyOf(offsets, depth * 2);
    }
    offsets[depth++] = at;
    if (lexer.mode != null) {
      lexer.mode.depth++;
    }
  }

  /** Closes the innermost, which must be the opening one; at the end of a field, text follows. */
  void close(int at, char opening) {
    char c = lexer.text.charAt(at);
    FStringMode inside = lexer.mode;
    if (inside != null && inside.depth == 0 && c == '}') {
      throw Lexer.error("f-string: single '}' is not allowed", at + 1);
    }
    if (depth == 0) {
      throw Lexer.error("unmatched '" + c + "'", at + 1);
    }
    int open = offsets[--depth];
    if (lexer.text.charAt(open) != opening) {
      throw mismatch(c, at, open, inside);
    }
    if (inside != null) {
      inside.depth--;
      if (inside.depth < 0) {
        throw Lexer.error("f-string: unmatched '" + c + "'", at + 1);
      }
      if (c == '}' && inside.depth == inside.fieldDepth) {
        inside.fieldDepth--;
        inside.literal = true;
        inside.inFormatSpec = false;
      }
    }
  }

  private Rejected mismatch(char c, int at, int open, @Nullable FStringMode inside) {
    char opened = lexer.text.charAt(open);
    if (inside != null && opened == '{' && inside.depth - 1 == inside.fieldDepth) {
      return Lexer.error("f-string: unmatched '" + c + "'", at + 1);
    }
    String message =
        "closing parenthesis '" + c + "' does not match opening parenthesis '" + opened + "'";
    int line = lexer.line(open);
    return Lexer.error(line == lexer.line(at) ? message : message + " on line " + line, at + 1);
  }

  Rejected neverClosed() {
    int open = innermost();
    return new Rejected(
            Rejected.Kind.SYNTAX,
            "'" + lexer.text.charAt(open) + "' was never closed",
            open,
            open + 1,
            true)
        .ending(Rejected.EndForm.ZERO);
  }
}
