package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.AioParser.AsPatternContext;
import org.aiolang.syntax.antlr.AioParser.CaseBlockContext;
import org.aiolang.syntax.antlr.AioParser.ClosedPatternContext;
import org.aiolang.syntax.antlr.AioParser.LiteralPatternContext;
import org.aiolang.syntax.antlr.AioParser.MappingItemContext;
import org.aiolang.syntax.antlr.AioParser.MatchStmtContext;
import org.aiolang.syntax.antlr.AioParser.PatternArgumentContext;
import org.aiolang.syntax.antlr.AioParser.PatternListContext;
import org.aiolang.syntax.antlr.AioParser.StarPatternContext;
import org.aiolang.syntax.antlr.AioParser.SubjectContext;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.ExprContext;
import org.aiolang.syntax.ast.Literal;
import org.aiolang.syntax.ast.MatchCase;
import org.aiolang.syntax.ast.Operator;
import org.aiolang.syntax.ast.Pattern;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.UnaryOperator;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Builds {@code match} and its patterns. */
final class Patterns {
  private final Builder builder;

  Patterns(Builder builder) {
    this.builder = builder;
  }

  Stmt match(MatchStmtContext ctx) {
    List<MatchCase> cases = new ArrayList<>();
    for (ParseTree child : ctx.children) {
      if (child instanceof CaseBlockContext) {
        cases.add(caseBlock((CaseBlockContext) child));
      }
    }
    return new Stmt.Match(
        subject(ctx.subject()), cases, Builder.start(ctx), builder.visibleEnd(ctx));
  }

  private Expr subject(SubjectContext ctx) {
    Expr subject = builder.expressions.items(ctx);
    if (subject instanceof Expr.Starred) {
      throw Builder.refuse(ctx);
    }
    return subject;
  }

  private MatchCase caseBlock(CaseBlockContext ctx) {
    PatternListContext list = ctx.patternList();
    Pattern pattern =
        isOpenSequence(list)
            ? new Pattern.MatchSequence(sequence(list), Builder.start(list), Builder.end(list))
            : star((StarPatternContext) list.children.get(0));
    if (pattern instanceof Pattern.MatchStar) {
      throw Builder.refuse(list);
    }
    return new MatchCase(
        pattern,
        ctx.namedExpr() == null ? null : builder.expressions.named(ctx.namedExpr()),
        builder.blocks.block(ctx.block()),
        Builder.start(ctx),
        builder.visibleEnd(ctx));
  }

  private static boolean isOpenSequence(PatternListContext ctx) {
    return ctx.children.size() > 1;
  }

  private List<Pattern> sequence(@Nullable PatternListContext ctx) {
    List<Pattern> patterns = new ArrayList<>();
    if (ctx != null) {
      Builder.refuseEmptyItems(ctx, 0);
      for (ParseTree child : ctx.children) {
        if (child instanceof StarPatternContext) {
          patterns.add(star((StarPatternContext) child));
        }
      }
    }
    return patterns;
  }

  private Pattern star(StarPatternContext ctx) {
    if (ctx.asPattern() != null) {
      return as(ctx.asPattern());
    }
    String name = Builder.token(ctx, 1).name();
    return new Pattern.MatchStar(
        name.equals("_") ? null : name, Builder.start(ctx), Builder.end(ctx));
  }

  private Pattern as(AsPatternContext ctx) {
    List<ParseTree> children = ctx.children;
    Tok name = ctx.NAME() == null ? null : (Tok) ctx.NAME();
    int orSize = name == null ? children.size() : children.size() - 2;
    Pattern pattern = closed((ClosedPatternContext) children.get(0));
    if (orSize > 1) {
      List<Pattern> alternatives = new ArrayList<>();
      alternatives.add(pattern);
      for (int i = 2; i < orSize; i += 2) {
        alternatives.add(closed((ClosedPatternContext) children.get(i)));
      }
      pattern =
          new Pattern.MatchOr(
              alternatives, Builder.start(ctx), Builder.end(children.get(orSize - 1)));
    }
    if (name == null) {
      return pattern;
    }
    if (name.name().equals("_")) {
      throw Rejected.at(name);
    }
    return new Pattern.MatchAs(pattern, name.name(), Builder.start(ctx), Builder.end(ctx));
  }

  private Pattern closed(ClosedPatternContext ctx) {
    int start = Builder.start(ctx);
    int end = Builder.end(ctx);
    ParseTree first = ctx.children.get(0);
    if (first instanceof LiteralPatternContext) {
      return literal((LiteralPatternContext) first);
    }
    switch (Builder.type(first)) {
      case AioParser.LPAREN:
        PatternListContext group = ctx.patternList();
        if (group != null && !isOpenSequence(group)) {
          Pattern inner = star((StarPatternContext) group.children.get(0));
          if (inner instanceof Pattern.MatchStar) {
            throw Builder.refuse(group);
          }
          return inner;
        }
        return new Pattern.MatchSequence(sequence(group), start, end);
      case AioParser.LBRACKET:
        return new Pattern.MatchSequence(sequence(ctx.patternList()), start, end);
      case AioParser.LBRACE:
        return mapping(ctx);
      default:
        return named(ctx);
    }
  }

