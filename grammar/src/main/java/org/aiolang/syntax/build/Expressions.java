package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.AioParser.ExprListContext;
import org.aiolang.syntax.antlr.AioParser.ExpressionContext;
import org.aiolang.syntax.antlr.AioParser.NamedExprContext;
import org.aiolang.syntax.antlr.AioParser.OperandContext;
import org.aiolang.syntax.antlr.AioParser.OperationContext;
import org.aiolang.syntax.antlr.AioParser.StarExprContext;
import org.aiolang.syntax.antlr.AioParser.StarNamedContext;
import org.aiolang.syntax.antlr.AioParser.StarTargetContext;
import org.aiolang.syntax.antlr.AioParser.TargetListContext;
import org.aiolang.syntax.antlr.AioParser.ValueContext;
import org.aiolang.syntax.antlr.AioParser.YieldExprContext;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.ExprContext;
import org.aiolang.syntax.ast.Literal;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Builds expressions down to the operand; operators are in {@link Operations}. */
final class Expressions {
  private final Builder builder;
  private final Literal.None none = new Literal.None();
  private final Literal.Ellipsis ellipsis = new Literal.Ellipsis();

  Expressions(Builder builder) {
    this.builder = builder;
  }

  Expr expression(ExpressionContext ctx) {
    ParserRuleContext first = Builder.rule(ctx, 0);
    if (first instanceof AioParser.LambdaContext) {
      AioParser.LambdaContext lambda = (AioParser.LambdaContext) first;
      return new Expr.Lambda(
          builder.parameters.lambda(lambda),
          expression(lambda.expression()),
          Builder.start(ctx),
          Builder.end(ctx));
    }
    Expr body = builder.operations.operation((OperationContext) first);
    if (ctx.children.size() == 1) {
      return body;
    }
    Expr test = builder.operations.operation((OperationContext) ctx.children.get(2));
    Expr orelse = expression((ExpressionContext) ctx.children.get(4));
    return new Expr.IfExp(test, body, orelse, Builder.start(ctx), Builder.end(ctx));
  }

  Expr value(ValueContext ctx) {
    ParserRuleContext child = Builder.rule(ctx, 0);
    return child instanceof ExprListContext
        ? list((ExprListContext) child)
        : yieldExpr((YieldExprContext) child);
  }

  Expr yieldExpr(YieldExprContext ctx) {
    int start = Builder.start(ctx);
    int end = Builder.end(ctx);
    if (ctx.expression() != null) {
      return new Expr.YieldFrom(expression(ctx.expression()), start, end);
    }
    ExprListContext list = ctx.exprList();
    return new Expr.Yield(list == null ? null : list(list), start, end);
  }

  /** An expression, or a tuple without parentheses. */
  Expr list(ExprListContext ctx) {
    List<ParseTree> children = ctx.children;
    if (children.size() == 1) {
      return expression((ExpressionContext) children.get(0));
    }
    Builder.refuseEmptyItems(ctx, 0);
    List<Expr> elements = new ArrayList<>(children.size() / 2 + 1);
    boolean tuple = false;
    for (int i = 0; i < children.size(); i++) {
      ParseTree child = children.get(i);
      if (child instanceof ExpressionContext) {
        elements.add(expression((ExpressionContext) child));
      } else if (child instanceof OperationContext) {
        elements.add(starred((Tok) children.get(i - 1), (OperationContext) child));
      } else {
        tuple |= Builder.type(child) == AioParser.COMMA;
      }
    }
    if (!tuple) {
      return elements.get(0);
    }
    return new Expr.TupleDisplay(elements, ExprContext.LOAD, Builder.start(ctx), Builder.end(ctx));
  }

  /** {@code *x}, where x binds at least as tightly as {@code |}. */
  Expr starred(Tok star, OperationContext ctx) {
    Expr value = builder.operations.operation(ctx, Operations.BIT_OR);
    return new Expr.Starred(value, ExprContext.LOAD, star.start, Builder.end(ctx));
  }

  Expr starExpr(StarExprContext ctx) {
    return ctx.children.size() == 1
        ? expression((ExpressionContext) ctx.children.get(0))
        : starred(Builder.token(ctx, 0), (OperationContext) ctx.children.get(1));
  }

  Expr starNamed(StarNamedContext ctx) {
    return ctx.operation() != null
        ? starred(Builder.token(ctx, 0), ctx.operation())
        : maybeNamed(ctx, 0);
  }

  /** The one item, which may be starred, or a tuple. */
  Expr items(AioParser.SubjectContext ctx) {
    Builder.refuseEmptyItems(ctx, 0);
    List<Expr> elements = new ArrayList<>(1);
    for (ParseTree child : ctx.children) {
      if (child instanceof StarNamedContext) {
        elements.add(starNamed((StarNamedContext) child));
      }
    }
    return ctx.children.size() == 1
        ? elements.get(0)
        : new Expr.TupleDisplay(elements, ExprContext.LOAD, Builder.start(ctx), Builder.end(ctx));
  }

