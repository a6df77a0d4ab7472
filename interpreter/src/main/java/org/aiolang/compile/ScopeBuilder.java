package org.aiolang.compile;

import java.util.ArrayDeque;
import java.util.List;
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
  private final Scopes scopes;
  private final OpenScope here;
  private int loops;

  /** The last {@code return} with a value in the async function being walked. */
  private @Nullable Stmt valueReturned;

  /** In an {@code except*} clause: how many loops are around it; else -1. */
  private int starLoops = -1;

  ScopeBuilder(Program program, Scopes scopes, Scope module) {
    this.program = program;
    this.scopes = scopes;
    this.here = new OpenScope(program, module);
  }

  private SyntaxError leavesStar(Node at) {
    return here.error("'break', 'continue' and 'return' cannot appear in an except* block", at);
  }

  void statements(List<Stmt> body) throws SyntaxError {
    for (Stmt s : body) {
      statement(s);
    }
  }

  private void typeParameters(List<TypeParam> list) throws SyntaxError {
    if (!list.isEmpty()) {
      throw here.error("type parameters are not supported", list.get(0));
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
        here.use(n.id());
        here.scope.symbol(here.scope.mangle(n.id())).grown |= s.op() == Operator.ADD;
      }
      expression(s.target());
      expression(s.value());
    } else if (stmt instanceof Stmt.AnnAssign s) {
      if (s.value() != null) {
        expression(s.value());
      }
      if (s.target() instanceof Expr.Name n && s.simple()) {
        Symbol symbol = here.scope.symbol(here.scope.mangle(n.id()));
        if (symbol.global || symbol.nonlocal) {
          throw here.error(
              "annotated name '" + n.id() + "' can't be " + (symbol.global ? "global" : "nonlocal"),
              s);
        }
        symbol.annotated = true;
        symbol.assigned = true;
        if (here.scope.kind == Scope.Kind.MODULE || here.scope.kind == Scope.Kind.CLASS) {
          here.scope.symbol("__annotations__").assigned = true;
        }
      } else {
        expression(s.target());
      }
      if (!here.scope.isFunctionLike() || !(s.target() instanceof Expr.Name)) {
        annotation(s.annotation());
      }
    } else if (stmt instanceof Stmt.Return s) {
      if (here.scope.kind != Scope.Kind.FUNCTION) {
        throw here.error("'return' outside function", s);
      }
      if (starLoops >= 0) {
        throw leavesStar(s.value() instanceof Expr.Constant k ? k : s);
      }
      if (s.value() != null) {
        valueReturned = here.scope.isAsync ? s : valueReturned;
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
      here.awaits("'async for' outside async function", s);
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
      here.awaits("'async with' outside async function", s);
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
        here.declare(name, s, true);
      }
    } else if (stmt instanceof Stmt.Nonlocal s) {
      for (String name : s.names()) {
        here.declare(name, s, false);
      }
    } else if (stmt instanceof Stmt.Import s) {
      for (Alias a : s.names()) {
        String bound = a.asname() != null ? a.asname() : a.name();
        int dot = bound.indexOf('.');
        here.assign(dot < 0 || a.asname() != null ? bound : bound.substring(0, dot));
      }
    } else if (stmt instanceof Stmt.ImportFrom s) {
      if ("__future__".equals(s.module()) && !Futures.mayStand(program.tree(), s)) {
        throw here.error("from __future__ imports must occur at the beginning of the file", s);
      }
      for (Alias a : s.names()) {
        if (a.name().equals("*")) {
          if (here.scope.kind != Scope.Kind.MODULE) {
            throw here.error("import * only allowed at module level", a);
          }
        } else {
          here.assign(a.asname() != null ? a.asname() : a.name());
        }
      }
    } else if (stmt instanceof Stmt.Match s) {
      PatternChecks.check(program.source(), s);
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
        throw here.error("'break' outside loop", s);
      }
    } else if (stmt instanceof Stmt.Continue s) {
      if (starLoops == loops) {
        throw leavesStar(s);
      }
      if (loops == 0) {
        throw here.error("'continue' not properly in loop", s);
      }
    } else if (stmt instanceof Stmt.TypeAlias s) {
      throw here.error("'type' statements are not supported", s);
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
      throw here.error("starred assignment target must be in a list or tuple", target);
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
          throw here.error("multiple starred expressions in assignment", target);
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
    here.scope.owner().hasLoop = true;
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
        throw here.error("default 'except:' must be last", h);
      }
      optional(h.type());
      if (h.name() != null) {
        here.assign(h.name());
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
    here.assign(name);
    Scope outer = here.scope;
    int outerLoops = loops;
    final int outerStar = starLoops;
    starLoops = -1;
    here.scope = new Scope(Scope.Kind.FUNCTION, name, outer);
    here.scope.isAsync = isAsync;
    here.scope.later = new BoundNames(body);
    scopes.put(node, here.scope);
    loops = 0;
    parameters(args);
    final Stmt outerReturn = valueReturned;
    valueReturned = null;
    statements(body);
    if (valueReturned != null && here.scope.hasYield) {
      throw here.error("'return' with value in async generator", valueReturned);
    }
    valueReturned = outerReturn;
    here.scope.later = null;
    here.scope = outer;
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
      here.parameter(a);
    }
    for (Arg a : args.args()) {
      here.parameter(a);
    }
    for (Arg a : args.kwonlyargs()) {
      here.parameter(a);
    }
    if (args.vararg() != null) {
      here.parameter(args.vararg());
    }
    if (args.kwarg() != null) {
      here.parameter(args.kwarg());
    }
  }

  private void classDef(Stmt.ClassDef s) throws SyntaxError {
    expressions(s.decorators());
    repeated(s.keywords());
    expressions(s.bases());
    for (Keyword k : s.keywords()) {
      expression(k.value());
    }
    here.assign(s.name());
    Scope outer = here.scope;
    int outerLoops = loops;
    final int outerStar = starLoops;
    starLoops = -1;
    here.scope = new Scope(Scope.Kind.CLASS, s.name(), outer);
    here.scope.privateName = s.name();
    scopes.put(s, here.scope);
    loops = 0;
    statements(s.body());
    here.scope = outer;
    loops = outerLoops;
    starLoops = outerStar;
  }

  private void repeated(List<Keyword> keywords) throws SyntaxError {
    for (int i = 1; i < keywords.size(); i++) {
      String name = keywords.get(i).arg();
      for (int j = 0; name != null && j < i; j++) {
        if (name.equals(keywords.get(j).arg())) {
          throw here.error("keyword argument repeated: " + name, keywords.get(i));
        }
      }
    }
  }

  private void expressions(List<? extends Expr> list) throws SyntaxError {
    for (Expr e : list) {
      expression(e);
    }
  }

  void expression(Expr expr) throws SyntaxError {
    if (expr instanceof Expr.Name e) {
      if (e.ctx() == ExprContext.LOAD) {
        here.use(e.id());
      } else {
        here.assign(e.id());
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
      here.named(e);
    } else if (expr instanceof Expr.Await e) {
      here.awaits(null, e);
      expression(e.value());
    } else if (expr instanceof Expr.Yield e) {
      here.yields(e);
      optional(e.value());
    } else if (expr instanceof Expr.YieldFrom e) {
      here.yields(e);
      if (here.scope.isAsync) {
        throw here.error("'yield from' inside async function", e);
      }
      expression(e.value());
    } else if (expr instanceof Expr.Lambda e) {
      defaults(e.args());
      Scope outer = here.scope;
      here.scope = new Scope(Scope.Kind.LAMBDA, "<lambda>", outer);
      scopes.put(e, here.scope);
      parameters(e.args());
      expression(e.body());
      here.scope = outer;
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

  private void comprehension(
      Expr node, String name, List<Comprehension> generators, Expr elt, @Nullable Expr value)
      throws SyntaxError {
    expression(generators.get(0).iter());
    Scope outer = here.scope;
    boolean generator = name.equals("<genexpr>");
    if (!generator) {
      outer.owner().hasLoop = true;
    }
    here.scope =
        new Scope(
            generator ? Scope.Kind.GENERATOR_EXPRESSION : Scope.Kind.COMPREHENSION, name, outer);
    scopes.put(node, here.scope);
    if (generator) {
      here.scope.symbol(".0").parameter = true;
      here.scope.hasYield = true;
    }
    boolean first = true;
    for (Comprehension c : generators) {
      if (c.isAsync()) {
        if (generator) {
          here.scope.hasAwait = true;
          if (!here.allowsAwait(outer.owner())) {
            throw here.error(
                "asynchronous comprehension outside of an asynchronous function", node);
          }
        } else {
          here.awaits("asynchronous comprehension outside of an asynchronous function", node);
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
    here.scope = outer;
  }

  /** Iteration variables count as parameters: a walrus may not rebind them. */
  private void targets(Expr target) throws SyntaxError {
    if (target instanceof Expr.Name n) {
      here.scope.symbol(here.scope.mangle(n.id())).parameter = true;
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
        here.assign(p.rest());
      }
    } else if (pattern instanceof Pattern.MatchClass p) {
      expression(p.cls());
      patterns(p.patterns());
      patterns(p.kwdPatterns());
    } else if (pattern instanceof Pattern.MatchStar p) {
      if (p.name() != null) {
        here.assign(p.name());
      }
    } else if (pattern instanceof Pattern.MatchAs p) {
      if (p.pattern() != null) {
        pattern(p.pattern());
      }
      if (p.name() != null) {
        here.assign(p.name());
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
