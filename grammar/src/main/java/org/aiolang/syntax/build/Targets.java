package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.ExprContext;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Turns expressions that were read into targets that are assigned or deleted, or refuses them. */
final class Targets {
  private Targets() {}

  /** A target of {@code =}, {@code for}, {@code with}: names, places, and lists of targets. */
  static Expr store(Expr value, ParserRuleContext ctx) {
    Expr target = retarget(value, ExprContext.STORE);
    if (target == null) {
      throw Builder.refuse(ctx);
    }
    return target;
  }

  /** A target of {@code del}. */
  static Expr delete(Expr value, ParserRuleContext ctx) {
    Expr target = retarget(value, ExprContext.DEL);
    if (target == null) {
      throw Builder.refuse(ctx);
    }
    return target;
  }

  /**
   * A target of an annotation. A place that begins with a target in parentheses is none: CPython's
   * rule takes the parentheses for the whole target, and a PEG parser does not look again.
   */
  static Expr annotated(Expr value, ParserRuleContext ctx) {
    if (value.start() == Builder.start(ctx) && beginsInParentheses(value)) {
      throw Builder.refuse(ctx);
    }
    return single(value, ctx);
  }

  private static boolean beginsInParentheses(Expr place) {
    Expr outer = place;
    Expr inner = beginning(outer);
    while (inner != null && inner.start() == outer.start()) {
      outer = inner;
      inner = beginning(outer);
    }
    return inner instanceof Expr.Name
        || inner instanceof Expr.Attribute
        || inner instanceof Expr.Subscript;
  }

  /** What stands left of the dot or bracket, or null. */
  private static @Nullable Expr beginning(Expr e) {
    if (e instanceof Expr.Attribute a) {
      return a.value();
    }
    if (e instanceof Expr.Subscript s) {
      return s.value();
    }
    return e instanceof Expr.Call c ? c.func() : null;
  }

  /** A target of {@code +=} or of an annotation: a name or a place. */
  static Expr single(Expr value, ParserRuleContext ctx) {
    if (value instanceof Expr.Name
        || value instanceof Expr.Attribute
        || value instanceof Expr.Subscript) {
      return store(value, ctx);
    }
    throw Builder.refuse(ctx);
  }

  private static @Nullable Expr retarget(Expr value, ExprContext ctx) {
    if (value instanceof Expr.Name) {
      Expr.Name name = (Expr.Name) value;
      return new Expr.Name(name.id(), ctx, name.start(), name.end());
    }
    if (value instanceof Expr.Attribute) {
      Expr.Attribute a = (Expr.Attribute) value;
      return new Expr.Attribute(a.value(), a.attr(), ctx, a.start(), a.end());
    }
    if (value instanceof Expr.Subscript) {
      Expr.Subscript s = (Expr.Subscript) value;
      return new Expr.Subscript(s.value(), s.slice(), ctx, s.start(), s.end());
    }
    if (value instanceof Expr.TupleDisplay) {
      Expr.TupleDisplay t = (Expr.TupleDisplay) value;
      return new Expr.TupleDisplay(all(t.elts(), ctx), ctx, t.start(), t.end());
    }
    if (value instanceof Expr.ListDisplay) {
      Expr.ListDisplay l = (Expr.ListDisplay) value;
      return new Expr.ListDisplay(all(l.elts(), ctx), ctx, l.start(), l.end());
    }
    if (value instanceof Expr.Starred && ctx == ExprContext.STORE) {
      Expr.Starred s = (Expr.Starred) value;
      Expr inner = s.value() instanceof Expr.Starred ? null : retarget(s.value(), ctx);
      return inner == null ? null : new Expr.Starred(inner, ctx, s.start(), s.end());
    }
    return null;
  }

  private static List<Expr> all(List<Expr> values, ExprContext ctx) {
    List<Expr> targets = new ArrayList<>(values.size());
    for (Expr value : values) {
      Expr target = retarget(value, ctx);
      if (target == null) {
        throw new Rejected(Rejected.Kind.SYNTAX, null, value.start(), value.end(), false);
      }
      targets.add(target);
    }
    return targets;
  }
}
