package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.AioParser.ExpressionContext;
import org.aiolang.syntax.antlr.AioParser.GroupContext;
import org.aiolang.syntax.antlr.AioParser.GroupItemContext;
import org.aiolang.syntax.antlr.AioParser.StarTargetContext;
import org.aiolang.syntax.antlr.AioParser.WithItemContext;
import org.aiolang.syntax.antlr.AioParser.WithStmtContext;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.WithItem;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/**
 * Builds the items of a {@code with}. One group of plain expressions is a list of items in
 * parentheses; any other group is an expression.
 */
final class WithItems {
  private final Builder builder;

  WithItems(Builder builder) {
    this.builder = builder;
  }

  List<WithItem> items(WithStmtContext ctx) {
    List<WithItem> items = new ArrayList<>(1);
    List<WithItemContext> contexts = ctx.withItem();
    if (contexts.size() == 1 && contexts.get(0).children.size() == 1) {
      GroupContext group = soleGroup(contexts.get(0).expression());
      if (group != null && isItemList(group)) {
        Builder.refuseEmptyItems(group, 0);
        for (ParseTree child : group.children) {
          if (child instanceof GroupItemContext) {
            items.add(item((GroupItemContext) child));
          }
        }
        return items;
      }
    }
    for (WithItemContext item : contexts) {
      items.add(item(item));
    }
    return items;
  }

  private WithItem item(ParserRuleContext ctx) {
    Expr value = builder.expressions.expression((ExpressionContext) ctx.children.get(0));
    Expr target =
        ctx.children.size() == 1
            ? null
            : builder.expressions.target((StarTargetContext) ctx.children.get(2));
    return new WithItem(value, target, Builder.start(ctx), Builder.end(ctx));
  }

  private static @Nullable GroupContext soleGroup(ExpressionContext ctx) {
    ParserRuleContext at = ctx;
    while (at.children.size() == 1) {
      ParseTree child = at.children.get(0);
      if (child instanceof GroupContext) {
        return (GroupContext) child;
      }
      if (!(child instanceof ParserRuleContext)) {
        return null;
      }
      at = (ParserRuleContext) child;
    }
    return null;
  }

  /** Whether there are items, and all are expressions with or without {@code as}. */
  private static boolean isItemList(GroupContext group) {
    if (!(group.children.get(1) instanceof GroupItemContext)) {
      return false;
    }
    for (ParseTree child : group.children) {
      if (child instanceof AioParser.ComprehensionContext) {
        return false;
      }
      if (child instanceof GroupItemContext) {
        GroupItemContext item = (GroupItemContext) child;
        if (item.operation() != null || Builder.type(item, 1) == AioParser.COLON_ASSIGN) {
          return false;
        }
      }
    }
    return true;
  }
}
