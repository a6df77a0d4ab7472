package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.AioParser.BraceDisplayContext;
import org.aiolang.syntax.antlr.AioParser.BraceItemContext;
import org.aiolang.syntax.antlr.AioParser.ComprehensionContext;
import org.aiolang.syntax.antlr.AioParser.ComprehensionForContext;
import org.aiolang.syntax.antlr.AioParser.ExpressionContext;
import org.aiolang.syntax.antlr.AioParser.GroupContext;
import org.aiolang.syntax.antlr.AioParser.GroupItemContext;
import org.aiolang.syntax.antlr.AioParser.ListDisplayContext;
import org.aiolang.syntax.antlr.AioParser.OperationContext;
import org.aiolang.syntax.antlr.AioParser.SliceContext;
import org.aiolang.syntax.antlr.AioParser.SliceRestContext;
import org.aiolang.syntax.antlr.AioParser.StarNamedContext;
import org.aiolang.syntax.antlr.AioParser.SubscriptContext;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.ast.Comprehension;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.ExprContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/**
 * Builds what stands in brackets: groups, tuples, lists, sets, dicts, comprehensions, subscripts.
 */
final class Displays {
  private final Builder builder;

  Displays(Builder builder) {
    this.builder = builder;
  }

  Expr group(GroupContext ctx) {
    List<ParseTree> children = ctx.children;
    int start = Builder.start(ctx);
    int end = Builder.end(ctx);
    ParseTree first = children.get(1);
    if (first instanceof Tok) {
      return new Expr.TupleDisplay(List.of(), ExprContext.LOAD, start, end);
    }
    if (first instanceof AioParser.YieldExprContext) {
      return builder.expressions.yieldExpr((AioParser.YieldExprContext) first);
    }
    GroupItemContext item = (GroupItemContext) first;
    if (children.size() == 3) {
      if (item.operation() != null) {
        throw Builder.refuse(item);
      }
      return groupItem(item);
    }
    if (children.get(2) instanceof ComprehensionContext) {
      Expr element = groupItem(item);
      refuseStarred(element);
      return new Expr.GeneratorExp(
          element, comprehension((ComprehensionContext) children.get(2)), start, end);
    }
    Builder.refuseEmptyItems(ctx, 0);
    List<Expr> elements = new ArrayList<>(children.size() / 2);
    for (ParseTree child : children) {
      if (child instanceof GroupItemContext) {
        elements.add(groupItem((GroupItemContext) child));
      }
    }
    return new Expr.TupleDisplay(elements, ExprContext.LOAD, start, end);
  }

  private Expr groupItem(GroupItemContext item) {
    if (item.operation() != null) {
      return builder.expressions.starred(Builder.token(item, 0), item.operation());
    }
    if (Builder.type(item, 1) == AioParser.AS) {
      throw Rejected.at(Builder.token(item, 1));
    }
    return builder.expressions.maybeNamed(item, 0);
  }

  private static void refuseStarred(Expr element) {
    if (element instanceof Expr.Starred) {
      throw new Rejected(Rejected.Kind.SYNTAX, null, element.start(), element.end(), false);
    }
  }

  Expr list(ListDisplayContext ctx) {
    List<ParseTree> children = ctx.children;
    int start = Builder.start(ctx);
    int end = Builder.end(ctx);
    List<Expr> elements = new ArrayList<>(children.size() / 2);
    if (children.size() > 2 && children.get(2) instanceof ComprehensionContext) {
      Expr element = builder.expressions.starNamed((StarNamedContext) children.get(1));
      refuseStarred(element);
      return new Expr.ListComp(
          element, comprehension((ComprehensionContext) children.get(2)), start, end);
    }
    Builder.refuseEmptyItems(ctx, 0);
    for (ParseTree child : children) {
      if (child instanceof StarNamedContext) {
        elements.add(builder.expressions.starNamed((StarNamedContext) child));
      }
    }
    return new Expr.ListDisplay(elements, ExprContext.LOAD, start, end);
  }

