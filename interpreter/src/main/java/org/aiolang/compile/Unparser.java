package org.aiolang.compile;

import java.math.BigInteger;
import java.util.List;
import org.aiolang.syntax.ast.Arg;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.BoolOperator;
import org.aiolang.syntax.ast.Comprehension;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Keyword;
import org.aiolang.syntax.ast.Literal;
import org.aiolang.syntax.ast.Operator;
import org.aiolang.syntax.ast.UnaryOperator;
import org.aiolang.types.floats.FloatDigits;
import org.aiolang.types.str.StrRepr;
import org.jspecify.annotations.Nullable;

/** The text of an expression, as CPython keeps annotations under PEP 563 (its ast_unparse.c). */
final class Unparser {
  private static final int TUPLE = 0;
  private static final int NAMED = 1;
  private static final int TEST = 2;
  private static final int OR = 3;
  private static final int AND = 4;
  private static final int NOT = 5;
  private static final int CMP = 6;
  private static final int EXPR = 7;
  private static final int BXOR = 8;
  private static final int BAND = 9;
  private static final int SHIFT = 10;
  private static final int ARITH = 11;
  private static final int TERM = 12;
  private static final int FACTOR = 13;
  private static final int POWER = 14;
  private static final int AWAIT = 15;
  private static final int ATOM = 16;

  private final StringBuilder out = new StringBuilder();

  private Unparser() {}

  static String expression(Expr e) {
    Unparser u = new Unparser();
    u.expr(e, TEST);
    return u.out.toString();
  }

  private void expr(Expr expr, int level) {
    int own = precedence(expr);
    boolean parens = level > own;
    if (parens) {
      out.append('(');
    }
    if (expr instanceof Expr.Name e) {
      out.append(e.id());
    } else if (expr instanceof Expr.Constant e) {
      constant(e);
    } else if (expr instanceof Expr.Attribute e) {
      expr(e.value(), ATOM);
      boolean number =
          e.value() instanceof Expr.Constant c
              && (c.value() instanceof Long || c.value() instanceof BigInteger);
      out.append(number ? " ." : ".").append(e.attr());
    } else if (expr instanceof Expr.Subscript e) {
      expr(e.value(), ATOM);
      out.append('[');
      expr(e.slice(), TUPLE);
      out.append(']');
    } else if (expr instanceof Expr.BinOp e) {
      boolean right = e.op() == Operator.POW;
      expr(e.left(), right ? own + 1 : own);
      out.append(' ').append(e.op().symbol()).append(' ');
      expr(e.right(), right ? own : own + 1);
    } else if (expr instanceof Expr.BoolOp e) {
      String op = e.op() == BoolOperator.AND ? " and " : " or ";
      for (int i = 0; i < e.values().size(); i++) {
        out.append(i == 0 ? "" : op);
        expr(e.values().get(i), own + 1);
      }
    } else if (expr instanceof Expr.UnaryOp e) {
      out.append(e.op().symbol()).append(e.op() == UnaryOperator.NOT ? " " : "");
      expr(e.operand(), own);
    } else if (expr instanceof Expr.Compare e) {
      expr(e.left(), CMP + 1);
      for (int i = 0; i < e.ops().size(); i++) {
        out.append(' ').append(e.ops().get(i).symbol()).append(' ');
        expr(e.comparators().get(i), CMP + 1);
      }
    } else if (expr instanceof Expr.IfExp e) {
      expr(e.body(), TEST + 1);
      out.append(" if ");
      expr(e.test(), TEST + 1);
      out.append(" else ");
      expr(e.orelse(), TEST);
    } else if (expr instanceof Expr.Lambda e) {
      out.append("lambda");
      parameters(e.args());
      out.append(": ");
      expr(e.body(), TEST);
    } else if (expr instanceof Expr.NamedExpr e) {
      expr(e.target(), ATOM);
      out.append(" := ");
      expr(e.value(), ATOM);
    } else if (expr instanceof Expr.Starred e) {
      out.append('*');
      expr(e.value(), EXPR);
    } else if (expr instanceof Expr.Await e) {
      out.append("await ");
      expr(e.value(), ATOM);
    } else if (expr instanceof Expr.Slice e) {
      slice(e);
    } else if (expr instanceof Expr.Call e) {
      call(e);
    } else {
      display(expr);
    }
    if (parens) {
      out.append(')');
    }
  }

