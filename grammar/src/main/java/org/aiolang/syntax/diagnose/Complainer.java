package org.aiolang.syntax.diagnose;

import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.build.Builder;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a rule has matched into an error, or finds that there is none. Spans are token
 * indexes: {@code a} is at 2 and 3, {@code b} at 4 and 5, each from its first token to the one
 * after it.
 */
final class Complainer {
  private final RawTokens tokens;

  Complainer(RawTokens tokens) {
    this.tokens = tokens;
  }

  /** Whether the sequence may stand; false where its whole rule fails. Throws the complaint. */
  boolean passes(Complaint complaint, int[] spans, int next) {
    String message = complaint.message;
    switch (complaint.form) {
      case "at a":
        throw error(fill(message, spans), start(spans, 2), end(spans, 2));
      case "range a b":
        throw error(fill(message, spans), start(spans, 2), end(spans, 4));
      case "from a":
        throw startingFrom(message, spans);
      case "last":
        throw tokens.atLast(Rejected.Kind.SYNTAX, message);
      case "next":
        throw tokens.beside(tokens.at(next), Rejected.Kind.SYNTAX, message);
      case "indent":
        throw tokens.atLast(Rejected.Kind.INDENTATION, fill(message, spans));
      case "end a":
        int end = end(spans, 2);
        throw error(message, end - 1, end).ending(Rejected.EndForm.ZERO);
      case "param a":
        Tok name = tokens.at(spans[2]);
        throw error(message, name.start, parameterEnd(spans[2], spans[3]));
      case "lastitem a b":
        throw error(message, start(spans, 2), lastItemEnd(spans[4], spans[5]));
      default:
        return special(complaint, spans);
    }
  }

  private boolean special(Complaint complaint, int[] spans) {
    switch (complaint.form) {
      case "assign a":
        return target(spans, false, false);
      case "for a":
        return target(spans, false, true);
      case "delete a":
        return target(spans, true, false);
      case "legacy a b":
        return legacy(spans);
      case "comma a b":
        return comma(complaint.message, spans);
      case "bound a b":
        boolean tuple = expression(spans[4], spans[5]) instanceof Expr.TupleDisplay;
        throw startingFrom(
            "cannot use " + (tuple ? "constraints" : "bound") + " with " + complaint.message,
            spans);
      case "generator a b":
        return generator(complaint.message, spans);
      case "arguments a":
        throw tokens.atLast(
            Rejected.Kind.SYNTAX,
            unpacks(spans[2], spans[3])
                ? "positional argument follows keyword argument unpacking"
                : "positional argument follows keyword argument");
      case "real a":
        return number(complaint.message, spans, false);
      case "imaginary a":
        return number(complaint.message, spans, true);
      case "decode a":
        return decode(spans);
      case "conversion a b":
        return conversion(spans);
      case "letter a":
        return conversionLetter(spans);
      default:
        throw new IllegalStateException("no such form of complaint: " + complaint.form);
    }
  }

  /** From {@code a} to one char before where reading has got to, as CPython counts. */
  private Rejected startingFrom(String message, int[] spans) {
    int start = start(spans, 2);
    int end = tokens.position() - 1;
    return end > start
        ? error(message, start, end)
        : error(message, start, start + 1).ending(Rejected.EndForm.START);
  }

  private static Rejected error(String message, int start, int end) {
    return Rejected.because(message, start, end);
  }

