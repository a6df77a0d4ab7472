package org.aiolang.syntax.diagnose;

import org.aiolang.syntax.ast.CmpOperator;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Literal;
import org.jspecify.annotations.Nullable;

/** What messages call an expression, and which part of a target is none. */
final class Kinds {
  private Kinds() {}

  static String name(Expr e) {
    if (e instanceof Expr.Attribute) {
      return "attribute";
    }
    if (e instanceof Expr.Subscript) {
      return "subscript";
    }
    if (e instanceof Expr.Starred) {
      return "starred";
    }
    if (e instanceof Expr.Name) {
      return "name";
    }
    if (e instanceof Expr.ListDisplay) {
      return "list";
    }
    if (e instanceof Expr.TupleDisplay) {
      return "tuple";
    }
    if (e instanceof Expr.Lambda) {
      return "lambda";
    }
    if (e instanceof Expr.Call) {
      return "function call";
    }
    if (e instanceof Expr.BoolOp || e instanceof Expr.BinOp || e instanceof Expr.UnaryOp) {
      return "expression";
    }
    if (e instanceof Expr.Constant) {
      return constant(((Expr.Constant) e).value());
    }
    if (e instanceof Expr.Compare) {
      return "comparison";
    }
    if (e instanceof Expr.IfExp) {
      return "conditional expression";
    }
    if (e instanceof Expr.NamedExpr) {
      return "named expression";
    }
    if (e instanceof Expr.JoinedStr) {
      return "f-string expression";
    }
    if (e instanceof Expr.Yield || e instanceof Expr.YieldFrom) {
      return "yield expression";
    }
    if (e instanceof Expr.Await) {
      return "await expression";
    }
    if (e instanceof Expr.Dict) {
      return "dict literal";
    }
    if (e instanceof Expr.SetDisplay) {
      return "set display";
    }
    return comprehension(e);
  }

  private static String comprehension(Expr e) {
    if (e instanceof Expr.GeneratorExp) {
      return "generator expression";
    }
    if (e instanceof Expr.ListComp) {
      return "list comprehension";
    }
    if (e instanceof Expr.SetComp) {
      return "set comprehension";
    }
    return "dict comprehension";
  }

  private static String constant(Object value) {
    if (value instanceof Literal.None) {
      return "None";
    }
    if (value instanceof Boolean) {
      return (Boolean) value ? "True" : "False";
    }
    return value instanceof Literal.Ellipsis ? "ellipsis" : "literal";
  }

  /** The first part that cannot be assigned, or deleted, or be a target of {@code for}. */
  static @Nullable Expr notTarget(Expr e, boolean delete, boolean loop) {
    if (e instanceof Expr.ListDisplay || e instanceof Expr.TupleDisplay) {
      for (Expr element :
          e instanceof Expr.ListDisplay
              ? ((Expr.ListDisplay) e).elts()
              : ((Expr.TupleDisplay) e).elts()) {
        Expr wrong = notTarget(element, delete, loop);
        if (wrong != null) {
          return wrong;
        }
      }
      return null;
    }
    if (e instanceof Expr.Starred) {
      return delete ? e : notTarget(((Expr.Starred) e).value(), delete, loop);
    }
    if (e instanceof Expr.Compare && loop) {
      Expr.Compare compare = (Expr.Compare) e;
      return compare.ops().get(0) == CmpOperator.IN
          ? notTarget(compare.left(), delete, loop)
          : null;
    }
    boolean target =
        e instanceof Expr.Name || e instanceof Expr.Subscript || e instanceof Expr.Attribute;
    return target ? null : e;
  }
}