  private Pattern literal(LiteralPatternContext ctx) {
    int start = Builder.start(ctx);
    int end = Builder.end(ctx);
    switch (Builder.type(ctx, 0)) {
      case AioParser.NONE:
        return new Pattern.MatchSingleton(builder.expressions.none(), start, end);
      case AioParser.TRUE:
        return new Pattern.MatchSingleton(Boolean.TRUE, start, end);
      case AioParser.FALSE:
        return new Pattern.MatchSingleton(Boolean.FALSE, start, end);
      default:
        return new Pattern.MatchValue(literalValue(ctx), start, end);
    }
  }

  /** A string, or a number with its sign and its imaginary part. */
  private Expr literalValue(LiteralPatternContext ctx) {
    if (ctx.strings() != null) {
      return builder.strings.strings(ctx.strings());
    }
    int i = Builder.type(ctx, 0) == AioParser.MINUS ? 1 : 0;
    Tok number = Builder.token(ctx, i);
    Expr.Constant constant = builder.expressions.number(number);
    Expr value = constant;
    int start = Builder.start(ctx);
    if (i == 1) {
      value = new Expr.UnaryOp(UnaryOperator.U_SUB, constant, start, number.end);
    }
    if (ctx.children.size() > i + 1) {
      Tok operator = Builder.token(ctx, i + 1);
      Expr.Constant imaginary = builder.expressions.number(Builder.token(ctx, i + 2));
      if (!(imaginary.value() instanceof Literal.Imaginary)
          || constant.value() instanceof Literal.Imaginary) {
        throw Builder.refuse(ctx);
      }
      Operator op = operator.type == AioParser.PLUS ? Operator.ADD : Operator.SUB;
      value = new Expr.BinOp(value, op, imaginary, operator.start, start, Builder.end(ctx));
    }
    return value;
  }

  /** A capture, the wildcard, a dotted value, or a class with its arguments. */
  private Pattern named(ClosedPatternContext ctx) {
    int start = Builder.start(ctx);
    int end = Builder.end(ctx);
    int i = 1;
    while (Builder.type(ctx, i) == AioParser.DOT) {
      i += 2;
    }
    if (ctx.children.size() > 1 && Builder.token(ctx, 0).name().equals("_")) {
      throw Rejected.at(Builder.token(ctx, 1)); // the wildcard, and nothing may follow it
    }
    boolean call = i < ctx.children.size();
    Expr value = dotted(ctx, i);
    if (call) {
      return classPattern(ctx, value);
    }
    if (i > 1) {
      return new Pattern.MatchValue(value, start, end);
    }
    String name = ((Expr.Name) value).id();
    return new Pattern.MatchAs(null, name.equals("_") ? null : name, start, end);
  }

  private static Expr dotted(ParserRuleContext ctx, int size) {
    Tok first = Builder.token(ctx, 0);
    Expr value = new Expr.Name(first.name(), ExprContext.LOAD, first.start, first.end);
    for (int i = 2; i < size; i += 2) {
      Tok name = Builder.token(ctx, i);
      value = new Expr.Attribute(value, name.name(), ExprContext.LOAD, first.start, name.end);
    }
    return value;
  }

  private Pattern classPattern(ClosedPatternContext ctx, Expr cls) {
    List<Pattern> patterns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Pattern> named = new ArrayList<>();
    Builder.refuseEmptyItems(ctx, 0);
    for (PatternArgumentContext argument : ctx.patternArgument()) {
      Pattern first = as(argument.asPattern(0));
      if (argument.children.size() > 1) {
        if (argument.asPattern(0).start != argument.asPattern(0).stop
            || !(first instanceof Pattern.MatchAs)) {
          throw Builder.refuse(argument);
        }
        names.add(((Tok) argument.start).name());
        named.add(as(argument.asPattern(1)));
      } else if (names.isEmpty()) {
        patterns.add(first);
      } else {
        throw Builder.refuse(argument);
      }
    }
    return new Pattern.MatchClass(
        cls, patterns, names, named, Builder.start(ctx), Builder.end(ctx));
  }

  private Pattern mapping(ClosedPatternContext ctx) {
    List<Expr> keys = new ArrayList<>();
    List<Pattern> patterns = new ArrayList<>();
    String rest = null;
    Builder.refuseEmptyItems(ctx, 0);
    for (MappingItemContext item : ctx.mappingItem()) {
      if (rest != null) {
        throw Builder.refuse(item);
      }
      if (Builder.type(item, 0) == AioParser.DOUBLE_STAR) {
        rest = Builder.token(item, 1).name();
        if (rest.equals("_")) {
          throw Builder.refuse(item);
        }
      } else {
        keys.add(key(item));
        patterns.add(as(item.asPattern()));
      }
    }
    return new Pattern.MatchMapping(keys, patterns, rest, Builder.start(ctx), Builder.end(ctx));
  }

  private Expr key(MappingItemContext item) {
    LiteralPatternContext literal = item.literalPattern();
    if (literal == null) {
      int size = item.children.size() - 2;
      if (size == 1) {
        throw Builder.refuse(item);
      }
      return dotted(item, size);
    }
    int start = Builder.start(literal);
    int end = Builder.end(literal);
    switch (Builder.type(literal, 0)) {
      case AioParser.NONE:
        return new Expr.Constant(builder.expressions.none(), false, start, end);
      case AioParser.TRUE:
        return new Expr.Constant(Boolean.TRUE, false, start, end);
      case AioParser.FALSE:
        return new Expr.Constant(Boolean.FALSE, false, start, end);
      default:
        return literalValue(literal);
    }
  }
}
