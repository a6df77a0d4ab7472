package org.aiolang.syntax.build;

import java.util.List;
import org.aiolang.syntax.SyntaxWarning;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.Lexer;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.antlr.Warnings;

/**
 * Warnings of a text that is no program, so that nothing was built of it: CPython has looked into
 * the literals before the error when it comes there.
 */
public final class EarlyWarnings {
  private EarlyWarnings() {}

  /** Adds those of the escapes in literals that end at an offset or before it. */
  public static void of(String text, int end, List<SyntaxWarning> found) {
    if (text.indexOf('\\') < 0) {
      return;
    }
    Warnings warnings = new Warnings();
    try {
      Lexer lexer = new Lexer(text);
      Tok token = lexer.next();
      while (token.type != Tok.EOF && token.end <= end) {
        if (token.type == AioParser.STRING) {
          StringLiterals.constant(text, token, warnings);
        }
        token = lexer.next();
      }
    } catch (Rejected e) {
      found.addAll(warnings.found()); // nothing after the error was looked into
      return;
    }
    found.addAll(warnings.found());
  }
}
