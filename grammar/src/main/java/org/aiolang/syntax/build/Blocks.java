package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.AioParser.AsyncStmtContext;
import org.aiolang.syntax.antlr.AioParser.BlockContext;
import org.aiolang.syntax.antlr.AioParser.ClassDefContext;
import org.aiolang.syntax.antlr.AioParser.DecoratedContext;
import org.aiolang.syntax.antlr.AioParser.ElseBlockContext;
import org.aiolang.syntax.antlr.AioParser.ExceptBlockContext;
import org.aiolang.syntax.antlr.AioParser.ForStmtContext;
import org.aiolang.syntax.antlr.AioParser.FunctionDefContext;
import org.aiolang.syntax.antlr.AioParser.IfStmtContext;
import org.aiolang.syntax.antlr.AioParser.NamedExprContext;
import org.aiolang.syntax.antlr.AioParser.SimpleLineContext;
import org.aiolang.syntax.antlr.AioParser.StatementContext;
import org.aiolang.syntax.antlr.AioParser.TryStmtContext;
import org.aiolang.syntax.antlr.AioParser.WhileStmtContext;
import org.aiolang.syntax.antlr.AioParser.WithStmtContext;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.ExceptHandler;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Keyword;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.TypeParam;
import org.aiolang.syntax.ast.WithItem;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Builds statements that hold blocks. */
final class Blocks {
  private final Builder builder;
  private final WithItems withItems;

  Blocks(Builder builder) {
    this.builder = builder;
    this.withItems = new WithItems(builder);
  }

  Stmt compound(ParserRuleContext ctx) {
    switch (ctx.getRuleIndex()) {
      case AioParser.RULE_ifStmt:
        return ifStmt((IfStmtContext) ctx);
      case AioParser.RULE_whileStmt:
        WhileStmtContext loop = (WhileStmtContext) ctx;
        return new Stmt.While(
            builder.expressions.named(loop.namedExpr()),
            block(loop.block()),
            orElse(loop.elseBlock()),
            Builder.start(ctx),
            builder.visibleEnd(ctx));
      case AioParser.RULE_forStmt:
        return forStmt((ForStmtContext) ctx, null);
      case AioParser.RULE_tryStmt:
        return tryStmt((TryStmtContext) ctx);
      case AioParser.RULE_withStmt:
        return withStmt((WithStmtContext) ctx, null);
      case AioParser.RULE_functionDef:
        return function((FunctionDefContext) ctx, null, List.of());
      case AioParser.RULE_classDef:
        return classDef((ClassDefContext) ctx, List.of());
      case AioParser.RULE_asyncStmt:
        return async((AsyncStmtContext) ctx, List.of());
      case AioParser.RULE_decorated:
        return decorated((DecoratedContext) ctx);
      default:
        return builder.patterns.match((AioParser.MatchStmtContext) ctx);
    }
  }

  List<Stmt> block(BlockContext ctx) {
    List<Stmt> body = new ArrayList<>(ctx.children.size());
    for (ParseTree child : ctx.children) {
      if (child instanceof StatementContext) {
        builder.statements.add((StatementContext) child, body);
      } else if (child instanceof SimpleLineContext) {
        builder.statements.line((SimpleLineContext) child, body);
      }
    }
    return body;
  }

  private List<Stmt> orElse(@Nullable ElseBlockContext ctx) {
    return ctx == null ? List.of() : block(ctx.block());
  }

  /** An {@code elif} is an {@code if} in the else branch; built from the last to the first. */
  private Stmt ifStmt(IfStmtContext ctx) {
    List<ParseTree> children = ctx.children;
    int end = builder.visibleEnd(ctx);
    List<Stmt> orelse = orElse(ctx.elseBlock());
    int i = children.size() - (ctx.elseBlock() == null ? 4 : 5);
    while (true) {
      Stmt branch =
          new Stmt.If(
              builder.expressions.named((NamedExprContext) children.get(i + 1)),
              block((BlockContext) children.get(i + 3)),
              orelse,
              Builder.start(children.get(i)),
              end);
      if (i == 0) {
        return branch;
      }
      orelse = new ArrayList<>(1);
      orelse.add(branch);
      i -= 4;
    }
  }

  private Stmt forStmt(ForStmtContext ctx, @Nullable Tok async) {
    Expr target = builder.expressions.targets(ctx.targetList());
    Expr iterable = builder.expressions.list(ctx.exprList());
    List<Stmt> body = block(ctx.block());
    List<Stmt> orelse = orElse(ctx.elseBlock());
    int end = builder.visibleEnd(ctx);
    return async == null
        ? new Stmt.For(target, iterable, body, orelse, Builder.start(ctx), end)
        : new Stmt.AsyncFor(target, iterable, body, orelse, async.start, end);
  }

