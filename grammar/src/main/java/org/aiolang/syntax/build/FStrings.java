package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.AioParser.FormatSpecContext;
import org.aiolang.syntax.antlr.AioParser.FstringContext;
import org.aiolang.syntax.antlr.AioParser.ReplacementContext;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.ast.Expr;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Builds f-strings: literal parts, replacement fields, and the format specs in them. */
final class FStrings {
  private final Builder builder;

  FStrings(Builder builder) {
    this.builder = builder;
  }

  /** Adds the parts of one f-string. */
  void parts(FstringContext ctx, List<Expr> parts) {
    Tok open = Builder.token(ctx, 0);
    boolean raw = isRaw(open);
    Tok close = (Tok) ctx.stop;
    for (ParseTree child : ctx.children) {
      part(child, raw, close, parts);
    }
  }

  private boolean isRaw(Tok open) {
    for (int i = open.start; i < open.start + 2; i++) {
      if ((builder.text.charAt(i) | 0x20) == 'r') {
        return true;
      }
    }
    return false;
  }

  private void part(ParseTree child, boolean raw, @Nullable Tok close, List<Expr> parts) {
    if (child instanceof ReplacementContext) {
      replacement((ReplacementContext) child, raw, parts);
    } else if (Builder.type(child) == AioParser.FSTRING_MIDDLE) {
      Tok token = (Tok) child;
      parts.add(literal(token, raw, close == null ? token : close));
    }
  }

  private Expr literal(Tok token, boolean raw, Tok warnAt) {
    String text = builder.text;
    int end = token.end;
    if (text.startsWith("{{", end - 2) || text.startsWith("}}", end - 2)) {
      end = Math.max(token.start, end - 1);
    }
    String value =
        new Escapes(text, token.start, token.end, warnAt, builder.tokens.warnings())
            .text(token.start, end, raw);
    return new Expr.Constant(value, false, token.start, token.end);
  }

  private void replacement(ReplacementContext ctx, boolean raw, List<Expr> parts) {
    Expr value = builder.expressions.value(ctx.value());
    int start = Builder.start(ctx);
    int end = Builder.end(ctx);
    int i = 2;
    boolean debug = Builder.type(ctx, i) == AioParser.ASSIGN;
    if (debug) {
      i++;
    }
    int conversion = -1;
    int debugEnd = Builder.start(ctx.children.get(i));
    if (Builder.type(ctx, i) == AioParser.EXCLAMATION) {
      conversion = conversion(Builder.token(ctx, i), Builder.token(ctx, i + 1));
    }
    FormatSpecContext specContext = ctx.formatSpec();
    Expr.JoinedStr spec = specContext == null ? null : spec(specContext, raw);
    if (debug) {
      String text = debugText(start + 1, debugEnd);
      parts.add(new Expr.Constant(text, false, start + 1, debugEnd));
      if (conversion < 0 && spec == null) {
        conversion = 'r';
      }
    }
    parts.add(new Expr.FormattedValue(value, conversion, spec, start, end));
  }

  /**
   * The text of {@code {text=}}, blanks included, without comments: from a {@code #}, in a string
   * too, to the end of the line, as CPython 3.13 has it.
   */
  private String debugText(int start, int end) {
    StringBuilder out = new StringBuilder();
    boolean comment = false;
    for (int i = start; i < end; i++) {
      char c = builder.text.charAt(i);
      if (c == '\r') {
        if (i + 1 < end && builder.text.charAt(i + 1) == '\n') {
          continue;
        }
        c = '\n';
      }
      comment = c != '\n' && (comment || c == '#');
      if (!comment) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private int conversion(Tok mark, Tok name) {
    String letter = name.name();
    if (mark.end != name.start || letter.length() != 1 || "sra".indexOf(letter.charAt(0)) < 0) {
      throw Rejected.at(name);
    }
    return letter.charAt(0);
  }

  private Expr.@Nullable JoinedStr spec(FormatSpecContext ctx, boolean raw) {
    List<Expr> parts = new ArrayList<>();
    for (ParseTree child : ctx.children) {
      part(child, raw, null, parts);
    }
    return new Expr.JoinedStr(
        StringLiterals.merge(parts, true), Builder.start(ctx), Builder.end(ctx));
  }
}
