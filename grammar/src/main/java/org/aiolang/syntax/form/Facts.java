package org.aiolang.syntax.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aiolang.syntax.Children;
import org.aiolang.syntax.ast.BodyFacts;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.ExprContext;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.TypeParam;
import org.jspecify.annotations.Nullable;

/** Finds what must be known of a function's body before it is read. */
final class Facts {
  private final Children children = new Children();
  private final Set<String> globals = new TreeSet<>();
  private final Set<String> selfAttributes = new LinkedHashSet<>();
  private boolean yields;
  private boolean usesClass;

  /** Holds what reaches further than facts tell. */
  private boolean entangled;

  private Facts() {}

  /**
   * The facts of a body.
   *
   * @param inner whether it is in the body of another function, and so is read with that
   */
  static BodyFacts of(List<Stmt> body, boolean inner) {
    Facts f = new Facts();
    for (Stmt s : body) {
      f.visit(s, true);
    }
    int flags =
        (inner || f.entangled ? BodyFacts.EAGER : 0)
            | (f.yields ? BodyFacts.YIELDS : 0)
            | (f.usesClass ? BodyFacts.USES_CLASS : 0);
    return new BodyFacts(flags, List.copyOf(f.globals), List.copyOf(f.selfAttributes), doc(body));
  }

  private static @Nullable String doc(List<Stmt> body) {
    return !body.isEmpty()
            && body.get(0) instanceof Stmt.Expression e
            && e.value() instanceof Expr.Constant c
            && c.value() instanceof String s
        ? s
        : null;
  }

  private void visit(Node node, boolean own) {
    if (node instanceof Expr.Yield || node instanceof Expr.YieldFrom) {
      yields |= own;
    } else if (node instanceof Expr.Name n) {
      name(n);
    } else if (node instanceof Expr.Attribute a) {
      if (a.ctx() == ExprContext.STORE
          && a.value() instanceof Expr.Name n
          && n.id().equals("self")) {
        selfAttributes.add(a.attr());
      }
    } else if (node instanceof Stmt.Global g) {
      for (String name : g.names()) {
        entangled |= name.startsWith("__");
        globals.add(name);
      }
    } else if (node instanceof Stmt.ClassDef
        || node instanceof Stmt.TypeAlias
        || node instanceof TypeParam) {
      entangled = true;
    } else if (node instanceof Stmt.Nonlocal n) {
      entangled |= n.names().contains("__class__");
    } else if (node instanceof Stmt.AugAssign a && a.target() instanceof Expr.Attribute t) {
      // As in CPython, growing an attribute does not declare it.
      visit(t.value(), own);
      visit(a.value(), own);
      return;
    }
    boolean function =
        node instanceof Stmt.FunctionDef
            || node instanceof Stmt.AsyncFunctionDef
            || node instanceof Expr.Lambda;
    for (Node child : children.of(node)) {
      // Decorators and defaults of an inner function are evaluated by the outer one.
      visit(child, own && !(function && isInside(node, child)));
    }
  }

  private static boolean isInside(Node function, Node child) {
    if (function instanceof Expr.Lambda e) {
      return child == e.body();
    }
    return child instanceof Stmt;
  }

  private void name(Expr.Name n) {
    if (n.ctx() == ExprContext.LOAD) {
      usesClass |= n.id().equals("super") || n.id().equals("__class__");
    } else {
      entangled |= n.id().equals("super") || n.id().equals("__class__");
    }
  }
}
