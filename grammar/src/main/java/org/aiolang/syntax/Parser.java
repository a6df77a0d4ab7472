package org.aiolang.syntax;

import java.util.List;
import java.util.Objects;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.DeepStack;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tokens;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.build.Builder;
import org.aiolang.syntax.build.EarlyWarnings;
import org.aiolang.syntax.diagnose.Diagnosis;
import org.jspecify.annotations.Nullable;

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

  private static final int DEFAULT_DIGITS = 4300;
  private static final String NULL_BYTES = "source code cannot contain null bytes";

  private Parser() {}

  /**
   * Parses a program.
   *
   * @throws SyntaxError where the text is not one
   */
  public static Module parse(Source source, Mode mode) throws SyntaxError {
    return parse(source, mode, null);
  }

  /**
   * Parses a program and says what looks wrong in it.
   *
   * @param warnings takes what CPython would warn of while parsing, by line; null to ignore it
   * @throws SyntaxError where the text is not a program
   */
  public static Module parse(Source source, Mode mode, @Nullable List<SyntaxWarning> warnings)
      throws SyntaxError {
    return parse(source, mode, warnings, DEFAULT_DIGITS);
  }

  /**
   * The same, where the program has its own limit for decimal numbers.
   *
   * @param digits how many digits an int may have, which guards against quadratic conversion; 0
   *     where there is no limit
   */
  public static Module parse(
      Source source, Mode mode, @Nullable List<SyntaxWarning> warnings, int digits)
      throws SyntaxError {
    int nul = source.text().indexOf('\0');
    if (nul >= 0) {
      throw new SyntaxError(source, SyntaxError.Kind.SYNTAX, NULL_BYTES, nul, nul, false);
    }
    try {
      return treeOnAnyStack(source.text(), mode, warnings, digits);
    } catch (Rejected e) {
      throw explained(source, mode, e);
    } catch (StackOverflowError e) {
      throw new SyntaxError(source, SyntaxError.Kind.COMPLEX, Rejected.TOO_COMPLEX, 0, 0, false);
    }
  }

  /**
   * Where the comments of a text are: offset of the number sign, offset of the line's end, for
   * each. The text is one that {@link #parse} accepts.
   */
  public static int[] comments(Source source) {
    return new Tokens(source.text()).comments(source.text());
  }

  /** The tree, whatever is left of the caller's stack: what is refused does not depend on it. */
  private static Module treeOnAnyStack(
      String text, Mode mode, @Nullable List<SyntaxWarning> warnings, int digits) {
    try {
      return tree(text, mode, warnings, digits);
    } catch (StackOverflowError e) {
      return Objects.requireNonNull(
          DeepStack.<Module>call(() -> tree(text, mode, warnings, digits)));
    }
  }

  private static Module tree(
      String text, Mode mode, @Nullable List<SyntaxWarning> warnings, int digits) {
    Tokens tokens = null;
    boolean parsed = false;
    Module module;
    try {
      tokens = new Tokens(text);
      AioParser parser = new AioParser(tokens);
      Builder builder = new Builder(text, tokens, digits);
      switch (mode) {
        case EXEC:
          AioParser.FileContext file = parser.file();
          parsed = true;
          module = builder.file(file);
          break;
        case SINGLE:
          AioParser.InteractiveContext interactive = parser.interactive();
          parsed = true;
          module = builder.interactive(interactive);
          break;
        default:
          AioParser.EvaluationContext evaluation = parser.evaluation();
          parsed = true;
          module = builder.evaluation(evaluation);
          break;
      }
    } catch (Rejected e) {
      if (warnings != null) {
        if (!parsed) {
          EarlyWarnings.of(text, e.start(), warnings);
        }
        warn(tokens, warnings);
      }
      throw e;
    }
    if (warnings != null) {
      warn(tokens, warnings);
    }
    return module;
  }

  private static void warn(@Nullable Tokens tokens, List<SyntaxWarning> warnings) {
    if (tokens != null) {
      warnings.addAll(tokens.warnings().found());
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
      case COMPLEX:
        kind = SyntaxError.Kind.COMPLEX;
        break;
      default:
        kind = SyntaxError.Kind.SYNTAX;
        break;
    }
    boolean readOn = e.readTo() > 0 && source.line(e.readTo() - 1) > source.line(e.start());
    return new SyntaxError(source, kind, message, e.start(), e.end(), incomplete)
        .told(endForm(e), !readOn && (!e.isOfTokens() || e.isOfLayout()));
  }

  private static SyntaxError.EndForm endForm(Rejected e) {
    switch (e.endForm()) {
      case START:
        return SyntaxError.EndForm.START;
      case ZERO:
        return SyntaxError.EndForm.ZERO;
      case UNKNOWN:
        return SyntaxError.EndForm.UNKNOWN;
      default:
        return SyntaxError.EndForm.RANGE;
    }
  }
}
