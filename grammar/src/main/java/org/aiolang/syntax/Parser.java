package org.aiolang.syntax;

import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tokens;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.build.Builder;
import org.aiolang.syntax.diagnose.Diagnosis;

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
    try {
      return tree(source.text(), mode);
    } catch (Rejected e) {
      throw explained(source, mode, e);
    } catch (StackOverflowError e) {
      throw new SyntaxError(
          source, SyntaxError.Kind.SYNTAX, "too many nested parentheses", 0, 0, false);
    }
  }

  private static Module tree(String text, Mode mode) {
    Tokens tokens = new Tokens(text);
    AioParser parser = new AioParser(tokens);
    Builder builder = new Builder(text, tokens);
    switch (mode) {
      case EXEC:
        return builder.file(parser.file());
      case SINGLE:
        return builder.interactive(parser.interactive());
      default:
        return builder.evaluation(parser.evaluation());
    }
  }

  private static SyntaxError explained(Source source, Mode mode, Rejected e) {
    if (e.isTooDeep()) {
      return error(source, e, false);
    }
    String rule = mode == Mode.EXEC ? "file" : mode == Mode.SINGLE ? "interactive" : "evaluation";
    Rejected reason = Diagnosis.explain(source.text(), rule);
    if (reason == null) {
      return error(source, e, e.incomplete());
    }
    boolean incomplete = e.isOfTokens() ? reason.incomplete() : e.incomplete();
    return error(source, reason, incomplete);
  }

  private static SyntaxError error(Source source, Rejected e, boolean incomplete) {
    String message = e.getMessage() == null ? "invalid syntax" : e.getMessage();
    SyntaxError.Kind kind;
    switch (e.kind()) {
      case INDENTATION:
        kind = SyntaxError.Kind.INDENTATION;
        break;
      case TAB:
        kind = SyntaxError.Kind.TAB;
        break;
      default:
        kind = SyntaxError.Kind.SYNTAX;
        break;
    }
    return new SyntaxError(source, kind, message, e.start(), e.end(), incomplete);
  }
}