  private static int precedence(Expr expr) {
    if (expr instanceof Expr.BinOp e) {
      return switch (e.op()) {
        case BIT_OR -> EXPR;
        case BIT_XOR -> BXOR;
        case BIT_AND -> BAND;
        case L_SHIFT, R_SHIFT -> SHIFT;
        case ADD, SUB -> ARITH;
        case POW -> POWER;
        default -> TERM;
      };
    }
    if (expr instanceof Expr.BoolOp e) {
      return e.op() == BoolOperator.AND ? AND : OR;
    }
    if (expr instanceof Expr.UnaryOp e) {
      return e.op() == UnaryOperator.NOT ? NOT : FACTOR;
    }
    if (expr instanceof Expr.Compare) {
      return CMP;
    }
    if (expr instanceof Expr.IfExp || expr instanceof Expr.Lambda) {
      return TEST;
    }
    if (expr instanceof Expr.NamedExpr) {
      return NAMED;
    }
    if (expr instanceof Expr.Await) {
      return AWAIT;
    }
    return expr instanceof Expr.TupleDisplay t && !t.elts().isEmpty() ? TUPLE : ATOM + 1;
  }

  private void list(List<? extends Expr> elts) {
    for (int i = 0; i < elts.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      expr(elts.get(i), TEST);
    }
  }

  private void display(Expr expr) {
    if (expr instanceof Expr.TupleDisplay e) {
      if (e.elts().isEmpty()) {
        out.append("()");
      } else {
        list(e.elts());
        out.append(e.elts().size() == 1 ? "," : "");
      }
    } else if (expr instanceof Expr.ListDisplay e) {
      out.append('[');
      list(e.elts());
      out.append(']');
    } else if (expr instanceof Expr.SetDisplay e) {
      out.append('{');
      list(e.elts());
      out.append('}');
    } else if (expr instanceof Expr.Dict e) {
      dict(e);
    } else if (expr instanceof Expr.ListComp e) {
      out.append('[');
      expr(e.elt(), TEST);
      clauses(e.generators());
      out.append(']');
    } else if (expr instanceof Expr.SetComp e) {
      out.append('{');
      expr(e.elt(), TEST);
      clauses(e.generators());
      out.append('}');
    } else if (expr instanceof Expr.GeneratorExp e) {
      out.append('(');
      expr(e.elt(), TEST);
      clauses(e.generators());
      out.append(')');
    } else if (expr instanceof Expr.DictComp e) {
      out.append('{');
      expr(e.key(), TEST);
      out.append(": ");
      expr(e.value(), TEST);
      clauses(e.generators());
      out.append('}');
    } else if (expr instanceof Expr.Yield e) {
      out.append("(yield");
      if (e.value() != null) {
        out.append(' ');
        expr(e.value(), TEST);
      }
      out.append(')');
    } else if (expr instanceof Expr.YieldFrom e) {
      out.append("(yield from ");
      expr(e.value(), TEST);
      out.append(')');
    } else {
      out.append('f').append(StrRepr.repr(joined(expr)));
    }
  }

  private void dict(Expr.Dict e) {
    out.append('{');
    for (int i = 0; i < e.values().size(); i++) {
      out.append(i == 0 ? "" : ", ");
      Expr key = e.keys().get(i);
      if (key == null) {
        out.append("**");
        expr(e.values().get(i), EXPR);
      } else {
        expr(key, TEST);
        out.append(": ");
        expr(e.values().get(i), TEST);
      }
    }
    out.append('}');
  }

  private void clauses(List<Comprehension> clauses) {
    for (Comprehension c : clauses) {
      out.append(c.isAsync() ? " async for " : " for ");
      expr(c.target(), TUPLE);
      out.append(" in ");
      expr(c.iter(), TEST + 1);
      for (Expr test : c.ifs()) {
        out.append(" if ");
        expr(test, TEST + 1);
      }
    }
  }

