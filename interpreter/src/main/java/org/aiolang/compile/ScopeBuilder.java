package org.aiolang.compile;

import java.util.List;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Alias;
import org.aiolang.syntax.ast.Arg;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.ExceptHandler;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Keyword;
import org.aiolang.syntax.ast.LaterBody;
import org.aiolang.syntax.ast.MatchCase;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Operator;
import org.aiolang.syntax.ast.Stmt;
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
  private final DubiousCode dubious;
  private final ExpressionScopes in;
  private final TypeScopes types;
  private int loops;

  /** The last {@code return} with a value in the async function being walked. */
  private @Nullable Stmt valueReturned;

  /** In an {@code except*} clause: how many loops are around it; else -1. */
  private int starLoops = -1;

  ScopeBuilder(Program program, Scopes scopes, Scope module) {
    this.program = program;
    this.scopes = scopes;
    this.here = new OpenScope(program, module);
    this.dubious = new DubiousCode(program.warnings());
    this.in = new ExpressionScopes(scopes, here, dubious);
    this.types = new TypeScopes(in, here, scopes);
  }

  private SyntaxError leavesStar(Node at) {
    return here.error("'break', 'continue' and 'return' cannot appear in an except* block", at);
  }

  /** The whole of a program. */
  void program(List<Stmt> body, @Nullable Expr value) throws SyntaxError {
    statements(body);
    in.optional(value);
    here.checkNonlocals();
  }

  private void statements(List<Stmt> body) throws SyntaxError {
    for (Stmt s : body) {
      statement(s);
    }
  }

  private void statement(Stmt stmt) throws SyntaxError {
    if (stmt instanceof Stmt.Expression s) {
      in.value(s.value());
    } else if (stmt instanceof Stmt.Assign s) {
      in.value(s.value());
      for (Expr t : s.targets()) {
        target(t);
      }
    } else if (stmt instanceof Stmt.AugAssign s) {
      if (s.target() instanceof Expr.Name n) {
        here.use(n.id());
        here.scope.symbol(here.scope.mangle(n.id())).grown |= s.op() == Operator.ADD;
      }
      if (s.target() instanceof Expr.Attribute a) {
        in.walk(a.value());
      } else {
        in.walk(s.target());
      }
      in.walk(s.value());
    } else if (stmt instanceof Stmt.AnnAssign s) {
      if (s.value() != null) {
        in.walk(s.value());
      }
      if (s.target() instanceof Expr.Name n && s.simple()) {
        Symbol symbol = here.scope.symbol(here.scope.mangle(n.id()));
        if (symbol.global || symbol.nonlocal) {
          throw here.ofNames(
              "annotated name '" + n.id() + "' can't be " + (symbol.global ? "global" : "nonlocal"),
              s);
        }
        here.refuseDebug(n.id(), s);
        symbol.annotated = true;
        symbol.assigned = true;
        if (here.scope.kind == Scope.Kind.MODULE || here.scope.kind == Scope.Kind.CLASS) {
          here.scope.symbol("__annotations__").assigned = true;
        }
      } else if (s.value() != null || !(s.target() instanceof Expr.Name)) {
        in.walk(s.target());
      }
      final int found = dubious.count();
      annotation(s.annotation());
      if (here.scope.kind == Scope.Kind.FUNCTION) {
        dubious.forget(found); // never evaluated, so CPython does not compile it
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
        in.walk(s.value());
      }
    } else if (stmt instanceof Stmt.If s) {
      in.walk(s.test());
      statements(s.body());
      statements(s.orelse());
    } else if (stmt instanceof Stmt.While s) {
      in.walk(s.test());
      loop(s.body());
      statements(s.orelse());
    } else if (stmt instanceof Stmt.For s) {
      in.walk(s.iter());
      target(s.target());
      loop(s.body());
      statements(s.orelse());
    } else if (stmt instanceof Stmt.AsyncFor s) {
      here.awaits("'async for' outside async function", s);
      in.walk(s.iter());
      target(s.target());
      loop(s.body());
      statements(s.orelse());
    } else if (stmt instanceof Stmt.FunctionDef s) {
      function(Definition.of(s), false);
    } else if (stmt instanceof Stmt.AsyncFunctionDef s) {
      function(Definition.of(s), true);
    } else if (stmt instanceof Stmt.ClassDef s) {
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
      in.optional(s.exc());
      in.optional(s.cause());
    } else if (stmt instanceof Stmt.Assert s) {
      dubious.assertion(s);
      in.walk(s.test());
      in.optional(s.msg());
    } else if (stmt instanceof Stmt.Delete s) {
      in.all(s.targets());
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
        here.assign(dot < 0 || a.asname() != null ? bound : bound.substring(0, dot), s);
      }
    } else if (stmt instanceof Stmt.ImportFrom s) {
      if ("__future__".equals(s.module()) && !Futures.mayStand(program.tree(), s)) {
        throw here.error("from __future__ imports must occur at the beginning of the file", s);
      }
      for (Alias a : s.names()) {
        if (a.name().equals("*")) {
          if (here.scope.kind != Scope.Kind.MODULE) {
            throw here.ofNames("import * only allowed at module level", a);
          }
        } else {
          here.assign(a.asname() != null ? a.asname() : a.name(), s);
        }
      }
    } else if (stmt instanceof Stmt.Match s) {
      PatternChecks.check(program.source(), s);
      in.walk(s.subject());
      for (MatchCase c : s.cases()) {
        in.pattern(c.pattern());
        in.optional(c.guard());
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
      here.assign(s.name().id(), s);
      types.alias(s);
    }
  }

  private void annotation(@Nullable Expr e) throws SyntaxError {
    if (e == null) {
      return;
    }
    if (program.stringAnnotations()) {
      types.checkAnnotation(e);
    } else {
      in.element(e);
    }
  }

  /** What is assigned to: a star stands in a list or tuple, and only one. */
  private void target(Expr target) throws SyntaxError {
    if (target instanceof Expr.Starred) {
      throw here.error("starred assignment target must be in a list or tuple", target);
    }
    stars(target);
    in.walk(target);
  }

  private void stars(Expr target) throws SyntaxError {
    List<Expr> elts =
        target instanceof Expr.TupleDisplay t
            ? t.elts()
            : target instanceof Expr.ListDisplay l ? l.elts() : List.of();
    boolean star = false;
    for (int i = 0; i < elts.size(); i++) {
      Expr e = elts.get(i);
      if (e instanceof Expr.Starred s) {
        if (star) {
          throw here.error("multiple starred expressions in assignment", target);
        }
        star = true;
        if (i >= 1 << 8 || elts.size() - i - 1 >= 1 << 23) {
          throw here.error("too many expressions in star-unpacking assignment", target);
        }
        stars(s.value());
      } else {
        stars(e);
      }
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
      in.optional(h.type());
      if (h.name() != null) {
        here.assign(h.name(), h);
      }
      int outerStar = starLoops;
      if (star) {
        starLoops = loops;
      }
      statements(h.body());
      starLoops = outerStar;
    }
    statements(orelse);
    int found = dubious.count();
    statements(finalbody);
    dubious.again(found);
  }

  private void with(List<WithItem> items, List<Stmt> body) throws SyntaxError {
    for (WithItem item : items) {
      in.walk(item.contextExpr());
      if (item.optionalVars() != null) {
        target(item.optionalVars());
      }
    }
    statements(body);
  }

  private void function(Definition d, boolean isAsync) throws SyntaxError {
    in.all(d.decorators());
    in.defaults(d.args());
    here.assign(d.name(), d.node());
    final Scope outer = here.scope;
    if (!d.typeParams().isEmpty()) {
      types.open(d.name(), d.typeParams(), d.givenDefaults().size());
    }
    annotations(d.args());
    annotation(d.returns());
    int outerLoops = loops;
    final int outerStar = starLoops;
    starLoops = -1;
    here.scope = new Scope(Scope.Kind.FUNCTION, d.name(), here.scope);
    here.scope.isAsync = isAsync;
    scopes.put(d.node(), here.scope);
    loops = 0;
    if (d.body() instanceof LaterBody later
        && d.typeParams().isEmpty()
        && LaterScope.allows(outer)) {
      here.scope.later = new LaterScope(program, here.scope, later.facts(), d);
      here.scope.later.announce();
    } else {
      parametersAndBody(d);
    }
    here.scope = outer;
    loops = outerLoops;
    starLoops = outerStar;
  }

  private void parametersAndBody(Definition d) throws SyntaxError {
    in.parameters(d.args());
    final Stmt outerReturn = valueReturned;
    valueReturned = null;
    statements(d.body());
    if (valueReturned != null && here.scope.hasYield) {
      throw here.error("'return' with value in async generator", valueReturned);
    }
    valueReturned = outerReturn;
  }

  /** The whole of a function whose scope this builder was made for. */
  void functionBody(Definition d) throws SyntaxError {
    parametersAndBody(d);
    here.checkNonlocals();
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

  private void classDef(Stmt.ClassDef s) throws SyntaxError {
    in.all(s.decorators());
    here.assign(s.name(), s);
    final Scope outer = here.scope;
    if (!s.typeParams().isEmpty()) {
      types.openClass(s.name(), s.typeParams());
    }
    in.repeated(s.keywords());
    final int found = dubious.count();
    in.elements(s.bases());
    for (Keyword k : s.keywords()) {
      in.walk(k.value());
    }
    final int foundInHead = dubious.count();
    int outerLoops = loops;
    final int outerStar = starLoops;
    starLoops = -1;
    here.scope = new Scope(Scope.Kind.CLASS, s.name(), here.scope);
    here.scope.privateName = s.name();
    here.scope.mangledOnly = null;
    scopes.put(s, here.scope);
    loops = 0;
    statements(s.body());
    dubious.last(found, foundInHead); // CPython compiles a class's body before its bases
    here.scope = outer;
    loops = outerLoops;
    starLoops = outerStar;
  }
}
