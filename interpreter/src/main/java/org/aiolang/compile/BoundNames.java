package org.aiolang.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aiolang.syntax.ast.ExceptHandler;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.MatchCase;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.WithItem;
import org.jspecify.annotations.Nullable;

/**
 * Names that a function's statements bind anywhere, made on demand: an inner function's {@code
 * nonlocal} may name one that is bound further down.
 */
final class BoundNames {
  private final List<Stmt> body;
  private @Nullable Set<String> names;

  BoundNames(List<Stmt> body) {
    this.body = body;
  }

  boolean has(String name) {
    if (names == null) {
      names = new HashSet<>();
      walk(body);
    }
    return names.contains(name);
  }

  private void add(String name) {
    Objects.requireNonNull(names).add(name);
  }

  private void walk(List<Stmt> list) {
    for (Stmt stmt : list) {
      if (stmt instanceof Stmt.Assign s) {
        for (Expr t : s.targets()) {
          target(t);
        }
      } else if (stmt instanceof Stmt.AugAssign s) {
        target(s.target());
      } else if (stmt instanceof Stmt.AnnAssign s) {
        target(s.target());
      } else if (stmt instanceof Stmt.For s) {
        target(s.target());
        walk(s.body());
        walk(s.orelse());
      } else if (stmt instanceof Stmt.AsyncFor s) {
        target(s.target());
        walk(s.body());
        walk(s.orelse());
      } else if (stmt instanceof Stmt.While s) {
        walk(s.body());
        walk(s.orelse());
      } else if (stmt instanceof Stmt.If s) {
        walk(s.body());
        walk(s.orelse());
      } else if (stmt instanceof Stmt.With s) {
        items(s.items());
        walk(s.body());
      } else if (stmt instanceof Stmt.AsyncWith s) {
        items(s.items());
        walk(s.body());
      } else if (stmt instanceof Stmt.Try s) {
        handlers(s.body(), s.handlers(), s.orelse(), s.finalbody());
      } else if (stmt instanceof Stmt.TryStar s) {
        handlers(s.body(), s.handlers(), s.orelse(), s.finalbody());
      } else if (stmt instanceof Stmt.FunctionDef s) {
        add(s.name());
      } else if (stmt instanceof Stmt.AsyncFunctionDef s) {
        add(s.name());
      } else if (stmt instanceof Stmt.ClassDef s) {
        add(s.name());
      } else if (stmt instanceof Stmt.TypeAlias s) {
        add(s.name().id());
      } else if (stmt instanceof Stmt.Match s) {
        for (MatchCase c : s.cases()) {
          walk(c.body());
        }
      }
    }
  }

  private void handlers(
      List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orelse, List<Stmt> last) {
    walk(body);
    for (ExceptHandler h : handlers) {
      if (h.name() != null) {
        add(h.name());
      }
      walk(h.body());
    }
    walk(orelse);
    walk(last);
  }

  private void items(List<WithItem> items) {
    for (WithItem item : items) {
      if (item.optionalVars() != null) {
        target(item.optionalVars());
      }
    }
  }

  private void target(Expr t) {
    if (t instanceof Expr.Name n) {
      add(n.id());
    } else if (t instanceof Expr.TupleDisplay d) {
      d.elts().forEach(this::target);
    } else if (t instanceof Expr.ListDisplay d) {
      d.elts().forEach(this::target);
    } else if (t instanceof Expr.Starred s) {
      target(s.value());
    }
  }
}
