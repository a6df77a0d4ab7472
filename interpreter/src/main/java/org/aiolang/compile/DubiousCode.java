package org.aiolang.compile;

import java.util.List;
import org.aiolang.syntax.SyntaxWarning;
import org.aiolang.syntax.ast.CmpOperator;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Literal;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Operator;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What CPython's compiler warns of: comparing the identity of literals, calling or indexing what
 * cannot be called or indexed so, asserting a tuple. It looks at the tree after constants were
 * folded, so {@code -1} is one.
 */
final class DubiousCode {
  private static final String COMMA = "; perhaps you missed a comma?";

  private final List<SyntaxWarning> found;

  DubiousCode(List<SyntaxWarning> found) {
    this.found = found;
  }

  int count() {
    return found.size();
  }

  /** Those found since {@code from} are found once more: CPython compiles some bodies twice. */
  void again(int from) {
    found.addAll(List.copyOf(found.subList(from, found.size())));
  }

  /** Drops those found since {@code from}. */
  void forget(int from) {
    found.subList(from, found.size()).clear();
  }

  /** Moves those found between two counts to the end. */
  void last(int from, int to) {
    List<SyntaxWarning> moved = found.subList(from, to);
    List<SyntaxWarning> kept = List.copyOf(moved);
    moved.clear();
    found.addAll(kept);
  }

  private void warn(String message, Node at) {
    found.add(new SyntaxWarning(message, at.start(), at.end()));
  }

  /** An {@code assert} statement. */
  void assertion(Stmt.Assert s) {
    if (s.test() instanceof Expr.TupleDisplay t && !t.elts().isEmpty()) {
      warn("assertion is always true, perhaps remove parentheses?", s);
    }
  }

  /** A comparison; {@code negated} when it is the operand of {@code not}. */
  void comparison(Expr.Compare e, boolean negated) {
    Expr left = e.left();
    for (int i = 0; i < e.ops().size(); i++) {
      CmpOperator op = e.ops().get(i);
      Expr right = e.comparators().get(i);
      if (op == CmpOperator.IS || op == CmpOperator.IS_NOT) {
        String type = literal(left);
        if (type == null) {
          type = literal(right);
        }
        if (type != null) {
          boolean is = (op == CmpOperator.IS) != (negated && e.ops().size() == 1);
          String words =
              is
                  ? "\"is\" with '%s' literal. Did you mean \"==\"?"
                  : "\"is not\" with '%s' literal. Did you mean \"!=\"?";
          warn(String.format(words, type), e);
          return;
        }
      }
      left = right;
    }
  }

  /** The type of a constant that has no identity to speak of, or null. */
  private static @Nullable String literal(Expr e) {
    String type = constant(e);
    return type == null || type.equals("NoneType") || type.equals("bool") || type.equals("ellipsis")
        ? null
        : type;
  }

  /** A call. */
  void call(Expr function) {
    if (function instanceof Expr.Name || function instanceof Expr.Attribute) {
      return;
    }
    String type = type(function);
    if (type != null && !type.equals("function")) {
      warn("'" + type + "' object is not callable" + COMMA, function);
    }
  }

  /** A subscript that is read. */
  void subscript(Expr.Subscript e) {
    Expr value = e.value();
    if (value instanceof Expr.Name || value instanceof Expr.Attribute) {
      return;
    }
    String type = type(value);
    if (type == null || type.equals("dict")) {
      return;
    }
    switch (type) {
      case "str", "bytes", "tuple", "list" -> {
        String index = type(e.slice());
        if (index != null && !index.equals("int") && !index.equals("bool")) {
          warn(type + " indices must be integers or slices, not " + index + COMMA, value);
        }
      }
      default -> warn("'" + type + "' object is not subscriptable" + COMMA, value);
    }
  }

  /** The type that the value of an expression surely has, or null. */
  private static @Nullable String type(Expr e) {
    if (e instanceof Expr.TupleDisplay) {
      return "tuple";
    }
    if (e instanceof Expr.ListDisplay || e instanceof Expr.ListComp) {
      return "list";
    }
    if (e instanceof Expr.Dict || e instanceof Expr.DictComp) {
      return "dict";
    }
    if (e instanceof Expr.SetDisplay || e instanceof Expr.SetComp) {
      return "set";
    }
    if (e instanceof Expr.GeneratorExp) {
      return "generator";
    }
    if (e instanceof Expr.Lambda) {
      return "function";
    }
    if (e instanceof Expr.JoinedStr || e instanceof Expr.FormattedValue) {
      return "str";
    }
    return constant(e);
  }

  /** The type of a constant, or null where it is none. */
  private static @Nullable String constant(Expr e) {
    if (e instanceof Expr.Constant c) {
      return typeOf(c.value());
    }
    if (e instanceof Expr.TupleDisplay t) {
      for (Expr item : t.elts()) {
        if (constant(item) == null) {
          return null;
        }
      }
      return "tuple";
    }
    if (e instanceof Expr.UnaryOp u) {
      String type = constant(u.operand());
      if (type == null || u.op() == UnaryOperator.NOT) {
        return type == null ? null : "bool";
      }
      boolean fits = u.op() == UnaryOperator.INVERT ? type.equals("int") : isNumber(type);
      return fits ? type : null;
    }
    return e instanceof Expr.BinOp b ? folded(b) : null;
  }

  private static @Nullable String folded(Expr.BinOp b) {
    String left = constant(b.left());
    if (left == null) {
      return null;
    }
    String right = constant(b.right());
    if (right == null) {
      return null;
    }
    if (!isNumber(left) || !isNumber(right)) {
      return b.op() == Operator.ADD && left.equals(right) && !left.equals("NoneType") ? left : null;
    }
    if (left.equals("complex") || right.equals("complex")) {
      return "complex";
    }
    return left.equals("float") || right.equals("float") || b.op() == Operator.DIV
        ? "float"
        : "int";
  }

  private static boolean isNumber(String type) {
    return type.equals("int") || type.equals("float") || type.equals("complex");
  }

  private static String typeOf(Object value) {
    if (value instanceof String) {
      return "str";
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof Double) {
      return "float";
    }
    if (value instanceof Literal special) {
      return special instanceof Literal.None
          ? "NoneType"
          : special instanceof Literal.Bytes
              ? "bytes"
              : special instanceof Literal.Imaginary ? "complex" : "ellipsis";
    }
    return "int";
  }
}