  /** A set or a dict: the first item says which, and the others must agree. */
  Expr braces(BraceDisplayContext ctx) {
    List<ParseTree> children = ctx.children;
    int start = Builder.start(ctx);
    int end = Builder.end(ctx);
    if (children.size() == 2) {
      return new Expr.Dict(List.of(), List.of(), start, end);
    }
    boolean dict = isPair((BraceItemContext) children.get(1));
    List<@Nullable Expr> keys = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    Builder.refuseEmptyItems(ctx, 0);
    for (ParseTree child : children) {
      if (child instanceof BraceItemContext) {
        BraceItemContext item = (BraceItemContext) child;
        if (isPair(item) != dict) {
          throw Builder.refuse(item);
        }
        braceItem(item, keys, values);
      }
    }
    if (children.get(2) instanceof ComprehensionContext) {
      Expr key = keys.get(0);
      Expr value = values.get(0);
      refuseStarred(value);
      List<Comprehension> generators = comprehension((ComprehensionContext) children.get(2));
      if (!dict) {
        return new Expr.SetComp(value, generators, start, end);
      }
      if (key == null) {
        throw Builder.refuse((BraceItemContext) children.get(1));
      }
      return new Expr.DictComp(key, value, generators, start, end);
    }
    return dict ? new Expr.Dict(keys, values, start, end) : new Expr.SetDisplay(values, start, end);
  }

  private static boolean isPair(BraceItemContext item) {
    return Builder.type(item, 0) == AioParser.DOUBLE_STAR
        || Builder.type(item, 1) == AioParser.COLON;
  }

  private void braceItem(BraceItemContext item, List<@Nullable Expr> keys, List<Expr> values) {
    Expressions expressions = builder.expressions;
    switch (Builder.type(item, 0)) {
      case AioParser.STAR:
        keys.add(null);
        values.add(expressions.starred(Builder.token(item, 0), item.operation()));
        return;
      case AioParser.DOUBLE_STAR:
        keys.add(null);
        values.add(builder.operations.operation(item.operation(), Operations.BIT_OR));
        return;
      default:
        if (Builder.type(item, 1) == AioParser.COLON) {
          keys.add(expressions.expression((ExpressionContext) item.children.get(0)));
          values.add(expressions.expression((ExpressionContext) item.children.get(2)));
        } else {
          keys.add(null);
          values.add(expressions.maybeNamed(item, 0));
        }
    }
  }

  List<Comprehension> comprehension(ComprehensionContext ctx) {
    List<Comprehension> clauses = new ArrayList<>(ctx.children.size());
    for (ParseTree child : ctx.children) {
      ComprehensionForContext clause = (ComprehensionForContext) child;
      Expr target = builder.expressions.targets(clause.targetList());
      List<Expr> conditions = new ArrayList<>();
      Expr iterable = null;
      for (ParseTree part : clause.children) {
        if (part instanceof OperationContext) {
          Expr value = builder.operations.operation((OperationContext) part);
          if (iterable == null) {
            iterable = value;
          } else {
            conditions.add(value);
          }
        }
      }
      if (iterable == null) {
        throw Builder.refuse(clause);
      }
      boolean async = Builder.type(clause, 0) == AioParser.ASYNC;
      clauses.add(
          new Comprehension(
              target, iterable, conditions, async, Builder.start(clause), Builder.end(clause)));
    }
    return clauses;
  }

  Expr subscript(Expr value, SubscriptContext ctx, int start) {
    List<ParseTree> children = ctx.children;
    Expr index;
    SliceContext first = (SliceContext) children.get(1);
    if (children.size() == 3 && Builder.type(first, 0) != AioParser.STAR) {
      index = slice(first);
    } else {
      Builder.refuseEmptyItems(ctx, 0);
      List<Expr> elements = new ArrayList<>(children.size() / 2);
      for (ParseTree child : children) {
        if (child instanceof SliceContext) {
          elements.add(slice((SliceContext) child));
        }
      }
      index =
          new Expr.TupleDisplay(
              elements,
              ExprContext.LOAD,
              Builder.start(first),
              Builder.end(children.get(children.size() - 2)));
    }
    return new Expr.Subscript(value, index, ExprContext.LOAD, start, Builder.end(ctx));
  }

  private Expr slice(SliceContext ctx) {
    Expressions expressions = builder.expressions;
    if (Builder.type(ctx, 0) == AioParser.STAR) {
      return new Expr.Starred(
          expressions.expression(ctx.expression(0)),
          ExprContext.LOAD,
          Builder.start(ctx),
          Builder.end(ctx));
    }
    SliceRestContext rest = ctx.sliceRest();
    if (rest == null) {
      return expressions.maybeNamed(ctx, 0);
    }
    Expr lower = ctx.children.size() == 1 ? null : expressions.expression(ctx.expression(0));
    Expr upper = null;
    Expr step = null;
    int colons = 0;
    for (ParseTree child : rest.children) {
      if (child instanceof Tok) {
        colons++;
      } else if (colons == 1) {
        upper = expressions.expression((ExpressionContext) child);
      } else {
        step = expressions.expression((ExpressionContext) child);
      }
    }
    return new Expr.Slice(lower, upper, step, Builder.start(ctx), Builder.end(ctx));
  }
}
