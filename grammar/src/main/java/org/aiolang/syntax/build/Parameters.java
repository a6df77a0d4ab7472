package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.AioParser.ExpressionContext;
import org.aiolang.syntax.antlr.AioParser.FunctionDefContext;
import org.aiolang.syntax.antlr.AioParser.LambdaContext;
import org.aiolang.syntax.antlr.AioParser.StarExprContext;
import org.aiolang.syntax.antlr.AioParser.TypeParamContext;
import org.aiolang.syntax.antlr.AioParser.TypeParamsContext;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.ast.Arg;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.TypeParam;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Builds the parameters of functions, lambdas and types, and checks their order. */
final class Parameters {
  private final Builder builder;

  Parameters(Builder builder) {
    this.builder = builder;
  }

  Arguments of(FunctionDefContext ctx) {
    int at = ((Tok) ctx.LPAREN()).end;
    return ctx.parameters() == null ? none(at) : list(ctx.parameters());
  }

  Arguments lambda(LambdaContext ctx) {
    return ctx.lambdaParameters() == null
        ? none(Builder.token(ctx, 0).end)
        : list(ctx.lambdaParameters());
  }

  private static Arguments none(int at) {
    return new Arguments(List.of(), List.of(), null, List.of(), List.of(), null, List.of(), at, at);
  }

  private Arguments list(ParserRuleContext ctx) {
    Builder.refuseEmptyItems(ctx, 0);
    ParameterOrder order = new ParameterOrder();
    for (ParseTree child : ctx.children) {
      if (child instanceof ParserRuleContext) {
        parameter((ParserRuleContext) child, order);
      }
    }
    return order.finish(ctx);
  }

  private void parameter(ParserRuleContext ctx, ParameterOrder order) {
    switch (Builder.type(ctx, 0)) {
      case AioParser.SLASH:
        order.slash(ctx);
        return;
      case AioParser.STAR:
        order.star(ctx, ctx.children.size() == 1 ? null : arg(ctx, 1));
        return;
      case AioParser.DOUBLE_STAR:
        order.doubleStar(ctx, arg(ctx, 1));
        return;
      default:
        int last = ctx.children.size() - 1;
        boolean valued = Builder.type(ctx, last - 1) == AioParser.ASSIGN;
        order.name(ctx, arg(ctx, 0), valued ? expression(ctx, last) : null);
    }
  }

  private Arg arg(ParserRuleContext ctx, int child) {
    Tok name = Builder.token(ctx, child);
    if (Builder.type(ctx, child + 1) != AioParser.COLON) {
      return new Arg(name.name(), null, name.start, name.end);
    }
    ParseTree annotation = ctx.children.get(child + 2);
    Expr type =
        annotation instanceof StarExprContext
            ? builder.expressions.starExpr((StarExprContext) annotation)
            : expression(ctx, child + 2);
    return new Arg(name.name(), type, name.start, Builder.end(annotation));
  }

  private Expr expression(ParserRuleContext ctx, int child) {
    return builder.expressions.expression((ExpressionContext) ctx.children.get(child));
  }

  List<TypeParam> typeParams(@Nullable TypeParamsContext ctx) {
    if (ctx == null) {
      return List.of();
    }
    Builder.refuseEmptyItems(ctx, 0);
    List<TypeParam> params = new ArrayList<>(1);
    for (ParseTree child : ctx.children) {
      if (child instanceof TypeParamContext) {
        TypeParamContext param = (TypeParamContext) child;
        params.add(typeParam(param));
      }
    }
    return params;
  }

  private TypeParam typeParam(TypeParamContext ctx) {
    int start = Builder.start(ctx);
    int end = Builder.end(ctx);
    int last = ctx.children.size() - 1;
    boolean valued = Builder.type(ctx, last - 1) == AioParser.ASSIGN;
    switch (Builder.type(ctx, 0)) {
      case AioParser.STAR:
        return new TypeParam.TypeVarTuple(
            Builder.token(ctx, 1).name(),
            valued ? builder.expressions.starExpr((StarExprContext) ctx.children.get(last)) : null,
            start,
            end);
      case AioParser.DOUBLE_STAR:
        return new TypeParam.ParamSpec(
            Builder.token(ctx, 1).name(), valued ? expression(ctx, last) : null, start, end);
      default:
        boolean bounded = Builder.type(ctx, 1) == AioParser.COLON;
        return new TypeParam.TypeVar(
            Builder.token(ctx, 0).name(),
            bounded ? expression(ctx, 2) : null,
            valued ? expression(ctx, last) : null,
            start,
            end);
    }
  }
}
