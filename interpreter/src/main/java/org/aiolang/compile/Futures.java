package org.aiolang.compile;

import java.util.List;
import org.aiolang.exec.TextCompiler;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Alias;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.ast.Stmt;

/** The {@code from __future__ import …} statements at the beginning of a program. */
final class Futures {
  /** Features that are always on. */
  private static final List<String> KNOWN =
      List.of(
          "nested_scopes",
          "generators",
          "division",
          "absolute_import",
          "with_statement",
          "print_function",
          "unicode_literals",
          "generator_stop",
          "annotations");

  private Futures() {}

  static int flags(Module tree, Source source, int given) throws SyntaxError {
    int flags = given;
    boolean first = true;
    for (Stmt s : tree.body()) {
      if (s instanceof Stmt.ImportFrom f && "__future__".equals(f.module()) && f.level() == 0) {
        for (Alias a : f.names()) {
          if (a.name().equals("annotations")) {
            flags |= TextCompiler.STRING_ANNOTATIONS;
          } else if (a.name().equals("braces")) {
            throw error(source, "not a chance", f);
          } else if (!KNOWN.contains(a.name())) {
            throw error(source, "future feature " + a.name() + " is not defined", f);
          }
        }
      } else if (!(first && isText(s))) {
        return flags;
      }
      first = false;
    }
    return flags;
  }

  /** Whether a statement of the module's text is among those at its beginning. */
  static boolean mayStand(Module tree, Stmt wanted) {
    boolean first = true;
    for (Stmt s : tree.body()) {
      if (s == wanted) {
        return true;
      }
      boolean future = s instanceof Stmt.ImportFrom f && "__future__".equals(f.module());
      if (!future && !(first && isText(s))) {
        return false;
      }
      first = false;
    }
    return false;
  }

  private static boolean isText(Stmt s) {
    return s instanceof Stmt.Expression e
        && e.value() instanceof Expr.Constant c
        && c.value() instanceof String;
  }

  private static SyntaxError error(Source source, String message, Stmt at) {
    return new SyntaxError(source, SyntaxError.Kind.SYNTAX, message, at.start(), at.end(), false);
  }
}
