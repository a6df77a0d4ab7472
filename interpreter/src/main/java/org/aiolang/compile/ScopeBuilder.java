package org.aiolang.compile;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Alias;
import org.aiolang.syntax.ast.Arg;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.Comprehension;
import org.aiolang.syntax.ast.ExceptHandler;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.ExprContext;
import org.aiolang.syntax.ast.Keyword;
import org.aiolang.syntax.ast.MatchCase;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Operator;
import org.aiolang.syntax.ast.Pattern;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.TypeParam;
import org.aiolang.syntax.ast.WithItem;
import org.jspecify.annotations.Nullable;

/**
 * Walks a program once: opens its scopes, notes what each does with its names, and refuses what is
 * wrong by position ({@code return} outside a function, {@code await} outside an async one, …).
 */
final class ScopeBuilder {
  private final Program program;
  private final Source source;
  private final Scopes scopes;
  private final boolean topLevelAwait;
  private Scope scope;
  private int loops;

  /** The last {@code return} with a value in the async function being walked. */
  private @Nullable Stmt valueReturned;

  /** In an {@code except*} clause: how many loops are around it; else -1. */
  private int starLoops = -1;

  ScopeBuilder(Program program, Scopes scopes, Scope module) {
    this.program = program;
    this.source = program.source();
    this.scopes = scopes;
    this.scope = module;
    this.topLevelAwait = program.topLevelAwait();
  }

  private SyntaxError error(String message, Node at) {
    return new SyntaxError(source, SyntaxError.Kind.SYNTAX, message, at.start(), at.end(), false);
  }

  private SyntaxError leavesStar(Node at) {
    return error("'break', 'continue' and 'return' cannot appear in an except* block", at);
  }

  void statements(List<Stmt> body) throws SyntaxError {
    for (Stmt s : body) {
      statement(s);
    }
  }

  private void typeParameters(List<TypeParam> list) throws SyntaxError {
    if (!list.isEmpty()) {
      throw error("type parameters are not supported", list.get(0));
    }
  }

