package org.aiolang.object;

import org.aiolang.limits.Budget;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;

/** The language's SyntaxError from the parser's. */
public final class SyntaxErrors {
  private SyntaxErrors() {}

  /**
   * {@code SyntaxError(msg, (filename, lineno, offset, text, end_lineno, end_offset))} or a
   * subclass; MemoryError where the text is nested too deep to tell, which ends the call where its
   * nesting is limited.
   */
  public static PyException of(Realm r, SyntaxError e) {
    return of(r, e, false, e.source().name().startsWith("<"));
  }

  /** The same of a text that a program handed over, for which no file is looked into. */
  public static PyException ofText(Realm r, SyntaxError e, boolean expression) {
    return of(r, e, expression, true);
  }

  /**
   * @param expression of an expression's text, to which CPython adds no line end, so that its end
   *     is no place
   * @param text whether the line is shown as the token source has it, rather than as in the file
   */
  private static PyException of(Realm r, SyntaxError e, boolean expression, boolean ofText) {
    PyType type =
        switch (e.kind()) {
          case SYNTAX -> Exceptions.SYNTAX_ERROR;
          case INDENTATION -> Exceptions.INDENTATION_ERROR;
          case TAB -> Exceptions.TAB_ERROR;
          case COMPLEX -> Exceptions.MEMORY_ERROR;
        };
    String message = e.getMessage() == null ? "" : e.getMessage();
    if (e.kind() == SyntaxError.Kind.COMPLEX) {
      Budget budget = r.budget;
      if (budget != null) {
        budget.nestingBeyond(e.source().name(), e.line());
      }
      return Errors.of(type, message);
    }
    if (e.start() < 0) {
      if (ofText && message.startsWith("encoding problem: ")) {
        String words =
            message.endsWith(" with BOM") ? message : "unknown encoding: " + message.substring(18);
        Object none = PyNone.NONE;
        PyTuple nowhere = new PyTuple(e.source().name(), 0L, -1L, none, none, none);
        return new PyException((PyBaseException) type.call2(r, words, nowhere));
      }
      return new PyException((PyBaseException) type.call1(r, message));
    }
    Source source = e.source();
    int line = source.line(e.start());
    boolean cut = expression && line == source.lines() || !e.lineEnds() && ofText;
    String text = source.lineText(line) + (cut ? "" : "\n");
    if (expression && e.start() >= source.text().length()) {
      long at = text.isEmpty() ? 0 : line;
      PyTuple end = new PyTuple(source.name(), at, 0L, text, at, 0L);
      return new PyException((PyBaseException) type.call2(r, message, end));
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      // CPython reads lines as C strings: what follows is not shown, and there is no column.
      text = text.substring(0, nul);
      PyTuple place = new PyTuple(source.name(), (long) line, 0L, text, (long) line, 0L);
      return new PyException((PyBaseException) type.call2(r, message, place));
    }
    Long start = e.end() > e.start() ? column(source, line, e.start()) : 0L;
    int endLine = line;
    Long end;
    switch (e.endForm()) {
      case START -> end = start;
      case ZERO -> end = 0L;
      case UNKNOWN -> end = -1L;
      default -> {
        endLine = e.endLine();
        end = e.end() > e.start() ? column(source, endLine, e.end() - 1) + 1 : start;
        if (endLine > line) { // CPython counts the column in the line that it shows
          end = Math.min(end, text.length() + 1L);
        }
      }
    }
    PyTuple details = new PyTuple(source.name(), (long) line, start, text, (long) endLine, end);
    return new PyException((PyBaseException) type.call2(r, message, details));
  }

  /** The same with None for the line's text, as of an error that compiling found. */
  public static PyException withoutText(Realm r, SyntaxError e) {
    PyException found = of(r, e);
    if (Attributes.get(r, found.value(), "args") instanceof PyTuple args
        && args.size() == 2
        && args.get(1) instanceof PyTuple details) {
      Object[] parts = details.items().clone();
      parts[3] = PyNone.NONE;
      Object instead = found.value().type().call2(r, args.get(0), PyTuple.of(parts));
      return new PyException((PyBaseException) instead);
    }
    return found;
  }

  /** The column from 1, in code points. */
  private static Long column(Source source, int line, int offset) {
    String text = source.lineText(line);
    int chars = source.column(offset);
    int counted = Math.min(chars, text.length());
    return (long) text.codePointCount(0, counted) + (chars - counted) + 1;
  }
}
