package org.aiolang.syntax.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.DeepStack;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words for a text that was refused. As in CPython there are two passes: the first finds
 * how far the text makes sense, the second looks for known mistakes on the way there; and where
 * none is known it is "invalid syntax" at the last token of the first pass.
 */
public final class Diagnosis {
  private final RawTokens tokens;
  private final Complainer complainer;
  private final Matcher matcher;
  private final Rule start;

  private Diagnosis(String text, String startRule) {
    tokens = new RawTokens(text, !startRule.equals("evaluation"));
    complainer = new Complainer(tokens);
    matcher = new Matcher(tokens, complainer);
    Rule rule = rules().get(startRule);
    if (rule == null) {
      throw new IllegalStateException(startRule);
    }
    start = rule;
  }

  private static Map<String, Rule> rules() {
    try (InputStream in = Diagnosis.class.getResourceAsStream("diagnosis.peg")) {
      if (in == null) {
        throw new IllegalStateException("diagnosis.peg is missing");
      }
      return RuleReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Why the text is not what the start rule says; null where these rules have nothing against it.
   *
   * @param startRule {@code file}, {@code interactive} or {@code evaluation}
   */
  public static @Nullable Rejected explain(String text, String startRule) {
    try {
      return new Diagnosis(text, startRule).explain();
    } catch (StackOverflowError e) {
      return explainDeep(text, startRule);
    }
  }

  /** The reason; null too where no stack bears the search for it. */
  private static @Nullable Rejected explainDeep(String text, String startRule) {
    try {
      return DeepStack.<Rejected>call(() -> new Diagnosis(text, startRule).explain());
    } catch (StackOverflowError e) {
      return null;
    }
  }

  private @Nullable Rejected explain() {
    boolean second = false;
    int known;
    try {
      int taken = matcher.match(start, false);
      if (taken >= 0) {
        return afterOneStatement(taken);
      }
      known = tokens.read() - 1;
      second = true;
      matcher.match(start, true);
    } catch (Rejected e) {
      e.readTo(tokens.position());
      if (!e.isOfTokens()) {
        return outweighed(e, second);
      }
      return second ? e.notIncomplete() : e;
    }
    Tok last = tokens.at(known);
    if (last.type == AioParser.INDENT || last.type == AioParser.DEDENT) {
      return tokens.atLast(
          Rejected.Kind.INDENTATION,
          last.type == AioParser.INDENT ? "unexpected indent" : "unexpected unindent");
    }
    return outweighed(complainer.known(last, "invalid syntax"), true);
  }

  /** Only a statement at the prompt can be followed by something. */
  private @Nullable Rejected afterOneStatement(int taken) {
    Tok last = tokens.at(taken - 1);
    if (last.type == Tok.EOF || tokens.at(taken).type == Tok.EOF) {
      return null;
    }
    return last.type == AioParser.NEWLINE && !beginsCompound(tokens.at(0).type)
        ? complainer.known(last, "multiple statements found while compiling a single statement")
        : complainer.known(tokens.at(taken), "invalid syntax");
  }

  private static boolean beginsCompound(int type) {
    switch (type) {
      case AioParser.IF:
      case AioParser.WHILE:
      case AioParser.FOR:
      case AioParser.TRY:
      case AioParser.WITH:
      case AioParser.DEF:
      case AioParser.CLASS:
      case AioParser.ASYNC:
      case AioParser.AT:
        return true;
      default:
        return false;
    }
  }

  private Rejected outweighed(Rejected error, boolean second) {
    error.readTo(tokens.position());
    Rejected worse = tokens.readOn(second);
    if (worse == null) {
      return error;
    }
    worse.readTo(tokens.position());
    return worse.notIncomplete();
  }
}
