package org.aiolang.syntax.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.Lexer;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as they are asked for. What has been asked for matters: CPython reports many errors at the
 * last token that it had read, and an error of the token source only if it got there.
 */
final class RawTokens {
  private final String text;
  private final Lexer lexer;
  private final List<Tok> tokens = new ArrayList<>();
  private final List<Integer> depths = new ArrayList<>();

  RawTokens(String text, boolean endImplied) {
    this.text = text;
    this.lexer = new Lexer(text, endImplied);
  }

  /**
   * The token at that place.
   *
   * @throws Rejected where the text is not made of tokens
   */
  Tok at(int index) {
    while (tokens.size() <= index) {
      tokens.add(lexer.next());
      depths.add(lexer.bracketDepth());
    }
    return tokens.get(index);
  }

  /** How many have been read. */
  int read() {
    return tokens.size();
  }

  /** The one read last. */
  Tok last() {
    return at(Math.max(0, tokens.size() - 1));
  }

  /** How many brackets were open after that token. */
  int depth(int index) {
    return depths.get(index);
  }

  /** Copies of a stretch, with an end. */
  List<Tok> copy(int from, int to) {
    List<Tok> copies = new ArrayList<>();
    for (int i = from; i < to; i++) {
      copies.add(tokens.get(i).copy());
    }
    int end = tokens.get(to - 1).end;
    copies.add(Tok.end(end));
    return copies;
  }

  /** Whether a token has no chars of its own. */
  static boolean isInvisible(Tok token) {
    return token.type == Tok.EOF
        || token.type == AioParser.INDENT
        || token.type == AioParser.DEDENT;
  }

  /** The error with this message at the token read last. */
  Rejected atLast(Rejected.Kind kind, String message) {
    return beside(last(), kind, message);
  }

  /** The error at a token; for one without chars, at the char before where reading has got to. */
  Rejected beside(Tok token, Rejected.Kind kind, String message) {
    if (!isInvisible(token)) {
      return new Rejected(kind, message, token.start, token.end, false);
    }
    int at = position();
    if (at == 0 || at < text.length() && endsLine(at)) {
      return new Rejected(kind, message, at, at, false).ending(Rejected.EndForm.UNKNOWN);
    }
    int start = at - 1;
    return new Rejected(kind, message, start, start + 1, false).ending(Rejected.EndForm.UNKNOWN);
  }

  private boolean endsLine(int at) {
    return at > 0 && (text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r');
  }

  /**
   * Reads on to the end. An error of the token source there outweighs the parser's; so does a
   * bracket that is still open, if it was opened on an earlier line than the last token's.
   *
   * @param second whether the parser's error is of the second pass: then CPython does not let an
   *     error inside an f-string outweigh it
   */
  @Nullable Rejected readOn(boolean second) {
    int errorLine = line(last().start);
    try {
      while (lexer.next().type != Tok.EOF) {
        // Only errors matter.
      }
      return null;
    } catch (Rejected e) {
      if (!e.isOfLayout()) {
        return second && lexer.insideFString() ? null : e;
      }
      if (lexer.bracketDepth() > 0 && errorLine > line(lexer.openBracket())) {
        int open = lexer.openBracket();
        return Rejected.because("'" + text.charAt(open) + "' was never closed", open, open + 1)
            .ending(Rejected.EndForm.ZERO);
      }
      return null;
    }
  }

  /** Where reading has got to; past the line end that a last line without one is given. */
  int position() {
    int at = lexer.position();
    boolean implied = at == text.length() && !endsLine(at) && last().start >= at;
    return implied ? at + 1 : at;
  }

  int line(int offset) {
    return lexer.line(offset);
  }

  String text() {
    return text;
  }
}