  private void statement(Stmt stmt) throws SyntaxError {
    if (stmt instanceof Stmt.Expression s) {
      expression(s.value());
    } else if (stmt instanceof Stmt.Assign s) {
      expression(s.value());
      for (Expr t : s.targets()) {
        target(t);
      }
    } else if (stmt instanceof Stmt.AugAssign s) {
      if (s.target() instanceof Expr.Name n) {
        use(n.id());
        scope.symbol(scope.mangle(n.id())).grown |= s.op() == Operator.ADD;
      }
      expression(s.target());
      expression(s.value());
    } else if (stmt instanceof Stmt.AnnAssign s) {
      if (s.value() != null) {
        expression(s.value());
      }
      if (s.target() instanceof Expr.Name n && s.simple()) {
        Symbol symbol = scope.symbol(scope.mangle(n.id()));
        if (symbol.global || symbol.nonlocal) {
          throw error(
              "annotated name '" + n.id() + "' can't be " + (symbol.global ? "global" : "nonlocal"),
              s);
        }
        symbol.annotated = true;
        symbol.assigned = true;
        if (scope.kind == Scope.Kind.MODULE || scope.kind == Scope.Kind.CLASS) {
          scope.symbol("__annotations__").assigned = true;
        }
      } else {
        expression(s.target());
      }
      if (!scope.isFunctionLike() || !(s.target() instanceof Expr.Name)) {
        annotation(s.annotation());
      }
    } else if (stmt instanceof Stmt.Return s) {
      if (scope.kind != Scope.Kind.FUNCTION) {
        throw error("'return' outside function", s);
      }
      if (starLoops >= 0) {
        throw leavesStar(s.value() instanceof Expr.Constant k ? k : s);
      }
      if (s.value() != null) {
        valueReturned = scope.isAsync ? s : valueReturned;
        expression(s.value());
      }
    } else if (stmt instanceof Stmt.If s) {
      expression(s.test());
      statements(s.body());
      statements(s.orelse());
    } else if (stmt instanceof Stmt.While s) {
      expression(s.test());
      loop(s.body());
      statements(s.orelse());
    } else if (stmt instanceof Stmt.For s) {
      expression(s.iter());
      target(s.target());
      loop(s.body());
      statements(s.orelse());
    } else if (stmt instanceof Stmt.AsyncFor s) {
      awaits("'async for' outside async function", s);
      expression(s.iter());
      target(s.target());
      loop(s.body());
      statements(s.orelse());
    } else if (stmt instanceof Stmt.FunctionDef s) {
      typeParameters(s.typeParams());
      function(s, s.name(), s.args(), s.body(), s.decorators(), s.returns(), false);
    } else if (stmt instanceof Stmt.AsyncFunctionDef s) {
      typeParameters(s.typeParams());
      function(s, s.name(), s.args(), s.body(), s.decorators(), s.returns(), true);
    } else if (stmt instanceof Stmt.ClassDef s) {
      typeParameters(s.typeParams());
      classDef(s);
    } else if (stmt instanceof Stmt.Try s) {
      tryStatement(s.body(), s.handlers(), s.orelse(), s.finalbody(), false);
    } else if (stmt instanceof Stmt.TryStar s) {
      tryStatement(s.body(), s.handlers(), s.orelse(), s.finalbody(), true);
    } else if (stmt instanceof Stmt.With s) {
      with(s.items(), s.body());
    } else if (stmt instanceof Stmt.AsyncWith s) {
      awaits("'async with' outside async function", s);
      with(s.items(), s.body());
    } else if (stmt instanceof Stmt.Raise s) {
      optional(s.exc());
      optional(s.cause());
    } else if (stmt instanceof Stmt.Assert s) {
      expression(s.test());
      optional(s.msg());
    } else if (stmt instanceof Stmt.Delete s) {
      expressions(s.targets());
    } else if (stmt instanceof Stmt.Global s) {
      for (String name : s.names()) {
        declare(name, s, true);
      }
    } else if (stmt instanceof Stmt.Nonlocal s) {
      for (String name : s.names()) {
        declare(name, s, false);
      }
    } else if (stmt instanceof Stmt.Import s) {
      for (Alias a : s.names()) {
        String bound = a.asname() != null ? a.asname() : a.name();
        int dot = bound.indexOf('.');
        assign(dot < 0 || a.asname() != null ? bound : bound.substring(0, dot));
      }
    } else if (stmt instanceof Stmt.ImportFrom s) {
      if ("__future__".equals(s.module()) && !Futures.mayStand(program.tree(), s)) {
        throw error("from __future__ imports must occur at the beginning of the file", s);
      }
      for (Alias a : s.names()) {
        if (a.name().equals("*")) {
          if (scope.kind != Scope.Kind.MODULE) {
            throw error("import * only allowed at module level", a);
          }
        } else {
          assign(a.asname() != null ? a.asname() : a.name());
        }
      }
    } else if (stmt instanceof Stmt.Match s) {
      PatternChecks.check(source, s);
      expression(s.subject());
      for (MatchCase c : s.cases()) {
        pattern(c.pattern());
        optional(c.guard());
        statements(c.body());
      }
    } else if (stmt instanceof Stmt.Break s) {
      if (starLoops == loops) {
        throw leavesStar(s);
      }
      if (loops == 0) {
        throw error("'break' outside loop", s);
      }
    } else if (stmt instanceof Stmt.Continue s) {
      if (starLoops == loops) {
        throw leavesStar(s);
      }
      if (loops == 0) {
        throw error("'continue' not properly in loop", s);
      }
    } else if (stmt instanceof Stmt.TypeAlias s) {
      throw error("'type' statements are not supported", s);
    }
  }

  private void annotation(@Nullable Expr e) throws SyntaxError {
    if (e != null && !program.stringAnnotations()) {
      expression(e);
    }
  }

  /** What is assigned to: a star stands in a list or tuple, and only one. */
  private void target(Expr target) throws SyntaxError {
    if (target instanceof Expr.Starred) {
      throw error("starred assignment target must be in a list or tuple", target);
    }
    stars(target);
    expression(target);
  }

