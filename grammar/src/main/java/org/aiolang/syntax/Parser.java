package org.aiolang.syntax;

import org.aiolang.syntax.ast.Module;

/**
 * The only door to the grammar: source text in, tree or {@link SyntaxError} out. Stateless; any
 * thread.
 */
public final class Parser {
  /** What the text is to be read as. */
  public enum Mode {
    /** A file. */
    EXEC,
    /** One statement at a prompt, or several simple ones on a line. */
    SINGLE,
    /** One expression; the module's body is then one {@code Stmt.Expression}. */
    EVAL
  }

  private Parser() {}

  /**
   * Parses a program.
   *
   * @throws SyntaxError where the text is not one
   */
  public static Module parse(Source source, Mode mode) throws SyntaxError {
    throw new SyntaxError(source, SyntaxError.Kind.SYNTAX, "invalid syntax", 0, 0, false);
  }
}
