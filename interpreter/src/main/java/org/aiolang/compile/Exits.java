package org.aiolang.compile;

import java.util.List;
import org.aiolang.syntax.ast.ExceptHandler;
import org.aiolang.syntax.ast.MatchCase;
import org.aiolang.syntax.ast.Stmt;

/** Whether a statement may complete by {@code return}, {@code break} or {@code continue}. */
final class Exits {
  private Exits() {}

  static boolean in(Stmt stmt) {
    if (stmt instanceof Stmt.Return
        || stmt instanceof Stmt.Break
        || stmt instanceof Stmt.Continue) {
      return true;
    }
    if (stmt instanceof Stmt.If s) {
      return in(s.body()) || in(s.orelse());
    }
    if (stmt instanceof Stmt.For s) {
      return in(s.body()) || in(s.orelse());
    }
    if (stmt instanceof Stmt.While s) {
      return in(s.body()) || in(s.orelse());
    }
    if (stmt instanceof Stmt.With s) {
      return in(s.body());
    }
    if (stmt instanceof Stmt.Try s) {
      return in(s.body()) || in(s.orelse()) || in(s.finalbody()) || handlers(s.handlers());
    }
    if (stmt instanceof Stmt.TryStar s) {
      return in(s.body()) || in(s.orelse()) || in(s.finalbody()) || handlers(s.handlers());
    }
    if (stmt instanceof Stmt.Match s) {
      for (MatchCase c : s.cases()) {
        if (in(c.body())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean handlers(List<ExceptHandler> handlers) {
    for (ExceptHandler h : handlers) {
      if (in(h.body())) {
        return true;
      }
    }
    return false;
  }

  private static boolean in(List<Stmt> list) {
    for (Stmt s : list) {
      if (in(s)) {
        return true;
      }
    }
    return false;
  }
}
