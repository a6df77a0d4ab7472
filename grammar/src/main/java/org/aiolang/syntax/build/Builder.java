package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.antlr.Tokens;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.ast.Stmt;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Turns the contexts of one parse into the tree. It holds the builders of each kind of phrase,
 * which call one another through it, and what they share: where a phrase begins and ends.
 *
 * <p>Throws {@link Rejected} for what the grammar covers and the language refuses.
 */
public final class Builder {
  final String text;

  /** How many digits a decimal int may have, or 0. */
  final int maxDigits;

  final Tokens tokens;
  final Expressions expressions;
  final Operations operations;
  final Displays displays;
  final Calls calls;
  final StringLiterals strings;
  final Parameters parameters;
  final Statements statements;
  final Blocks blocks;
  final Imports imports;
  final Patterns patterns;

  /** A builder for the contexts parsed from these tokens of this text. */
  public Builder(String text, Tokens tokens, int maxDigits) {
    this.maxDigits = maxDigits;
    this.text = text;
    this.tokens = tokens;
    expressions = new Expressions(this);
    operations = new Operations(this);
    displays = new Displays(this);
    calls = new Calls(this);
    strings = new StringLiterals(this);
    parameters = new Parameters(this);
    statements = new Statements(this);
    blocks = new Blocks(this);
    imports = new Imports();
    patterns = new Patterns(this);
  }

  /** The tree of a file. */
  public Module file(AioParser.FileContext ctx) {
    List<Stmt> body = new ArrayList<>();
    for (ParseTree child : ctx.children) {
      if (child instanceof AioParser.StatementContext) {
        statements.add((AioParser.StatementContext) child, body);
      }
    }
    return new Module(body, 0, text.length());
  }

  /** The tree of what was typed at a prompt. */
  public Module interactive(AioParser.InteractiveContext ctx) {
    List<Stmt> body = new ArrayList<>();
    if (ctx.statement() != null) {
      statements.add(ctx.statement(), body);
    }
    return new Module(body, 0, text.length());
  }

  /** The tree of an expression. */
  public Module evaluation(AioParser.EvaluationContext ctx) {
    Expr value = expressions.list(ctx.exprList());
    List<Stmt> body = new ArrayList<>(1);
    body.add(new Stmt.Expression(value, value.start(), value.end()));
    return new Module(body, 0, text.length());
  }

  /** The tree of an expression, or of several with commas or stars, that these tokens are. */
  public static Expr expression(String text, List<Tok> list) {
    Tokens tokens = new Tokens(list);
    AioParser.SubjectContext ctx = new AioParser(tokens).subject();
    if (tokens.current().type != Tok.EOF) {
      throw Rejected.at(tokens.current());
    }
    return new Builder(text, tokens, 0).expressions.items(ctx);
  }

  static int start(ParserRuleContext ctx) {
    return ((Tok) ctx.start).start;
  }

  static int end(ParserRuleContext ctx) {
    return ((Tok) ctx.stop).end;
  }

  static int start(ParseTree tree) {
    return tree instanceof Tok ? ((Tok) tree).start : start((ParserRuleContext) tree);
  }

  static int end(ParseTree tree) {
    return tree instanceof Tok ? ((Tok) tree).end : end((ParserRuleContext) tree);
  }

  /** Where a phrase that may hold blocks ends: after its last token that can be seen. */
  int visibleEnd(ParserRuleContext ctx) {
    Tok last = (Tok) ctx.stop;
    while (last.type == AioParser.NEWLINE
        || last.type == AioParser.DEDENT
        || last.type == AioParser.INDENT) {
      last = tokens.at(last.index - 1);
    }
    return last.end;
  }

  static Tok token(ParserRuleContext ctx, int child) {
    return (Tok) ctx.children.get(child);
  }

  static ParserRuleContext rule(ParserRuleContext ctx, int child) {
    return (ParserRuleContext) ctx.children.get(child);
  }

  static int size(ParserRuleContext ctx) {
    return ctx.children == null ? 0 : ctx.children.size();
  }

  /** The type of a child that is a token, else 0. */
  static int type(ParseTree child) {
    return child instanceof Tok ? ((Tok) child).type : 0;
  }

  /** The type of a child that is there and a token, else 0. */
  static int type(ParserRuleContext ctx, int child) {
    return child >= 0 && child < size(ctx) ? type(ctx.children.get(child)) : 0;
  }

  /** Refuses {@code a,,b} in a list of children between those places. */
  static void refuseEmptyItems(ParserRuleContext ctx, int from) {
    boolean comma = false;
    for (int i = from; i < ctx.children.size(); i++) {
      ParseTree child = ctx.children.get(i);
      boolean isComma = type(child) == AioParser.COMMA;
      if (isComma && comma) {
        throw Rejected.at((Tok) child);
      }
      comma = isComma;
    }
  }

  /** The error for a phrase that cannot stand where it does. */
  static Rejected refuse(ParserRuleContext ctx) {
    return new Rejected(Rejected.Kind.SYNTAX, null, start(ctx), end(ctx), false);
  }
}
