package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser.FstringContext;
import org.aiolang.syntax.antlr.AioParser.StringsContext;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.antlr.Warnings;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Literal;
import org.antlr.v4.runtime.tree.ParseTree;

/** Builds string literals, bytes, f-strings, and rows of them, which are one value. */
final class StringLiterals {
  private final Builder builder;
  private final FStrings fstrings;

  StringLiterals(Builder builder) {
    this.builder = builder;
    this.fstrings = new FStrings(builder);
  }

  Expr strings(StringsContext ctx) {
    List<ParseTree> children = ctx.children;
    if (children.size() == 1 && children.get(0) instanceof Tok) {
      return plain((Tok) children.get(0));
    }
    int start = Builder.start(ctx);
    int end = Builder.end(ctx);
    List<Expr> parts = new ArrayList<>();
    int bytes = 0;
    boolean formatted = false;
    for (ParseTree child : children) {
      if (child instanceof Tok) {
        Expr.Constant part = plain((Tok) child);
        bytes += part.value() instanceof Literal.Bytes ? 1 : 0;
        parts.add(part);
      } else {
        formatted = true;
        fstrings.parts((FstringContext) child, parts);
      }
    }
    if (bytes > 0) {
      if (formatted || bytes != children.size()) {
        throw Rejected.because("cannot mix bytes and nonbytes literals", start, end);
      }
      return joinBytes(parts, start, end);
    }
    List<Expr> merged = merge(parts, formatted);
    return formatted ? new Expr.JoinedStr(merged, start, end) : merged.get(0);
  }

  private static Expr joinBytes(List<Expr> parts, int start, int end) {
    StringBuilder all = new StringBuilder();
    for (Expr part : parts) {
      all.append(((Literal.Bytes) ((Expr.Constant) part).value()).latin1());
    }
    return new Expr.Constant(new Literal.Bytes(all.toString()), false, start, end);
  }

  /** Joins constants that touch, and leaves out empty ones where there is something else. */
  static List<Expr> merge(List<Expr> parts, boolean formatted) {
    List<Expr> merged = new ArrayList<>(parts.size());
    int i = 0;
    while (i < parts.size()) {
      Expr part = parts.get(i++);
      if (!(part instanceof Expr.Constant)) {
        merged.add(part);
        continue;
      }
      Expr.Constant first = (Expr.Constant) part;
      if (i < parts.size() && parts.get(i) instanceof Expr.Constant) {
        StringBuilder all = new StringBuilder((String) first.value());
        int end = first.end();
        while (i < parts.size() && parts.get(i) instanceof Expr.Constant) {
          Expr.Constant next = (Expr.Constant) parts.get(i++);
          all.append((String) next.value());
          end = next.end();
        }
        first = new Expr.Constant(all.toString(), first.unicodePrefix(), first.start(), end);
      }
      if (!formatted || !((String) first.value()).isEmpty()) {
        merged.add(first);
      }
    }
    return merged;
  }

  private Expr.Constant plain(Tok token) {
    return constant(builder.text, token, builder.tokens.warnings());
  }

  /** The value of one literal, which is no f-string. */
  static Expr.Constant constant(String text, Tok token, Warnings warnings) {
    int i = token.start;
    boolean raw = false;
    boolean bytes = false;
    boolean unicode = false;
    char c = text.charAt(i);
    while (c != '"' && c != '\'') {
      int letter = c | 0x20;
      raw |= letter == 'r';
      bytes |= letter == 'b';
      unicode |= c == 'u';
      c = text.charAt(++i);
    }
    boolean triple = token.end - i >= 6 && text.charAt(i + 1) == c && text.charAt(i + 2) == c;
    int quotes = triple ? 3 : 1;
    int from = i + quotes;
    int to = token.end - quotes;
    Escapes escapes = new Escapes(text, token.start, token.end, token, warnings);
    Object value =
        bytes ? new Literal.Bytes(escapes.bytes(from, to, raw)) : escapes.text(from, to, raw);
    return new Expr.Constant(value, unicode, token.start, token.end);
  }
}
