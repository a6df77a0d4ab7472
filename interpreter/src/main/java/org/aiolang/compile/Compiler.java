package org.aiolang.compile;

import java.util.List;
import org.aiolang.exec.Code;
import org.aiolang.object.Positions;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.ast.Stmt;

/** From a tree to code. Stateless; any thread. */
public final class Compiler {
  /** What the tree is compiled as. */
  public enum Mode {
    /** A main file, or text at a prompt: top-level await makes the code a coroutine. */
    FILE,
    /** An imported module: no top-level await. */
    MODULE,
    /** One expression, whose value running gives. */
    EVAL,
    /** Statements for {@code exec} with a mapping of locals of their own. */
    NAMESPACED
  }

  private Compiler() {}

  /**
   * Compiles.
   *
   * @throws SyntaxError where the program is wrong in a way the grammar does not show
   */
  public static Code compile(Module tree, Source source, Mode mode) throws SyntaxError {
    Scopes scopes = new Scopes();
    Scope scope = new Scope(Scope.Kind.MODULE, "<module>", null);
    scope.namespaced = mode == Mode.NAMESPACED;
    ScopeBuilder builder = new ScopeBuilder(source, scopes, scope, mode == Mode.FILE);
    Expr value = null;
    List<Stmt> body = tree.body();
    if (mode == Mode.EVAL) {
      value = ((Stmt.Expression) body.get(0)).value();
      body = List.of();
      builder.expression(value);
    } else {
      builder.statements(body);
    }
    Resolver.resolve(scope);
    return new SourceCode(
        "<module>", "<module>", new Positions(source), 1, scope, scopes, null, body, value, null);
  }
}