  private void stars(Expr target) throws SyntaxError {
    List<Expr> elts =
        target instanceof Expr.TupleDisplay t
            ? t.elts()
            : target instanceof Expr.ListDisplay l ? l.elts() : List.of();
    boolean star = false;
    for (Expr e : elts) {
      if (e instanceof Expr.Starred s) {
        if (star) {
          throw error("multiple starred expressions in assignment", target);
        }
        star = true;
        stars(s.value());
      } else {
        stars(e);
      }
    }
  }

  private void optional(@Nullable Expr e) throws SyntaxError {
    if (e != null) {
      expression(e);
    }
  }

  private void loop(List<Stmt> body) throws SyntaxError {
    scope.owner().hasLoop = true;
    loops++;
    statements(body);
    loops--;
  }

  private void tryStatement(
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orelse,
      List<Stmt> finalbody,
      boolean star)
      throws SyntaxError {
    statements(body);
    for (ExceptHandler h : handlers) {
      if (h.type() == null && h != handlers.get(handlers.size() - 1)) {
        throw error("default 'except:' must be last", h);
      }
      optional(h.type());
      if (h.name() != null) {
        assign(h.name());
      }
      int outerStar = starLoops;
      if (star) {
        starLoops = loops;
      }
      statements(h.body());
      starLoops = outerStar;
    }
    statements(orelse);
    statements(finalbody);
  }

  private void with(List<WithItem> items, List<Stmt> body) throws SyntaxError {
    for (WithItem item : items) {
      expression(item.contextExpr());
      optional(item.optionalVars());
    }
    statements(body);
  }

  private void declare(String id, Node at, boolean global) throws SyntaxError {
    String name = scope.mangle(id);
    String word = global ? "global" : "nonlocal";
    if (!global && scope.kind == Scope.Kind.MODULE) {
      throw error("nonlocal declaration not allowed at module level", at);
    }
    Symbol s = scope.symbols.get(name);
    if (s != null) {
      if (s.parameter) {
        throw error("name '" + id + "' is parameter and " + word, at);
      }
      if (s.annotated) {
        throw error("annotated name '" + id + "' can't be " + word, at);
      }
      if (s.assigned && !s.global && !s.nonlocal) {
        throw error("name '" + id + "' is assigned to before " + word + " declaration", at);
      }
      if (s.used && !s.global && !s.nonlocal) {
        throw error("name '" + id + "' is used prior to " + word + " declaration", at);
      }
      if (global ? s.nonlocal : s.global) {
        throw error("name '" + id + "' is nonlocal and global", at);
      }
    }
    s = scope.symbol(name);
    if (global) {
      s.global = true;
    } else {
      s.nonlocal = true;
      if (!bindable(name)) {
        throw error("no binding for nonlocal '" + id + "' found", at);
      }
    }
  }

  /**
   * Whether a function around binds the name; it may do so further down, so its whole text counts.
   */
  private boolean bindable(String name) {
    for (Scope s = scope.parent; s != null; s = s.parent) {
      if (s.kind == Scope.Kind.CLASS || s.kind == Scope.Kind.MODULE) {
        if (name.equals("__class__") && s.kind == Scope.Kind.CLASS) {
          s.needsClassCell = true;
          return true;
        }
        continue;
      }
      Symbol symbol = s.symbols.get(name);
      if (symbol != null && (symbol.bound() || symbol.nonlocal) || s.bindsLater(name)) {
        return true;
      }
    }
    return false;
  }

  private void function(
      Node node,
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decorators,
      @Nullable Expr returns,
      boolean isAsync)
      throws SyntaxError {
    expressions(decorators);
    defaults(args);
    annotations(args);
    annotation(returns);
    assign(name);
    Scope outer = scope;
    int outerLoops = loops;
    final int outerStar = starLoops;
    starLoops = -1;
    scope = new Scope(Scope.Kind.FUNCTION, name, outer);
    scope.isAsync = isAsync;
    scope.later = new BoundNames(body);
    scopes.put(node, scope);
    loops = 0;
    parameters(args);
    final Stmt outerReturn = valueReturned;
    valueReturned = null;
    statements(body);
    if (valueReturned != null && scope.hasYield) {
      throw error("'return' with value in async generator", valueReturned);
    }
    valueReturned = outerReturn;
    scope.later = null;
    scope = outer;
    loops = outerLoops;
    starLoops = outerStar;
  }

