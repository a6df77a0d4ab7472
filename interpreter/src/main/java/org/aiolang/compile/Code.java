package org.aiolang.compile;

import java.util.List;
import org.aiolang.object.CodeInfo;
import org.aiolang.object.Positions;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.ast.Arg;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Stmt;
import org.jspecify.annotations.Nullable;

/**
 * A piece of program that runs in a frame of its own: a file, a function, a class body. Immutable
 * once compiled, but for the positions that lowering adds; shared by interpreters and threads.
 */
public final class Code extends CodeInfo {
  /** What calling it makes. */
  public enum Kind {
    PLAIN,
    GENERATOR,
    COROUTINE,
    ASYNC_GENERATOR
  }

  private final String name;
  private final String qualname;
  private final Source source;
  private final Positions positions;
  private final int firstLine;
  private final Kind kind;
  final Scope scope;
  final Scopes scopes;
  final @Nullable Arguments arguments;
  final List<Stmt> body;
  final @Nullable Expr value;
  private final String[] parameters;
  private final int positionalOnly;
  private final int positional;
  private final int keywordOnly;
  private final boolean varArgs;
  private final boolean varKeywords;
  private final @Nullable String doc;

  Code(
      String name,
      String qualname,
      Source source,
      Positions positions,
      int firstLine,
      Kind kind,
      Scope scope,
      Scopes scopes,
      @Nullable Arguments arguments,
      List<Stmt> body,
      @Nullable Expr value) {
    this.name = name;
    this.qualname = qualname;
    this.source = source;
    this.positions = positions;
    this.firstLine = firstLine;
    this.kind = kind;
    this.scope = scope;
    this.scopes = scopes;
    this.arguments = arguments;
    this.body = body;
    this.value = value;
    this.doc =
        !body.isEmpty()
                && body.get(0) instanceof Stmt.Expression e
                && e.value() instanceof Expr.Constant c
                && c.value() instanceof String s
            ? Docstrings.clean(s)
            : null;
    if (arguments == null) {
      parameters =
          scope.kind == Scope.Kind.GENERATOR_EXPRESSION ? new String[] {".0"} : new String[0];
      positionalOnly = parameters.length;
      positional = parameters.length;
      keywordOnly = 0;
      varArgs = false;
      varKeywords = false;
    } else {
      positionalOnly = arguments.posonlyargs().size();
      positional = positionalOnly + arguments.args().size();
      keywordOnly = arguments.kwonlyargs().size();
      varArgs = arguments.vararg() != null;
      varKeywords = arguments.kwarg() != null;
      parameters = parameterNames(arguments);
    }
  }

  private String[] parameterNames(Arguments a) {
    String[] names =
        new String[positional + keywordOnly + (varArgs ? 1 : 0) + (varKeywords ? 1 : 0)];
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
    return names;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String qualname() {
    return qualname;
  }

  @Override
  public String filename() {
    return source.name();
  }

  @Override
  public int firstLine() {
    return firstLine;
  }

  @Override
  public Positions positions() {
    return positions;
  }

  public Source source() {
    return source;
  }

  public Kind kind() {
    return kind;
  }

  /**
   * Whether running it gives a coroutine object: a file with top-level await, or an {@code async
   * def}.
   */
  public boolean isCoroutine() {
    return kind == Kind.COROUTINE;
  }

  /** Parameter names in slot order: positional, keyword-only, {@code *args}, {@code **kwargs}. */
  public String[] parameters() {
    return parameters;
  }

  public int positionalOnly() {
    return positionalOnly;
  }

  /** Positional parameters, the positional-only ones among them. */
  public int positional() {
    return positional;
  }

  public int keywordOnly() {
    return keywordOnly;
  }

  public boolean varArgs() {
    return varArgs;
  }

  public boolean varKeywords() {
    return varKeywords;
  }

  /** The docstring, or null. */
  public @Nullable String doc() {
    return doc;
  }

  /** Names of the closure's cells. */
  public List<String> freeNames() {
    return scope.freeNames;
  }

  /** Names of all slots; those of inlined comprehensions come after the function's own. */
  public List<String> slotNames() {
    return scope.slotNames;
  }

  /** Whether names live in slots, not in a mapping. */
  public boolean isFunction() {
    return scope.isFunctionLike();
  }

  public boolean isClass() {
    return scope.kind == Scope.Kind.CLASS;
  }

  /** Whether slot 0 holds the mapping that names are looked up in. */
  public boolean hasNamespace() {
    return isClass() || scope.namespaced;
  }

  /** The slots that hold cells. */
  public List<Integer> cellSlots() {
    return scope.cellSlots;
  }
}
