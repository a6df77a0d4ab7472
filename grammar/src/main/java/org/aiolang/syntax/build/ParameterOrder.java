package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.ast.Arg;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.Expr;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * Sorts parameters into their kinds as they come and refuses those out of order: positional-only,
 * {@code /}, ordinary, {@code *} or {@code *args}, keyword-only, {@code **kwargs}.
 */
final class ParameterOrder {
  private List<Arg> positionalOnly = List.of();
  private List<Arg> ordinary = new ArrayList<>();
  private final List<Expr> defaults = new ArrayList<>(0);
  private @Nullable Arg rest;
  private final List<Arg> keywordOnly = new ArrayList<>(0);
  private final List<@Nullable Expr> keywordDefaults = new ArrayList<>(0);
  private @Nullable Arg keywordRest;
  private boolean slash;
  private boolean star;

  void slash(ParserRuleContext ctx) {
    if (slash || star || keywordRest != null || ordinary.isEmpty()) {
      throw Builder.refuse(ctx);
    }
    slash = true;
    positionalOnly = ordinary;
    ordinary = new ArrayList<>();
  }

  void star(ParserRuleContext ctx, @Nullable Arg name) {
    if (star || keywordRest != null) {
      throw Builder.refuse(ctx);
    }
    star = true;
    rest = name;
  }

  void doubleStar(ParserRuleContext ctx, Arg name) {
    if (keywordRest != null || star && rest == null && keywordOnly.isEmpty()) {
      throw Builder.refuse(ctx);
    }
    keywordRest = name;
  }

  void name(ParserRuleContext ctx, Arg name, @Nullable Expr value) {
    if (keywordRest != null) {
      throw Builder.refuse(ctx);
    }
    if (star) {
      keywordOnly.add(name);
      keywordDefaults.add(value);
    } else {
      ordinary.add(name);
      if (value != null) {
        defaults.add(value);
      } else if (!defaults.isEmpty()) {
        throw Builder.refuse(ctx);
      }
    }
  }

  Arguments finish(ParserRuleContext ctx) {
    if (star && rest == null && keywordOnly.isEmpty()) {
      throw Builder.refuse(ctx);
    }
    return new Arguments(
        positionalOnly,
        ordinary,
        rest,
        keywordOnly,
        keywordDefaults,
        keywordRest,
        defaults,
        Builder.start(ctx),
        Builder.end(ctx));
  }
}
