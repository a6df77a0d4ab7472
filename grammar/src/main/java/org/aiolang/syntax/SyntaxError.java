package org.aiolang.syntax;

/** The source is not a program. The message is CPython 3.13's where CPython has one. */
public final class SyntaxError extends Exception {
  /** What is wrong, by the class that Python has for it. */
  public enum Kind {
    SYNTAX,
    INDENTATION,
    TAB,

    /** Nested deeper than the parser can follow: MemoryError, and it may be a program. */
    COMPLEX
  }

  /**
   * Which number CPython gives as the column of the end ({@code end_offset}): that of the range's
   * end, or one of those that stand for an end it does not know. Then the end is on the first line.
   */
  public enum EndForm {
    /** The end of the range. */
    RANGE,
    /** The column of the start, as errors of the token source have it. */
    START,
    /** 0. */
    ZERO,
    /** -1. */
    UNKNOWN
  }

  private final transient Source source;
  private final Kind kind;
  private final int start;
  private final int end;
  private final boolean incomplete;
  private EndForm endForm = EndForm.RANGE;
  private boolean lineEnds = true;

  /**
   * An error at chars {@code start} to {@code end} of the source.
   *
   * @param incomplete whether more input could make it a program (for the prompt)
   */
  public SyntaxError(
      Source source, Kind kind, String message, int start, int end, boolean incomplete) {
    super(message, null, false, false);
    this.source = source;
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.incomplete = incomplete;
  }

  /** The text that was parsed. */
  public Source source() {
    return source;
  }

  /** Which of them it is. */
  public Kind kind() {
    return kind;
  }

  /**
   * Offset of the first char at fault. The end of a line counts as a char, also after a last line
   * that has none, so the offset may be the text's length.
   */
  public int start() {
    return start;
  }

  /** Offset after the last char at fault; equal to {@link #start} where no caret is to be shown. */
  public int end() {
    return end;
  }

  /** The number, from 1, of the line of the first char at fault. */
  public int line() {
    return source.line(start);
  }

  /** The column, from 0 and in chars, of the first char at fault. */
  public int column() {
    return source.column(start);
  }

  /** The number of the line of the last char at fault. */
  public int endLine() {
    return end > start ? source.line(end - 1) : line();
  }

  /** The column after the last char at fault. */
  public int endColumn() {
    return end > start ? source.column(end - 1) + 1 : column();
  }

  /** Sets how the end is told, and whether the line that is shown has its line end; gives this. */
  SyntaxError told(EndForm form, boolean withLineEnd) {
    endForm = form;
    lineEnds = withLineEnd;
    return this;
  }

  /** How CPython tells the column of the end. */
  public EndForm endForm() {
    return endForm;
  }

  /** Whether the line that CPython shows of a text without a file has its line end. */
  public boolean lineEnds() {
    return lineEnds;
  }

  /** Whether the source is the beginning of a program. */
  public boolean incomplete() {
    return incomplete;
  }
}
