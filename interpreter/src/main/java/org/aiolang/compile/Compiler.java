package org.aiolang.compile;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.exec.Code;
import org.aiolang.object.Positions;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.SyntaxWarning;
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
    /** Statements at a prompt: values of expression statements go to sys.displayhook. */
    SINGLE
  }

  private Compiler() {}

  /**
   * Compiles.
   *
   * @throws SyntaxError where the program is wrong in a way the grammar does not show
   */
  public static Code compile(Module tree, Source source, Mode mode) throws SyntaxError {
    return compile(tree, source, mode, 0, new ArrayList<>(0));
  }

  /**
   * Compiles.
   *
   * @param flags those of {@link org.aiolang.exec.TextCompiler}
   * @param warnings takes what CPython would warn of while compiling
   * @throws SyntaxError where the program is wrong in a way the grammar does not show
   */
  public static Code compile(
      Module tree, Source source, Mode mode, int flags, List<SyntaxWarning> warnings)
      throws SyntaxError {
    int all = Futures.flags(tree, source, flags);
    return code(new Program(tree, source, mode, all, warnings), false);
  }

  /** The code of a program; {@code namespaced} if its names are looked up in a mapping first. */
  static SourceCode code(Program program, boolean namespaced) throws SyntaxError {
    Scopes scopes = new Scopes(program);
    Scope scope = new Scope(Scope.Kind.MODULE, "<module>", null);
    scope.namespaced = namespaced;
    ScopeBuilder builder = new ScopeBuilder(program, scopes, scope);
    Expr value = null;
    List<Stmt> body = program.tree().body();
    if (program.mode() == Mode.EVAL) {
      value = ((Stmt.Expression) body.get(0)).value();
      body = List.of();
    }
    builder.program(body, value);
    Resolver.resolve(scope);
    Positions positions = new Positions(program.source());
    return new SourceCode(
        "<module>", "<module>", positions, 1, scope, scopes, null, body, value, null);
  }
}
