package org.aiolang.compile;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.syntax.ast.Comprehension;
import org.aiolang.syntax.ast.ExceptHandler;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Keyword;
import org.aiolang.syntax.ast.MatchCase;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.WithItem;
import org.jspecify.annotations.Nullable;

/**
 * Tells which statements and expressions contain an await or yield of the function they stand in.
 */
final class Suspension {
  private final Map<Node, Boolean> known = new IdentityHashMap<>();

  boolean in(@Nullable Expr e) {
    if (e == null || e instanceof Expr.Name || e instanceof Expr.Constant) {
      return false;
    }
    Boolean b = known.get(e);
    if (b == null) {
      b = find(e);
      known.put(e, b);
    }
    return b;
  }

  boolean in(List<? extends @Nullable Expr> list) {
    for (Expr e : list) {
      if (in(e)) {
        return true;
      }
    }
    return false;
  }

  boolean inStatements(List<Stmt> list) {
    for (Stmt s : list) {
      if (in(s)) {
        return true;
      }
    }
    return false;
  }

  private boolean find(Expr expr) {
    if (expr instanceof Expr.Await
        || expr instanceof Expr.Yield
        || expr instanceof Expr.YieldFrom) {
      return true;
    }
    if (expr instanceof Expr.BinOp e) {
      // Leans left and may be thousands long.
      Expr left = e;
      while (left instanceof Expr.BinOp b) {
        if (in(b.right())) {
          return true;
        }
        left = b.left();
      }
      return in(left);
    }
    if (expr instanceof Expr.BoolOp e) {
      return in(e.values());
    }
    if (expr instanceof Expr.NamedExpr e) {
      return in(e.value());
    }
    if (expr instanceof Expr.UnaryOp e) {
      return in(e.operand());
    }
    if (expr instanceof Expr.IfExp e) {
      return in(e.test()) || in(e.body()) || in(e.orelse());
    }
    if (expr instanceof Expr.Dict e) {
      return in(e.keys()) || in(e.values());
    }
    if (expr instanceof Expr.SetDisplay e) {
      return in(e.elts());
    }
    if (expr instanceof Expr.ListDisplay e) {
      return in(e.elts());
    }
    if (expr instanceof Expr.TupleDisplay e) {
      return in(e.elts());
    }
    if (expr instanceof Expr.ListComp e) {
      return in(e.elt()) || clauses(e.generators());
    }
    if (expr instanceof Expr.SetComp e) {
      return in(e.elt()) || clauses(e.generators());
    }
    if (expr instanceof Expr.DictComp e) {
      return in(e.key()) || in(e.value()) || clauses(e.generators());
    }
    if (expr instanceof Expr.GeneratorExp e) {
      return in(e.generators().get(0).iter());
    }
    if (expr instanceof Expr.Lambda e) {
      return in(e.args().defaults()) || in(e.args().kwDefaults());
    }
    if (expr instanceof Expr.Compare e) {
      return in(e.left()) || in(e.comparators());
    }
    if (expr instanceof Expr.Call e) {
      return in(e.func()) || in(e.args()) || keywords(e.keywords());
    }
    if (expr instanceof Expr.FormattedValue e) {
      return in(e.value()) || in(e.formatSpec());
    }
    if (expr instanceof Expr.JoinedStr e) {
      return in(e.values());
    }
    if (expr instanceof Expr.Attribute e) {
      return in(e.value());
    }
    if (expr instanceof Expr.Subscript e) {
      return in(e.value()) || in(e.slice());
    }
    if (expr instanceof Expr.Starred e) {
      return in(e.value());
    }
    if (expr instanceof Expr.Slice e) {
      return in(e.lower()) || in(e.upper()) || in(e.step());
    }
    return false;
  }

  boolean keywords(List<Keyword> list) {
    for (Keyword k : list) {
      if (in(k.value())) {
        return true;
      }
    }
    return false;
  }

  private boolean clauses(List<Comprehension> list) {
    for (Comprehension c : list) {
      if (c.isAsync() || in(c.iter()) || in(c.target()) || in(c.ifs())) {
        return true;
      }
    }
    return false;
  }

  boolean in(Stmt stmt) {
    Boolean b = known.get(stmt);
    if (b == null) {
      b = find(stmt);
      known.put(stmt, b);
    }
    return b;
  }

  private boolean find(Stmt stmt) {
    if (stmt instanceof Stmt.AsyncFor || stmt instanceof Stmt.AsyncWith) {
      return true;
    }
    if (stmt instanceof Stmt.Expression s) {
      return in(s.value());
    }
    if (stmt instanceof Stmt.Assign s) {
      return in(s.value()) || in(s.targets());
    }
    if (stmt instanceof Stmt.AugAssign s) {
      return in(s.value()) || in(s.target());
    }
    if (stmt instanceof Stmt.AnnAssign s) {
      return in(s.value()) || in(s.target()) || in(s.annotation());
    }
    if (stmt instanceof Stmt.Return s) {
      return in(s.value());
    }
    if (stmt instanceof Stmt.If s) {
      return in(s.test()) || inStatements(s.body()) || inStatements(s.orelse());
    }
    if (stmt instanceof Stmt.While s) {
      return in(s.test()) || inStatements(s.body()) || inStatements(s.orelse());
    }
    if (stmt instanceof Stmt.For s) {
      return in(s.iter()) || in(s.target()) || inStatements(s.body()) || inStatements(s.orelse());
    }
    if (stmt instanceof Stmt.Try s) {
      return handlers(s.handlers())
          || inStatements(s.body())
          || inStatements(s.orelse())
          || inStatements(s.finalbody());
    }
    if (stmt instanceof Stmt.TryStar s) {
      return handlers(s.handlers())
          || inStatements(s.body())
          || inStatements(s.orelse())
          || inStatements(s.finalbody());
    }
    if (stmt instanceof Stmt.With s) {
      for (WithItem item : s.items()) {
        if (in(item.contextExpr()) || in(item.optionalVars())) {
          return true;
        }
      }
      return inStatements(s.body());
    }
    if (stmt instanceof Stmt.Raise s) {
      return in(s.exc()) || in(s.cause());
    }
    if (stmt instanceof Stmt.Assert s) {
      return in(s.test()) || in(s.msg());
    }
    if (stmt instanceof Stmt.Delete s) {
      return in(s.targets());
    }
    if (stmt instanceof Stmt.FunctionDef s) {
      return in(s.decorators()) || in(s.args().defaults()) || in(s.args().kwDefaults());
    }
    if (stmt instanceof Stmt.AsyncFunctionDef s) {
      return in(s.decorators()) || in(s.args().defaults()) || in(s.args().kwDefaults());
    }
    if (stmt instanceof Stmt.ClassDef s) {
      return in(s.decorators()) || in(s.bases()) || keywords(s.keywords());
    }
    if (stmt instanceof Stmt.Match s) {
      if (in(s.subject())) {
        return true;
      }
      for (MatchCase c : s.cases()) {
        if (in(c.guard()) || inStatements(c.body())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean handlers(List<ExceptHandler> handlers) {
    for (ExceptHandler h : handlers) {
      if (in(h.type()) || inStatements(h.body())) {
        return true;
      }
    }
    return false;
  }
}
