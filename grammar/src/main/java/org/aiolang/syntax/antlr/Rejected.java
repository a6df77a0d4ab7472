package org.aiolang.syntax.antlr;

import org.jspecify.annotations.Nullable;

/**
 * The text is not a program, seen anywhere below the façade. It never leaves {@code
 * org.aiolang.syntax}: the façade turns it into a {@code SyntaxError}. A null message means that
 * the place is known and the reason is not: the error pass finds it.
 */
public final class Rejected extends RuntimeException {
  /** Which of Python's classes it becomes. */
  public enum Kind {
    SYNTAX,
    INDENTATION,
    TAB,
    COMPLEX
  }

  /** Which number CPython gives as the column of the end; see {@code SyntaxError.EndForm}. */
  public enum EndForm {
    RANGE,
    START,
    ZERO,
    UNKNOWN
  }

  /** The message of {@link Kind#COMPLEX}. */
  public static final String TOO_COMPLEX =
      "Parser stack overflowed - Python source too complex to parse";

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final int start;
  private final int end;
  private final boolean incomplete;
  private boolean ofTokens;
  private @Nullable EndForm endForm;
  private int readTo = -1;

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

  /** Phrases are nested deeper than the stack is sure to bear. */
  public static Rejected tooDeep(Tok token) {
    return new Rejected(Kind.COMPLEX, TOO_COMPLEX, token.start, token.end, false);
  }

  /** The same, where something else is wrong before the text ends. */
  public Rejected notIncomplete() {
    Rejected same = new Rejected(kind, getMessage(), start, end, false);
    same.endForm = endForm;
    same.ofTokens = ofTokens;
    same.readTo = readTo;
    return same;
  }

  /** Says which number CPython gives as the end's column; gives this. */
  public Rejected ending(EndForm form) {
    endForm = form;
    return this;
  }

  /** Which number CPython gives as the end's column. */
  public EndForm endForm() {
    return endForm == null ? EndForm.RANGE : endForm;
  }

  /** Notes how far the text had been read, where that is not known yet. */
  public void readTo(int offset) {
    if (readTo < 0) {
      readTo = offset;
    }
  }

  /** How far the text had been read; -1 where that is not known. */
  public int readTo() {
    return readTo;
  }

  /** Marks an error of the token source; gives this. */
  Rejected inTokens() {
    ofTokens = true;
    if (endForm == null) {
      endForm = EndForm.START;
    }
    return this;
  }

  /** Whether the text is not even made of tokens. */
  public boolean isOfTokens() {
    return ofTokens;
  }

  /** Whether nesting was the reason: then a slower look would go no deeper. */
  public boolean isTooDeep() {
    return kind == Kind.COMPLEX;
  }

  /**
   * Whether the token source only found lines laid out wrongly, or the end too early. CPython lets
   * an earlier error of the parser go before these, and after any other error of the token source.
   */
  public boolean isOfLayout() {
    String message = getMessage();
    return kind != Kind.SYNTAX
        || message != null
            && (message.startsWith("unexpected ") || message.endsWith("was never closed"));
  }

  /** Which class it becomes. */
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