  private void annotations(Arguments args) throws SyntaxError {
    for (List<Arg> list : List.of(args.posonlyargs(), args.args(), args.kwonlyargs())) {
      for (Arg a : list) {
        annotation(a.annotation());
      }
    }
    if (args.vararg() != null) {
      annotation(args.vararg().annotation());
    }
    if (args.kwarg() != null) {
      annotation(args.kwarg().annotation());
    }
  }

  private void defaults(Arguments args) throws SyntaxError {
    expressions(args.defaults());
    for (Expr e : args.kwDefaults()) {
      optional(e);
    }
  }

  private void parameters(Arguments args) throws SyntaxError {
    for (Arg a : args.posonlyargs()) {
      parameter(a);
    }
    for (Arg a : args.args()) {
      parameter(a);
    }
    for (Arg a : args.kwonlyargs()) {
      parameter(a);
    }
    if (args.vararg() != null) {
      parameter(args.vararg());
    }
    if (args.kwarg() != null) {
      parameter(args.kwarg());
    }
  }

  private void parameter(Arg a) throws SyntaxError {
    Symbol s = scope.symbol(scope.mangle(a.arg()));
    if (s.parameter) {
      throw error("duplicate argument '" + a.arg() + "' in function definition", a);
    }
    s.parameter = true;
  }

  private void classDef(Stmt.ClassDef s) throws SyntaxError {
    expressions(s.decorators());
    repeated(s.keywords());
    expressions(s.bases());
    for (Keyword k : s.keywords()) {
      expression(k.value());
    }
    assign(s.name());
    Scope outer = scope;
    int outerLoops = loops;
    final int outerStar = starLoops;
    starLoops = -1;
    scope = new Scope(Scope.Kind.CLASS, s.name(), outer);
    scope.privateName = s.name();
    scopes.put(s, scope);
    loops = 0;
    statements(s.body());
    scope = outer;
    loops = outerLoops;
    starLoops = outerStar;
  }

  private void repeated(List<Keyword> keywords) throws SyntaxError {
    for (int i = 1; i < keywords.size(); i++) {
      String name = keywords.get(i).arg();
      for (int j = 0; name != null && j < i; j++) {
        if (name.equals(keywords.get(j).arg())) {
          throw error("keyword argument repeated: " + name, keywords.get(i));
        }
      }
    }
  }

  private void assign(String id) {
    scope.symbol(scope.mangle(id)).assigned = true;
  }

  private void use(String id) {
    scope.symbol(scope.mangle(id)).used = true;
    if (id.equals("super") || id.equals("__class__")) {
      for (Scope s = scope; s != null; s = s.parent) {
        if (s.kind == Scope.Kind.CLASS) {
          if (s != scope) {
            s.needsClassCell = true;
            scope.symbol("__class__").used = true;
          }
          return;
        }
      }
    }
  }

  /** Notes an {@code await} (or what contains one), or refuses it. */
  private void awaits(@Nullable String message, Node at) throws SyntaxError {
    Scope owner = scope.owner();
    boolean allowed =
        owner.isAsync
            || owner.kind == Scope.Kind.GENERATOR_EXPRESSION
            || owner.kind == Scope.Kind.MODULE && topLevelAwait;
    if (!allowed) {
      throw error(
          message == null
              ? owner.kind == Scope.Kind.FUNCTION || owner.kind == Scope.Kind.LAMBDA
                  ? "'await' outside async function"
                  : "'await' outside function"
              : message,
          at);
    }
    owner.hasAwait = true;
  }

  private void yields(Node at) throws SyntaxError {
    Scope s = scope;
    if (s.kind == Scope.Kind.COMPREHENSION || s.kind == Scope.Kind.GENERATOR_EXPRESSION) {
      throw error("'yield' inside " + comprehensionName(s), at);
    }
    if (s.kind != Scope.Kind.FUNCTION && s.kind != Scope.Kind.LAMBDA) {
      throw error("'yield' outside function", at);
    }
    s.hasYield = true;
  }

  private static String comprehensionName(Scope s) {
    return switch (s.name) {
      case "<listcomp>" -> "list comprehension";
      case "<setcomp>" -> "set comprehension";
      case "<dictcomp>" -> "dict comprehension";
      default -> "generator expression";
    };
  }