  private Stmt withStmt(WithStmtContext ctx, @Nullable Tok async) {
    List<WithItem> items = withItems.items(ctx);
    List<Stmt> body = block(ctx.block());
    int end = builder.visibleEnd(ctx);
    return async == null
        ? new Stmt.With(items, body, Builder.start(ctx), end)
        : new Stmt.AsyncWith(items, body, async.start, end);
  }

  private Stmt tryStmt(TryStmtContext ctx) {
    List<Stmt> body = block(ctx.block());
    List<ExceptHandler> handlers = new ArrayList<>(2);
    boolean star = false;
    for (ParseTree child : ctx.children) {
      if (child instanceof ExceptBlockContext) {
        ExceptBlockContext handler = (ExceptBlockContext) child;
        boolean starred = Builder.type(handler, 1) == AioParser.STAR;
        if (!handlers.isEmpty() && starred != star || starred && handler.expression() == null) {
          throw Builder.refuse(handler);
        }
        star = starred;
        handlers.add(handler(handler));
      }
    }
    List<Stmt> orelse = orElse(ctx.elseBlock());
    List<Stmt> last = ctx.finallyBlock() == null ? List.of() : block(ctx.finallyBlock().block());
    int start = Builder.start(ctx);
    int end = builder.visibleEnd(ctx);
    return star
        ? new Stmt.TryStar(body, handlers, orelse, last, start, end)
        : new Stmt.Try(body, handlers, orelse, last, start, end);
  }

  private ExceptHandler handler(ExceptBlockContext ctx) {
    return new ExceptHandler(
        ctx.expression() == null ? null : builder.expressions.expression(ctx.expression()),
        ctx.NAME() == null ? null : ((Tok) ctx.NAME()).name(),
        block(ctx.block()),
        Builder.start(ctx),
        builder.visibleEnd(ctx));
  }

  private Stmt async(AsyncStmtContext ctx, List<Expr> decorators) {
    Tok async = Builder.token(ctx, 0);
    ParserRuleContext child = Builder.rule(ctx, 1);
    if (child instanceof FunctionDefContext) {
      return function((FunctionDefContext) child, async, decorators);
    }
    if (!decorators.isEmpty()) {
      throw Builder.refuse(ctx);
    }
    return child instanceof ForStmtContext
        ? forStmt((ForStmtContext) child, async)
        : withStmt((WithStmtContext) child, async);
  }

  private Stmt decorated(DecoratedContext ctx) {
    List<Expr> decorators = new ArrayList<>(1);
    for (ParseTree child : ctx.children) {
      if (child instanceof NamedExprContext) {
        decorators.add(builder.expressions.named((NamedExprContext) child));
      }
    }
    ParserRuleContext last = Builder.rule(ctx, ctx.children.size() - 1);
    if (last instanceof FunctionDefContext) {
      return function((FunctionDefContext) last, null, decorators);
    }
    return last instanceof ClassDefContext
        ? classDef((ClassDefContext) last, decorators)
        : async((AsyncStmtContext) last, decorators);
  }

  private Stmt function(FunctionDefContext ctx, @Nullable Tok async, List<Expr> decorators) {
    String name = Builder.token(ctx, 1).name();
    Arguments arguments = builder.parameters.of(ctx);
    List<Stmt> body = block(ctx.block());
    Expr returns =
        ctx.expression() == null ? null : builder.expressions.expression(ctx.expression());
    List<TypeParam> types = builder.parameters.typeParams(ctx.typeParams());
    int def = Builder.start(ctx);
    int end = builder.visibleEnd(ctx);
    return async == null
        ? new Stmt.FunctionDef(name, arguments, body, decorators, returns, types, def, def, end)
        : new Stmt.AsyncFunctionDef(
            name, arguments, body, decorators, returns, types, def, async.start, end);
  }

  private Stmt classDef(ClassDefContext ctx, List<Expr> decorators) {
    List<Expr> bases = new ArrayList<>(1);
    List<Keyword> keywords = new ArrayList<>(0);
    builder.calls.arguments(ctx.arguments(), bases, keywords);
    return new Stmt.ClassDef(
        Builder.token(ctx, 1).name(),
        bases,
        keywords,
        block(ctx.block()),
        decorators,
        builder.parameters.typeParams(ctx.typeParams()),
        Builder.start(ctx),
        builder.visibleEnd(ctx));
  }
}
