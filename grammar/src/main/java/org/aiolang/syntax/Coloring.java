package org.aiolang.syntax;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.Lexer;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;

/**
 * Which parts of a text are keywords, strings and the like, for showing it in colours. The text
 * need not be a program: it may be half of one, as while somebody types. Stateless; any thread.
 */
public final class Coloring {
  /** What a part is. Names that are nothing special, operators and blanks are no parts. */
  public enum Kind {
    KEYWORD,
    /** None, True and False. */
    CONSTANT,
    STRING,
    NUMBER,
    COMMENT,
    /** The name that {@code def} or {@code class} gives. */
    DEFINITION,
    NAME
  }

  /** Chars {@code start} to {@code end} of the text. */
  public record Part(int start, int end, Kind kind) {}

  /** How often reading begins anew after something that is no token. */
  private static final int ATTEMPTS = 50;

  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private int done;

  private Coloring(String text) {
    this.text = text;
  }

  /** The parts of a text, in order, none in another. */
  public static List<Part> of(String text) {
    Coloring c = new Coloring(text);
    for (int i = 0; i < ATTEMPTS && c.done < text.length(); i++) {
      c.read(c.done);
    }
    return c.parts;
  }

  private void read(int from) {
    String rest = text.substring(from);
    Lexer lexer = new Lexer(rest);
    int before = 0;
    try {
      for (Tok t = lexer.next(); t.type != Tok.EOF; t = lexer.next()) {
        // The token of a line's end begins with the comment before it.
        gap(Math.min(text.length(), from + (t.type == AioParser.NEWLINE ? t.end : t.start)));
        add(from + t.start, from + t.end, kind(t.type, before));
        before = t.type;
      }
      gap(text.length());
    } catch (Rejected e) {
      skip();
    }
  }

  private static Kind kind(int type, int before) {
    switch (type) {
      case AioParser.NAME:
        return before == AioParser.DEF || before == AioParser.CLASS ? Kind.DEFINITION : Kind.NAME;
      case AioParser.NUMBER:
        return Kind.NUMBER;
      case AioParser.STRING:
      case AioParser.FSTRING_START:
      case AioParser.FSTRING_MIDDLE:
      case AioParser.FSTRING_END:
        return Kind.STRING;
      case AioParser.NONE:
      case AioParser.TRUE:
      case AioParser.FALSE:
        return Kind.CONSTANT;
      case AioParser.OR:
      case AioParser.AND:
      case AioParser.IN:
      case AioParser.NOT_IN:
      case AioParser.IS:
      case AioParser.IS_NOT:
      case AioParser.NOT:
        return Kind.KEYWORD;
      default:
        return type >= AioParser.AS && type <= AioParser.YIELD ? Kind.KEYWORD : Kind.NAME;
    }
  }

  private void add(int start, int tokenEnd, Kind kind) {
    int end = Math.min(tokenEnd, text.length()); // a line end is a char that may not be there
    if (end > start
        && start >= done
        && (kind != Kind.NAME || Character.isUnicodeIdentifierStart(text.codePointAt(start)))) {
      parts.add(new Part(start, end, kind));
    }
    done = Math.max(done, end);
  }

  /** Comments lie between tokens. */
  private void gap(int to) {
    int at = text.indexOf('#', done);
    while (at >= 0 && at < to) {
      int end = lineEnd(at);
      parts.add(new Part(at, end, Kind.COMMENT));
      done = end;
      at = text.indexOf('#', done);
    }
    done = Math.max(done, to);
  }

  /** What could not be read: a string that is still open, or a char that begins no token. */
  private void skip() {
    int at = done;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      done = at;
      return;
    }
    int quote = at;
    while (quote < text.length() && Character.isLetter(text.charAt(quote))) {
      quote++;
    }
    char c = quote < text.length() ? text.charAt(quote) : 0;
    if (text.charAt(at) == '#') {
      gap(lineEnd(at));
    } else if (c == '"' || c == '\'') {
      boolean triple = text.startsWith(String.valueOf(c).repeat(3), quote);
      add(at, triple ? text.length() : lineEnd(at), Kind.STRING);
    } else {
      done = at + Character.charCount(text.codePointAt(at));
    }
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