  private void expressions(List<? extends Expr> list) throws SyntaxError {
    for (Expr e : list) {
      expression(e);
    }
  }

  void expression(Expr expr) throws SyntaxError {
    if (expr instanceof Expr.Name e) {
      if (e.ctx() == ExprContext.LOAD) {
        use(e.id());
      } else {
        assign(e.id());
      }
    } else if (expr instanceof Expr.Constant) {
      return;
    } else if (expr instanceof Expr.Call e) {
      expression(e.func());
      repeated(e.keywords());
      expressions(e.args());
      for (Keyword k : e.keywords()) {
        expression(k.value());
      }
    } else if (expr instanceof Expr.Attribute e) {
      expression(e.value());
    } else if (expr instanceof Expr.BinOp e) {
      binary(e);
    } else if (expr instanceof Expr.Compare e) {
      expression(e.left());
      expressions(e.comparators());
    } else if (expr instanceof Expr.BoolOp e) {
      expressions(e.values());
    } else if (expr instanceof Expr.UnaryOp e) {
      expression(e.operand());
    } else if (expr instanceof Expr.Subscript e) {
      expression(e.value());
      expression(e.slice());
    } else if (expr instanceof Expr.Slice e) {
      optional(e.lower());
      optional(e.upper());
      optional(e.step());
    } else if (expr instanceof Expr.TupleDisplay e) {
      expressions(e.elts());
    } else if (expr instanceof Expr.ListDisplay e) {
      expressions(e.elts());
    } else if (expr instanceof Expr.SetDisplay e) {
      expressions(e.elts());
    } else if (expr instanceof Expr.Dict e) {
      for (int i = 0; i < e.values().size(); i++) {
        optional(e.keys().get(i));
        expression(e.values().get(i));
      }
    } else if (expr instanceof Expr.Starred e) {
      expression(e.value());
    } else if (expr instanceof Expr.IfExp e) {
      expression(e.test());
      expression(e.body());
      expression(e.orelse());
    } else if (expr instanceof Expr.JoinedStr e) {
      expressions(e.values());
    } else if (expr instanceof Expr.FormattedValue e) {
      expression(e.value());
      optional(e.formatSpec());
    } else if (expr instanceof Expr.NamedExpr e) {
      expression(e.value());
      named(e);
    } else if (expr instanceof Expr.Await e) {
      awaits(null, e);
      expression(e.value());
    } else if (expr instanceof Expr.Yield e) {
      yields(e);
      optional(e.value());
    } else if (expr instanceof Expr.YieldFrom e) {
      yields(e);
      if (scope.isAsync) {
        throw error("'yield from' inside async function", e);
      }
      expression(e.value());
    } else if (expr instanceof Expr.Lambda e) {
      defaults(e.args());
      Scope outer = scope;
      scope = new Scope(Scope.Kind.LAMBDA, "<lambda>", outer);
      scopes.put(e, scope);
      parameters(e.args());
      expression(e.body());
      scope = outer;
    } else if (expr instanceof Expr.ListComp e) {
      comprehension(e, "<listcomp>", e.generators(), e.elt(), null);
    } else if (expr instanceof Expr.SetComp e) {
      comprehension(e, "<setcomp>", e.generators(), e.elt(), null);
    } else if (expr instanceof Expr.DictComp e) {
      comprehension(e, "<dictcomp>", e.generators(), e.key(), e.value());
    } else if (expr instanceof Expr.GeneratorExp e) {
      comprehension(e, "<genexpr>", e.generators(), e.elt(), null);
    }
  }

  /** A chain of operators leans left and may be thousands long. */
  private void binary(Expr.BinOp e) throws SyntaxError {
    Expr left = e;
    ArrayDeque<Expr> rights = new ArrayDeque<>();
    while (left instanceof Expr.BinOp b) {
      rights.push(b.right());
      left = b.left();
    }
    expression(left);
    for (Expr right : rights) {
      expression(right);
    }
  }

