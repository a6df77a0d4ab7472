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

  private final @Nullable Change change;

  /** The code as the source gives it: this one, unless a program changed it. */
  final SourceCode source;

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
    this.change = null;
    this.source = this;
  }

  private SourceCode(SourceCode of, Positions positions, Change change) {
    super(
        change.name(),
        change.qualname(),
        positions,
        change.firstLine(),
        of.kind(),
        change.parameters(),
        !change.constants().isEmpty() && change.constants().get(0) instanceof String s ? s : null);
    this.scope = of.scope;
    this.scopes = of.scopes;
    this.arguments = of.arguments;
    this.body = of.body;
    this.value = of.value;
    this.generator = of.generator;
    this.change = change;
    this.source = of.source;
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
    return change == null ? scope.freeNames : change.freeNames();
  }

  @Override
  public List<String> cellNames() {
    if (change != null) {
      return change.cellNames();
    }
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
    return change == null ? CodeFacts.of(this).constants() : change.constants();
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
  public Code changed(Change change) {
    Positions where =
        change.filename().equals(filename())
            ? positions()
            : new Positions(new Source(change.filename(), positions().source().text()));
    return new SourceCode(this, where, change);
  }

  @Override
  public @Nullable Change change() {
    return change;
  }

  @Override
  public boolean isSameSource(Code other) {
    return other instanceof SourceCode s && s.scope == scope;
  }

  @Override
  public List<String> slotNames() {
    scope.settle();
    return change == null ? scope.slotNames : renamedSlots(change);
  }

  private List<String> renamedSlots(Change change) {
    List<String> names = new ArrayList<>(scope.slotNames);
    rename(names, source.varNames(), change.variables());
    rename(names, source.cellNames(), change.cellNames());
    return names;
  }

  private static void rename(List<String> names, List<String> before, List<String> after) {
    for (int i = 0; i < before.size() && i < after.size(); i++) {
      int slot = names.indexOf(before.get(i));
      if (slot >= 0) {
        names.set(slot, after.get(i));
      }
    }
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
