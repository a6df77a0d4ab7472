package org.aiolang.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aiolang.compile.Compiler;
import org.aiolang.exec.Code;
import org.aiolang.limits.Budget;
import org.aiolang.limits.Quota;
import org.aiolang.object.Realm;
import org.aiolang.syntax.Nesting;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.ExprContext;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.ast.Stmt;
import org.jspecify.annotations.Nullable;

/**
 * A compiled script. Immutable to those who use it: it may be run any number of times, by several
 * interpreters and threads at once.
 */
public final class Script {
  /** Where the value of a last expression is left: no identifier. */
  static final String VALUE = "<value>";

  private final Code code;
  private final String name;

  /** What was parsed, until its nesting is asked for; then null. */
  private @Nullable Module parsed;

  private @Nullable Nesting nesting;

  private Script(Code code, Module parsed, String name) {
    this.code = code;
    this.parsed = parsed;
    this.name = name;
  }

  /** Measured when it is first asked for: that takes about as long as to parse. */
  private synchronized Nesting nesting() {
    Module tree = parsed;
    if (tree != null) {
      nesting = Nesting.of(tree);
      parsed = null;
    }
    return Objects.requireNonNull(nesting);
  }

  /**
   * Compiles a text. Any thread.
   *
   * @param name the file's name in tracebacks
   * @throws AioException SyntaxError; MemoryError and RecursionError for what is nested too deep
   */
  public static Script compile(String code, String name) {
    return compile(code, name, Limits.none());
  }

  /**
   * The same for who has limits.
   *
   * @throws LimitExceededException where nesting is limited, and is too deep to compile the text
   */
  static Script compile(String code, String name, Limits limits) {
    Source source = new Source(name, Objects.requireNonNull(code, "code"));
    long levels = limits.quota().sourceNesting();
    Module parsed = null;
    try {
      if (code.indexOf('\0') >= 0) {
        String message = "source code string cannot contain null bytes";
        throw new SyntaxError(source, SyntaxError.Kind.SYNTAX, message, -1, -1, false);
      }
      parsed = Parser.parse(source, Parser.Mode.EXEC);
      Module tree = valued(parsed);
      return new Script(Compiler.compile(tree, source, Compiler.Mode.FILE), parsed, name);
    } catch (StackOverflowError e) {
      if (levels == Quota.UNLIMITED || parsed == null) {
        throw AioException.tooDeep(name);
      }
      Nesting deepest = Nesting.of(parsed);
      long used = Math.max(deepest.depth(), levels + 1);
      throw new LimitExceededException(levels, used, name, source.line(deepest.at()));
    } catch (SyntaxError e) {
      if (e.kind() == SyntaxError.Kind.COMPLEX && levels != Quota.UNLIMITED) {
        throw new LimitExceededException(levels, levels + 1, name, e.line());
      }
      throw AioException.of(e);
    }
  }

  /** The same program, which keeps the value of its last statement where that is an expression. */
  private static Module valued(Module tree) {
    int last = tree.body().size() - 1;
    if (last < 0 || !(tree.body().get(last) instanceof Stmt.Expression e)) {
      return tree;
    }
    List<Stmt> body = new ArrayList<>(tree.body());
    Expr target = new Expr.Name(VALUE, ExprContext.STORE, e.start(), e.end());
    body.set(last, new Stmt.Assign(List.of(target), e.value(), e.start(), e.end()));
    return new Module(body, tree.start(), tree.end());
  }

  Code code() {
    return code;
  }

  /** Its size and nesting are charged before it runs. */
  void charge(Realm r, Budget budget) {
    Source source = code.positions().source();
    budget.source(r, source.text().length());
    if (budget.limitsNesting()) {
      Nesting deepest = nesting();
      budget.nesting(deepest.depth(), name, source.line(deepest.at()));
    }
  }

  /** The name it was given. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return "Script[" + name + "]";
  }
}