  private void named(Expr.NamedExpr e) throws SyntaxError {
    Scope target = scope;
    while (target.kind == Scope.Kind.COMPREHENSION
        || target.kind == Scope.Kind.GENERATOR_EXPRESSION) {
      Symbol s = target.symbols.get(e.target().id());
      if (s != null && s.parameter) {
        throw error(
            "assignment expression cannot rebind comprehension iteration variable '"
                + e.target().id()
                + "'",
            e.target());
      }
      target = Objects.requireNonNull(target.parent);
    }
    if (target != scope && target.kind == Scope.Kind.CLASS) {
      throw error("assignment expression within a comprehension cannot be used in a class body", e);
    }
    Symbol bound = target.symbol(target.mangle(e.target().id()));
    bound.assigned = true;
    for (Scope s = scope; s != target; s = Objects.requireNonNull(s.parent)) {
      Symbol inner = s.symbol(s.mangle(e.target().id()));
      inner.used = true;
      if (target.kind == Scope.Kind.MODULE || bound.global) {
        inner.global = true;
      } else {
        inner.nonlocal = true;
      }
    }
  }

  private void comprehension(
      Expr node, String name, List<Comprehension> generators, Expr elt, @Nullable Expr value)
      throws SyntaxError {
    expression(generators.get(0).iter());
    Scope outer = scope;
    boolean generator = name.equals("<genexpr>");
    if (!generator) {
      outer.owner().hasLoop = true;
    }
    scope =
        new Scope(
            generator ? Scope.Kind.GENERATOR_EXPRESSION : Scope.Kind.COMPREHENSION, name, outer);
    scopes.put(node, scope);
    if (generator) {
      scope.symbol(".0").parameter = true;
      scope.hasYield = true;
    }
    boolean first = true;
    for (Comprehension c : generators) {
      if (c.isAsync()) {
        if (generator) {
          scope.hasAwait = true;
          if (!outer.owner().isAsync
              && !(outer.owner().kind == Scope.Kind.MODULE && topLevelAwait)) {
            throw error("asynchronous comprehension outside of an asynchronous function", node);
          }
        } else {
          awaits("asynchronous comprehension outside of an asynchronous function", node);
        }
      }
      if (!first) {
        expression(c.iter());
      }
      first = false;
      targets(c.target());
      for (Expr test : c.ifs()) {
        expression(test);
      }
    }
    if (value != null) {
      expression(elt);
      expression(value);
    } else {
      expression(elt);
    }
    scope = outer;
  }

  /** Iteration variables count as parameters: a walrus may not rebind them. */
  private void targets(Expr target) throws SyntaxError {
    if (target instanceof Expr.Name n) {
      scope.symbol(scope.mangle(n.id())).parameter = true;
    } else if (target instanceof Expr.TupleDisplay t) {
      for (Expr e : t.elts()) {
        targets(e);
      }
    } else if (target instanceof Expr.ListDisplay t) {
      for (Expr e : t.elts()) {
        targets(e);
      }
    } else if (target instanceof Expr.Starred s) {
      targets(s.value());
    } else {
      expression(target);
    }
  }

  private void pattern(Pattern pattern) throws SyntaxError {
    if (pattern instanceof Pattern.MatchValue p) {
      expression(p.value());
    } else if (pattern instanceof Pattern.MatchSequence p) {
      patterns(p.patterns());
    } else if (pattern instanceof Pattern.MatchMapping p) {
      expressions(p.keys());
      patterns(p.patterns());
      if (p.rest() != null) {
        assign(p.rest());
      }
    } else if (pattern instanceof Pattern.MatchClass p) {
      expression(p.cls());
      patterns(p.patterns());
      patterns(p.kwdPatterns());
    } else if (pattern instanceof Pattern.MatchStar p) {
      if (p.name() != null) {
        assign(p.name());
      }
    } else if (pattern instanceof Pattern.MatchAs p) {
      if (p.pattern() != null) {
        pattern(p.pattern());
      }
      if (p.name() != null) {
        assign(p.name());
      }
    } else if (pattern instanceof Pattern.MatchOr p) {
      patterns(p.patterns());
    }
  }

  private void patterns(List<Pattern> list) throws SyntaxError {
    for (Pattern p : list) {
      pattern(p);
    }
  }
}
