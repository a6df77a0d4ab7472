package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.AioParser.ArgumentContext;
import org.aiolang.syntax.antlr.AioParser.ArgumentsContext;
import org.aiolang.syntax.antlr.AioParser.CallContext;
import org.aiolang.syntax.antlr.AioParser.ExpressionContext;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.ExprContext;
import org.aiolang.syntax.ast.Keyword;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Builds calls and the arguments of calls and classes. */
final class Calls {
  private final Builder builder;

  Calls(Builder builder) {
    this.builder = builder;
  }

  Expr call(Expr function, CallContext ctx, int start) {
    List<Expr> args = new ArrayList<>();
    List<Keyword> keywords = new ArrayList<>();
    ArgumentsContext arguments = ctx.arguments();
    if (arguments != null) {
      ArgumentContext sole = (ArgumentContext) arguments.children.get(0);
      if (arguments.children.size() == 1 && sole.comprehension() != null) {
        args.add(generator(sole, ctx));
      } else {
        arguments(arguments, args, keywords);
      }
    }
    return new Expr.Call(function, args, keywords, start, Builder.end(ctx));
  }

  /** {@code f(x for x in y)}: the generator has the parentheses of the call. */
  private Expr generator(ArgumentContext ctx, CallContext call) {
    return new Expr.GeneratorExp(
        builder.expressions.maybeNamed(ctx, 0),
        builder.displays.comprehension(ctx.comprehension()),
        Builder.start(call),
        Builder.end(call));
  }

  void arguments(@Nullable ArgumentsContext ctx, List<Expr> args, List<Keyword> keywords) {
    if (ctx == null) {
      return;
    }
    Builder.refuseEmptyItems(ctx, 0);
    boolean named = false;
    boolean unpacked = false;
    for (ParseTree child : ctx.children) {
      if (child instanceof Tok) {
        continue;
      }
      ArgumentContext argument = (ArgumentContext) child;
      ExpressionContext first = argument.expression(0);
      switch (Builder.type(argument, 0)) {
        case AioParser.STAR:
          if (unpacked) {
            throw Builder.refuse(argument);
          }
          Expr starred = builder.expressions.expression(first);
          args.add(
              new Expr.Starred(
                  starred, ExprContext.LOAD, Builder.start(argument), Builder.end(argument)));
          break;
        case AioParser.DOUBLE_STAR:
          unpacked = true;
          Expr mapping = builder.expressions.expression(first);
          keywords.add(new Keyword(null, mapping, Builder.start(argument), Builder.end(argument)));
          break;
        default:
          if (Builder.type(argument, 1) == AioParser.ASSIGN) {
            named = true;
            keywords.add(keyword(argument, first));
          } else if (named || unpacked || argument.comprehension() != null) {
            throw Builder.refuse(argument);
          } else {
            args.add(builder.expressions.maybeNamed(argument, 0));
          }
          break;
      }
    }
  }

  private Keyword keyword(ArgumentContext argument, ExpressionContext first) {
    Expr.Name name = Expressions.bareName(first, builder.expressions.expression(first));
    Expr value = builder.expressions.expression(argument.expression(1));
    return new Keyword(name.id(), value, Builder.start(argument), Builder.end(argument));
  }
}
