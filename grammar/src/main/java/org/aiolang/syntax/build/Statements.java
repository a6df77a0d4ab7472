package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.AioParser.ExprListContext;
import org.aiolang.syntax.antlr.AioParser.ExpressionContext;
import org.aiolang.syntax.antlr.AioParser.ExpressionStmtContext;
import org.aiolang.syntax.antlr.AioParser.SimpleLineContext;
import org.aiolang.syntax.antlr.AioParser.SimpleStmtContext;
import org.aiolang.syntax.antlr.AioParser.StatementContext;
import org.aiolang.syntax.antlr.AioParser.TypeAliasContext;
import org.aiolang.syntax.antlr.AioParser.ValueContext;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.ExprContext;
import org.aiolang.syntax.ast.Stmt;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Builds statements without a block; those with one are in {@link Blocks}. */
final class Statements {
  private final Builder builder;

  Statements(Builder builder) {
    this.builder = builder;
  }

  /** Adds a statement, or the several of one line. */
  void add(StatementContext ctx, List<Stmt> body) {
    ParserRuleContext child = Builder.rule(ctx, 0);
    if (child instanceof SimpleLineContext) {
      line((SimpleLineContext) child, body);
    } else {
      body.add(builder.blocks.compound(child));
    }
  }

  void line(SimpleLineContext ctx, List<Stmt> body) {
    boolean semicolon = false;
    for (ParseTree child : ctx.children) {
      if (child instanceof SimpleStmtContext) {
        body.add(simple((SimpleStmtContext) child));
        semicolon = false;
      } else {
        boolean again = Builder.type(child) == AioParser.SEMICOLON;
        if (semicolon && again) {
          throw Rejected.at((Tok) child);
        }
        semicolon = again;
      }
    }
  }

  private Stmt simple(SimpleStmtContext ctx) {
    ParseTree child = ctx.children.get(0);
    int start = Builder.start(ctx);
    int end = Builder.end(ctx);
    if (child instanceof Tok) {
      switch (((Tok) child).type) {
        case AioParser.PASS:
          return new Stmt.Pass(start, end);
        case AioParser.BREAK:
          return new Stmt.Break(start, end);
        default:
          return new Stmt.Continue(start, end);
      }
    }
    ParserRuleContext rule = (ParserRuleContext) child;
    switch (rule.getRuleIndex()) {
      case AioParser.RULE_expressionStmt:
        return expression((ExpressionStmtContext) rule);
      case AioParser.RULE_returnStmt:
        ExprListContext result = ((AioParser.ReturnStmtContext) rule).exprList();
        return new Stmt.Return(
            result == null ? null : builder.expressions.list(result), start, end);
      case AioParser.RULE_raiseStmt:
        return new Stmt.Raise(optional(rule, 1), optional(rule, 3), start, end);
      case AioParser.RULE_deleteStmt:
        return delete((AioParser.DeleteStmtContext) rule);
      case AioParser.RULE_assertStmt:
        return new Stmt.Assert(required(rule, 1), optional(rule, 3), start, end);
      case AioParser.RULE_globalStmt:
        return new Stmt.Global(names(rule), start, end);
      case AioParser.RULE_nonlocalStmt:
        return new Stmt.Nonlocal(names(rule), start, end);
      case AioParser.RULE_importStmt:
        return builder.imports.plain((AioParser.ImportStmtContext) rule);
      case AioParser.RULE_fromStmt:
        return builder.imports.from((AioParser.FromStmtContext) rule);
      default:
        return typeAlias((TypeAliasContext) rule);
    }
  }

  private Expr required(ParserRuleContext ctx, int child) {
    return builder.expressions.expression((ExpressionContext) ctx.children.get(child));
  }

  private @Nullable Expr optional(ParserRuleContext ctx, int child) {
    return child < ctx.children.size() ? required(ctx, child) : null;
  }

  private static List<String> names(ParserRuleContext ctx) {
    List<String> names = new ArrayList<>(ctx.children.size() / 2);
    for (int i = 1; i < ctx.children.size(); i += 2) {
      names.add(Builder.token(ctx, i).name());
    }
    return names;
  }

  private Stmt expression(ExpressionStmtContext ctx) {
    List<ParseTree> children = ctx.children;
    ValueContext first = (ValueContext) children.get(0);
    Expr value = builder.expressions.value(first);
    int start = Builder.start(ctx);
    int end = Builder.end(ctx);
    if (children.size() == 1) {
      return new Stmt.Expression(value, start, end);
    }
    ParseTree second = children.get(1);
    if (second instanceof AioParser.AugmentedContext) {
      return new Stmt.AugAssign(
          Targets.single(value, first),
          Climber.augmented(((Tok) ((ParserRuleContext) second).start).type),
          builder.expressions.value((ValueContext) children.get(2)),
          start,
          end);
    }
    if (Builder.type(second) == AioParser.COLON) {
      Expr target = Targets.annotated(value, first);
      Expr assigned =
          children.size() > 3 ? builder.expressions.value((ValueContext) children.get(4)) : null;
      boolean simple = target instanceof Expr.Name && first.start == first.stop;
      return new Stmt.AnnAssign(target, required(ctx, 2), assigned, simple, start, end);
    }
    List<Expr> targets = new ArrayList<>(children.size() / 2);
    for (int i = 0; i + 2 < children.size(); i += 2) {
      ValueContext target = (ValueContext) children.get(i);
      targets.add(Targets.store(i == 0 ? value : builder.expressions.value(target), target));
    }
    ValueContext last = (ValueContext) children.get(children.size() - 1);
    return new Stmt.Assign(targets, builder.expressions.value(last), start, end);
  }

  private Stmt delete(AioParser.DeleteStmtContext ctx) {
    ExprListContext list = ctx.exprList();
    List<Expr> targets = new ArrayList<>(1);
    Expr value = Targets.delete(builder.expressions.list(list), list);
    boolean bare = value instanceof Expr.TupleDisplay && (list.children.size() > 1);
    if (bare) {
      targets.addAll(((Expr.TupleDisplay) value).elts());
    } else {
      targets.add(value);
    }
    return new Stmt.Delete(targets, Builder.start(ctx), Builder.end(ctx));
  }

  private Stmt typeAlias(TypeAliasContext ctx) {
    Tok name = Builder.token(ctx, 1);
    return new Stmt.TypeAlias(
        new Expr.Name(name.name(), ExprContext.STORE, name.start, name.end),
        builder.parameters.typeParams(ctx.typeParams()),
        builder.expressions.expression(ctx.expression()),
        Builder.start(ctx),
        Builder.end(ctx));
  }
}
