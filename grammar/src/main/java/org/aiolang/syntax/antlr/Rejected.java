package org.aiolang.syntax.antlr;

import org.jspecify.annotations.Nullable;

/**
 * The text is not a program, seen anywhere below the façade. It never leaves {@code
 * org.aiolang.syntax}: the façade turns it into a {@code SyntaxError}. A null message means that the
 * place is known and the reason is not: the error pass finds it.
 */
public final class Rejected extends RuntimeException {
  /** Which of Python's classes it becomes. */
  public enum Kind {
    SYNTAX,
    INDENTATION,
    TAB
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final int start;
  private final int end;
  private final boolean incomplete;

  /** A rejection of the chars from start to end, for this reason. */
  public Rejected(Kind kind, @Nullable String message, int start, int end, boolean incomplete) {
    super(message, null, false, false);
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.incomplete = incomplete;
  }

  /** A plain SyntaxError with a message. */
  public static Rejected because(String message, int start, int end) {
    return new Rejected(Kind.SYNTAX, message, start, end, false);
  }

  /** This token cannot stand here. */
  public static Rejected at(Tok token) {
    return new Rejected(Kind.SYNTAX, null, token.start, token.end, token.type == Tok.EOF);
  }

  /** SyntaxError, IndentationError or TabError. */
  public Kind kind() {
    return kind;
  }

  /** Offset of the first char at fault. */
  public int start() {
    return start;
  }

  /** Offset after the last char at fault. */
  public int end() {
    return end;
  }

  /** Whether the text ended too early, rather than went wrong. */
  public boolean incomplete() {
    return incomplete;
  }
}