  /** An error at a token that is known; one without chars has no place on its line. */
  Rejected known(Tok token, String message) {
    if (!RawTokens.isInvisible(token)) {
      return error(message, token.start, token.end);
    }
    int start = token.start;
    String text = tokens.text();
    if (token.type == Tok.EOF && start > 0 && isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    return error(message, start, start).ending(Rejected.EndForm.ZERO);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  // ---- spans

  private int start(int[] spans, int i) {
    Tok first = tokens.at(spans[i]);
    if (first.type == AioParser.LPAREN) {
      Expr e = expression(spans[i], spans[i + 1]);
      if (e != null) {
        return e.start();
      }
    }
    return first.start;
  }

  private int end(int[] spans, int i) {
    Tok last = tokens.at(spans[i + 1] - 1);
    if (last.type == AioParser.RPAREN) {
      Expr e = expression(spans[i], spans[i + 1]);
      if (e != null) {
        return e.end();
      }
    }
    return last.end;
  }

  /** The tree of a span, or null where it is no expression. */
  private @Nullable Expr expression(int from, int to) {
    try {
      return Builder.expression(tokens.text(), tokens.copy(from, to));
    } catch (Rejected e) {
      return null;
    }
  }

  private String fill(String message, int[] spans) {
    int brace = message.indexOf('{');
    if (brace < 0) {
      return message;
    }
    if (message.startsWith("{line a}", brace)) {
      return message.replace("{line a}", Integer.toString(tokens.line(tokens.at(spans[2]).start)));
    }
    if (!message.contains("{a}")) {
      return message;
    }
    Expr e = expression(spans[2], spans[3]);
    return message.replace("{a}", e == null ? "expression" : Kinds.name(e));
  }

  // ---- complaints that look closer

  private boolean target(int[] spans, boolean delete, boolean loop) {
    Expr e = expression(spans[2], spans[3]);
    Expr wrong = e == null ? null : Kinds.notTarget(e, delete, loop);
    if (wrong == null) {
      return false;
    }
    throw error(
        (delete ? "cannot delete " : "cannot assign to ") + Kinds.name(wrong),
        wrong.start(),
        wrong.end());
  }

  private boolean isLegacy(int index) {
    Tok token = tokens.at(index);
    return token.type == AioParser.NAME
        && ("print".equals(token.name) || "exec".equals(token.name));
  }

  private boolean legacy(int[] spans) {
    if (!isLegacy(spans[2])) {
      return false;
    }
    String name = tokens.at(spans[2]).name();
    throw error(
        "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?",
        start(spans, 2),
        end(spans, 4));
  }

  private boolean comma(String message, int[] spans) {
    boolean legacy = spans[3] - spans[2] == 1 && isLegacy(spans[2]);
    if (legacy || tokens.depth(spans[5] - 1) == 0) {
      return false;
    }
    throw error(message, start(spans, 2), end(spans, 4));
  }

  /** {@code f(a, x for x in y)}: the last argument is the element. */
  private boolean generator(String message, int[] spans) {
    int lastArgument = spans[2];
    int depth = 0;
    boolean several = false;
    for (int i = spans[2]; i < spans[3]; i++) {
      int type = tokens.at(i).type;
      depth += opens(type) - closes(type);
      if (depth == 0 && type == AioParser.COMMA) {
        several = true;
        lastArgument = i + 1;
      }
    }
    if (!several) {
      return false;
    }
    throw error(message, tokens.at(lastArgument).start, end(spans, 4));
  }

  private boolean unpacks(int from, int to) {
    int depth = 0;
    boolean begins = true;
    for (int i = from; i < to; i++) {
      int type = tokens.at(i).type;
      if (begins && type == AioParser.DOUBLE_STAR) {
        return true;
      }
      depth += opens(type) - closes(type);
      begins = depth == 0 && type == AioParser.COMMA;
    }
    return false;
  }

  private int lastItemEnd(int from, int to) {
    int last = to - 1;
    return tokens.at(tokens.at(last).type == AioParser.COMMA && last > from ? last - 1 : last).end;
  }

  private int parameterEnd(int from, int to) {
    int last = to - 1;
    return tokens.at(tokens.at(last).type == AioParser.COMMA && last > from ? last - 1 : last).end;
  }

  private static int opens(int type) {
    return type == AioParser.LPAREN || type == AioParser.LBRACKET || type == AioParser.LBRACE
        ? 1
        : 0;
  }

  private static int closes(int type) {
    return type == AioParser.RPAREN || type == AioParser.RBRACKET || type == AioParser.RBRACE
        ? 1
        : 0;
  }

  /** Decodes the strings: an error of theirs has its message. */
  private boolean decode(int[] spans) {
    List<Tok> copy = tokens.copy(spans[2], spans[3]);
    try {
      Builder.expression(tokens.text(), copy);
    } catch (Rejected e) {
      String message = e.getMessage();
      if (message == null) {
        return true;
      }
      throw tokens.atLast(Rejected.Kind.SYNTAX, message);
    }
    return true;
  }

  private boolean number(String message, int[] spans, boolean imaginary) {
    Tok token = tokens.at(spans[2]);
    char last = tokens.text().charAt(token.end - 1);
    boolean isImaginary = last == 'j' || last == 'J';
    if (isImaginary != imaginary) {
      throw error(message, token.start, token.end);
    }
    return true;
  }

  private boolean conversion(int[] spans) {
    Tok mark = tokens.at(spans[2]);
    Tok name = tokens.at(spans[4]);
    if (mark.end != name.start) {
      throw error(
          "f-string: conversion type must come right after the exclamanation mark",
          mark.start,
          name.end);
    }
    return true;
  }

  private boolean conversionLetter(int[] spans) {
    Tok name = tokens.at(spans[3] - 1);
    String letter = name.name();
    if (letter.length() != 1 || "sra".indexOf(letter.charAt(0)) < 0) {
      throw error(
          "f-string: invalid conversion character '" + letter + "': expected 's', 'r', or 'a'",
          name.start,
          name.end);
    }
    return true;
  }
}