  private void call(Expr.Call e) {
    expr(e.func(), ATOM);
    if (e.args().size() == 1
        && e.keywords().isEmpty()
        && e.args().get(0) instanceof Expr.GeneratorExp g) {
      expr(g, TEST);
      return;
    }
    out.append('(');
    list(e.args());
    boolean first = e.args().isEmpty();
    for (Keyword k : e.keywords()) {
      out.append(first ? "" : ", ");
      first = false;
      out.append(k.arg() == null ? "**" : k.arg() + "=");
      expr(k.value(), TEST);
    }
    out.append(')');
  }

  private void slice(Expr.Slice e) {
    if (e.lower() != null) {
      expr(e.lower(), TEST);
    }
    out.append(':');
    if (e.upper() != null) {
      expr(e.upper(), TEST);
    }
    if (e.step() != null) {
      out.append(':');
      expr(e.step(), TEST);
    }
  }

  private void constant(Expr.Constant e) {
    Object v = e.value();
    if (v instanceof String s) {
      out.append(e.unicodePrefix() ? "u" : "").append(StrRepr.repr(s));
    } else if (v instanceof Boolean b) {
      out.append(b ? "True" : "False");
    } else if (v instanceof Double d) {
      out.append(d.isInfinite() ? "1e309" : FloatDigits.repr(d));
    } else if (v instanceof Literal.None) {
      out.append("None");
    } else if (v instanceof Literal.Ellipsis) {
      out.append("...");
    } else if (v instanceof Literal.Imaginary i) {
      String text = Double.isInfinite(i.value()) ? "1e309" : FloatDigits.repr(i.value());
      out.append(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text).append('j');
    } else if (v instanceof Literal.Bytes b) {
      bytes(b.latin1());
    } else {
      out.append(v);
    }
  }

  private void bytes(String latin1) {
    char quote = latin1.indexOf('\'') >= 0 && latin1.indexOf('"') < 0 ? '"' : '\'';
    out.append('b').append(quote);
    for (int i = 0; i < latin1.length(); i++) {
      char c = latin1.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c == quote) {
            out.append('\\').append(c);
          } else if (c < ' ' || c > '~') {
            out.append("\\x")
                .append(Character.forDigit(c >> 4, 16))
                .append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append(quote);
  }

  /** What stands between the quotes of an f-string. */
  private static String joined(Expr expr) {
    if (expr instanceof Expr.JoinedStr e) {
      StringBuilder all = new StringBuilder();
      for (Expr part : e.values()) {
        all.append(joined(part));
      }
      return all.toString();
    }
    if (expr instanceof Expr.Constant c && c.value() instanceof String s) {
      return s.replace("{", "{{").replace("}", "}}");
    }
    Expr.FormattedValue e = (Expr.FormattedValue) expr;
    Unparser inner = new Unparser();
    inner.expr(e.value(), TEST + 1);
    String text = inner.out.toString();
    return (text.startsWith("{") ? "{ " : "{")
        + text
        + (e.conversion() < 0 ? "" : "!" + (char) e.conversion())
        + (e.formatSpec() == null ? "" : ":" + joined(e.formatSpec()))
        + "}";
  }

  private void parameters(Arguments a) {
    int positional = a.posonlyargs().size() + a.args().size();
    int required = positional - a.defaults().size();
    String separator = " ";
    for (int i = 0; i < positional; i++) {
      boolean only = i < a.posonlyargs().size();
      Arg arg = only ? a.posonlyargs().get(i) : a.args().get(i - a.posonlyargs().size());
      out.append(separator);
      parameter(arg, i < required ? null : a.defaults().get(i - required));
      separator = ", ";
      if (i + 1 == a.posonlyargs().size()) {
        out.append(", /");
      }
    }
    if (a.vararg() != null || !a.kwonlyargs().isEmpty()) {
      out.append(separator).append('*').append(a.vararg() == null ? "" : a.vararg().arg());
      separator = ", ";
    }
    for (int i = 0; i < a.kwonlyargs().size(); i++) {
      out.append(separator);
      parameter(a.kwonlyargs().get(i), a.kwDefaults().get(i));
    }
    if (a.kwarg() != null) {
      out.append(separator).append("**").append(a.kwarg().arg());
    }
  }

  private void parameter(Arg arg, @Nullable Expr defaultValue) {
    out.append(arg.arg());
    if (defaultValue != null) {
      out.append('=');
      expr(defaultValue, TEST);
    }
  }
}
