package org.aiolang.compile;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.exec.Body;
import org.aiolang.exec.Code;
import org.aiolang.object.Positions;
import org.aiolang.object.Realm;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Arg;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.LaterBody;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Stmt;
import org.jspecify.annotations.Nullable;

/** Code that was compiled from source: a tree and its scopes. */
final class SourceCode extends Code {
  final Scope scope;
  final Scopes scopes;
  final @Nullable Arguments arguments;
  final List<Stmt> body;

  /** The value of a lambda or an expression, or null. */
  final @Nullable Expr value;

  /** The generator expression this is, or null. */
  final Expr.@Nullable GeneratorExp generator;

  SourceCode(
      String name,
      String qualname,
      Positions positions,
      int firstLine,
      Scope scope,
      Scopes scopes,
      @Nullable Arguments arguments,
      List<Stmt> body,
      @Nullable Expr value,
      Expr.@Nullable GeneratorExp generator) {
    super(
        name,
        qualname,
        positions,
        firstLine,
        kind(scope),
        parameters(scope, arguments),
        scope.kind == Scope.Kind.LAMBDA || scopes.program.optimize() == 2 ? null : doc(body));
    this.scope = scope;
    this.scopes = scopes;
    this.arguments = arguments;
    this.body = body;
    this.value = value;
    this.generator = generator;
  }

  private static Kind kind(Scope s) {
    if (s.kind == Scope.Kind.GENERATOR_EXPRESSION) {
      return s.hasAwait ? Kind.ASYNC_GENERATOR : Kind.GENERATOR;
    }
    if (s.hasYield) {
      return s.isAsync ? Kind.ASYNC_GENERATOR : Kind.GENERATOR;
    }
    return s.isAsync || s.kind == Scope.Kind.MODULE && s.hasAwait ? Kind.COROUTINE : Kind.PLAIN;
  }

  static @Nullable String doc(List<Stmt> body) {
    if (body instanceof LaterBody later) {
      String text = later.facts().doc();
      return text == null ? null : Docstrings.clean(text);
    }
    return !body.isEmpty()
            && body.get(0) instanceof Stmt.Expression e
            && e.value() instanceof Expr.Constant c
            && c.value() instanceof String s
        ? Docstrings.clean(s)
        : null;
  }

  private static Parameters parameters(Scope scope, @Nullable Arguments a) {
    if (a == null) {
      int n = 0;
      while (scope.symbols.containsKey(TypeScopes.given(n))) {
        n++; // the iterable of a generator expression, the defaults of a generic function
      }
      String[] names = new String[n];
      for (int i = 0; i < n; i++) {
        names[i] = TypeScopes.given(i);
      }
      return n == 0 ? Parameters.NONE : new Parameters(names, n, n, 0, false, false);
    }
    int posOnly = a.posonlyargs().size();
    int positional = posOnly + a.args().size();
    int kwOnly = a.kwonlyargs().size();
    boolean var = a.vararg() != null;
    boolean kw = a.kwarg() != null;
    String[] names = new String[positional + kwOnly + (var ? 1 : 0) + (kw ? 1 : 0)];
    int i = 0;
    for (Arg arg : a.posonlyargs()) {
      names[i++] = scope.mangle(arg.arg());
    }
    for (Arg arg : a.args()) {
      names[i++] = scope.mangle(arg.arg());
    }
    for (Arg arg : a.kwonlyargs()) {
      names[i++] = scope.mangle(arg.arg());
    }
    if (a.vararg() != null) {
      names[i++] = scope.mangle(a.vararg().arg());
    }
    if (a.kwarg() != null) {
      names[i] = scope.mangle(a.kwarg().arg());
    }
    return new Parameters(names, posOnly, positional, kwOnly, var, kw);
  }

  @Override
  public Body lower(Realm r) {
    scope.settle();
    return new Lowering(r, this).body();
  }

  @Override
  public Code namespaced() {
    if (scope.namespaced) {
      return this;
    }
    try {
      return Compiler.code(scopes.program, true);
    } catch (SyntaxError e) {
      throw new IllegalStateException("it was compiled before", e);
    }
  }

  @Override
  public boolean stringAnnotations() {
    return scopes.program.stringAnnotations();
  }

  @Override
  public List<String> freeNames() {
    return scope.freeNames;
  }

  @Override
  public List<String> cellNames() {
    scope.settle();
    List<String> names = new ArrayList<>();
    for (int slot : scope.cellSlots) {
      names.add(scope.slotNames.get(slot));
    }
    return names;
  }

  @Override
  public List<String> names() {
    return CodeFacts.of(this).names();
  }

  @Override
  public List<Object> constants() {
    return CodeFacts.of(this).constants();
  }

  private @Nullable Node whole() {
    return generator != null ? generator : value;
  }

  @Override
  public int start() {
    Node whole = whole();
    return whole != null
        ? whole.start()
        : scope.kind == Scope.Kind.MODULE || body.isEmpty() ? 0 : body.get(0).start();
  }

  @Override
  public int end() {
    Node whole = whole();
    return whole != null
        ? whole.end()
        : scope.kind == Scope.Kind.MODULE
            ? positions().source().text().length()
            : body.isEmpty() ? 0 : body.get(body.size() - 1).end();
  }

  @Override
  public boolean isNested() {
    for (Scope s = scope.parent; s != null; s = s.parent) {
      if (s.isFunctionLike()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Code renamed(String name, String qualname, String filename, int firstLine) {
    Positions where =
        filename.equals(filename())
            ? positions()
            : new Positions(new Source(filename, positions().source().text()));
    return new SourceCode(
        name, qualname, where, firstLine, scope, scopes, arguments, body, value, generator);
  }

  @Override
  public List<String> slotNames() {
    scope.settle();
    return scope.slotNames;
  }

  @Override
  public boolean isFunction() {
    return scope.isFunctionLike();
  }

  @Override
  public boolean hasNamespace() {
    return scope.kind == Scope.Kind.CLASS || scope.namespaced;
  }
}