  Expr named(NamedExprContext ctx) {
    return maybeNamed(ctx, 0);
  }

  /** The expression at that child, or the assignment expression that begins there. */
  Expr maybeNamed(ParserRuleContext ctx, int child) {
    ExpressionContext left = (ExpressionContext) ctx.children.get(child);
    Expr first = expression(left);
    if (Builder.type(ctx, child + 1) != AioParser.COLON_ASSIGN) {
      return first;
    }
    Expr.Name name = bareName(left, first);
    ExpressionContext right = (ExpressionContext) ctx.children.get(child + 2);
    return new Expr.NamedExpr(
        new Expr.Name(name.id(), ExprContext.STORE, name.start(), name.end()),
        expression(right),
        Builder.start(left),
        Builder.end(right));
  }

  /** The expression as a name without parentheses, or an error. */
  static Expr.Name bareName(ParserRuleContext ctx, Expr value) {
    if (!(value instanceof Expr.Name) || ctx.start != ctx.stop) {
      throw Builder.refuse(ctx);
    }
    return (Expr.Name) value;
  }

  /** Targets of a {@code for}. */
  Expr targets(TargetListContext ctx) {
    List<ParseTree> children = ctx.children;
    if (children.size() == 1) {
      return target((StarTargetContext) children.get(0));
    }
    Builder.refuseEmptyItems(ctx, 0);
    List<Expr> elements = new ArrayList<>(children.size() / 2 + 1);
    for (ParseTree child : children) {
      if (child instanceof StarTargetContext) {
        elements.add(target((StarTargetContext) child));
      }
    }
    return new Expr.TupleDisplay(elements, ExprContext.STORE, Builder.start(ctx), Builder.end(ctx));
  }

  Expr target(StarTargetContext ctx) {
    OperandContext operand = ctx.operand();
    Expr value = Targets.store(operand(operand), operand);
    if (ctx.children.size() == 1) {
      return value;
    }
    return new Expr.Starred(value, ExprContext.STORE, Builder.start(ctx), Builder.end(ctx));
  }

  Expr operand(OperandContext ctx) {
    List<ParseTree> children = ctx.children;
    int size = children.size();
    ParseTree first = children.get(0);
    if (size == 1) {
      return atom(first);
    }
    boolean await = Builder.type(first) == AioParser.AWAIT;
    int i = await ? 1 : 0;
    ParseTree atom = children.get(i++);
    int start = Builder.start(atom);
    Expr value = atom(atom);
    while (i < size) {
      ParseTree child = children.get(i++);
      if (child instanceof AioParser.CallContext) {
        value = builder.calls.call(value, (AioParser.CallContext) child, start);
      } else if (child instanceof AioParser.SubscriptContext) {
        value = builder.displays.subscript(value, (AioParser.SubscriptContext) child, start);
      } else {
        Tok name = (Tok) children.get(i++);
        value = new Expr.Attribute(value, name.name(), ExprContext.LOAD, start, name.end);
      }
    }
    return await ? new Expr.Await(value, Builder.start(ctx), Builder.end(ctx)) : value;
  }

  private Expr atom(ParseTree tree) {
    if (tree instanceof Tok) {
      Tok token = (Tok) tree;
      switch (token.type) {
        case AioParser.NAME:
          return new Expr.Name(token.name(), ExprContext.LOAD, token.start, token.end);
        case AioParser.NUMBER:
          return number(token);
        case AioParser.NONE:
          return new Expr.Constant(none, false, token.start, token.end);
        case AioParser.TRUE:
          return new Expr.Constant(Boolean.TRUE, false, token.start, token.end);
        case AioParser.FALSE:
          return new Expr.Constant(Boolean.FALSE, false, token.start, token.end);
        case AioParser.ELLIPSIS:
          return new Expr.Constant(ellipsis, false, token.start, token.end);
        default:
          throw Rejected.at(token);
      }
    }
    if (tree instanceof AioParser.StringsContext) {
      return builder.strings.strings((AioParser.StringsContext) tree);
    }
    if (tree instanceof AioParser.GroupContext) {
      return builder.displays.group((AioParser.GroupContext) tree);
    }
    if (tree instanceof AioParser.ListDisplayContext) {
      return builder.displays.list((AioParser.ListDisplayContext) tree);
    }
    return builder.displays.braces((AioParser.BraceDisplayContext) tree);
  }

  Expr.Constant number(Tok token) {
    Object value = NumberLiterals.value(builder.text, token, builder.maxDigits);
    return new Expr.Constant(value, false, token.start, token.end);
  }

  Literal.None none() {
    return none;
  }
}
