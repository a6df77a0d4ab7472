package org.aiolang.compile;

import java.util.ArrayDeque;
import java.util.List;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Arg;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.Comprehension;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.ExprContext;
import org.aiolang.syntax.ast.Keyword;
import org.aiolang.syntax.ast.Pattern;
import org.aiolang.syntax.ast.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link ScopeBuilder}'s walk that is inside one statement: expressions, the scopes
 * that lambdas and comprehensions open, and the patterns of {@code case}.
 */
final class ExpressionScopes {
  private final Scopes scopes;
  private final OpenScope here;
  private final DubiousCode dubious;

  ExpressionScopes(Scopes scopes, OpenScope here, DubiousCode dubious) {
    this.dubious = dubious;
    this.scopes = scopes;
    this.here = here;
  }

  void optional(@Nullable Expr e) throws SyntaxError {
    if (e != null) {
      walk(e);
    }
  }

  void defaults(Arguments args) throws SyntaxError {
    all(args.defaults());
    for (Expr e : args.kwDefaults()) {
      optional(e);
    }
  }

  void parameters(Arguments args) throws SyntaxError {
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

  void repeated(List<Keyword> keywords) throws SyntaxError {
    for (Keyword k : keywords) {
      here.refuseDebug(k.arg(), k);
    }
    for (int i = 1; i < keywords.size(); i++) {
      String name = keywords.get(i).arg();
      for (int j = 0; name != null && j < i; j++) {
        if (name.equals(keywords.get(j).arg())) {
          throw here.error("keyword argument repeated: " + name, keywords.get(i));
        }
      }
    }
  }

  /** What a statement takes as one value: a star belongs in a display or a call. */
  void value(Expr e) throws SyntaxError {
    if (e instanceof Expr.Starred) {
      throw here.error("can't use starred expression here", e);
    }
    walk(e);
  }

  void all(List<? extends Expr> list) throws SyntaxError {
    for (Expr e : list) {
      walk(e);
    }
  }

  void elements(List<Expr> list) throws SyntaxError {
    for (Expr e : list) {
      element(e);
    }
  }

  /** Where a star may stand. */
  void element(Expr e) throws SyntaxError {
    walk(e instanceof Expr.Starred s ? s.value() : e);
  }

  void walk(Expr expr) throws SyntaxError {
    if (expr instanceof Expr.Name e) {
      if (e.ctx() == ExprContext.LOAD) {
        here.use(e.id());
      } else {
        if (e.ctx() == ExprContext.DEL && e.id().equals("__debug__")) {
          throw here.error("cannot delete __debug__", e);
        }
        here.assign(e.id(), e);
      }
    } else if (expr instanceof Expr.Constant) {
      return;
    } else if (expr instanceof Expr.Call e) {
      dubious.call(e.func());
      walk(e.func());
      repeated(e.keywords());
      elements(e.args());
      for (Keyword k : e.keywords()) {
        walk(k.value());
      }
    } else if (expr instanceof Expr.Attribute e) {
      if (e.ctx() == ExprContext.STORE) {
        here.refuseDebug(e.attr(), e);
        if (e.value() instanceof Expr.Name n && n.id().equals("self")) {
          here.assignsSelf(e.attr());
        }
      }
      walk(e.value());
    } else if (expr instanceof Expr.BinOp e) {
      binary(e);
    } else if (expr instanceof Expr.Compare e) {
      dubious.comparison(e, false);
      operands(e);
    } else if (expr instanceof Expr.BoolOp e) {
      all(e.values());
    } else if (expr instanceof Expr.UnaryOp e) {
      if (e.op() == UnaryOperator.NOT && e.operand() instanceof Expr.Compare c) {
        dubious.comparison(c, true);
        operands(c);
      } else {
        walk(e.operand());
      }
    } else if (expr instanceof Expr.Subscript e) {
      if (e.ctx() == ExprContext.LOAD) {
        dubious.subscript(e);
      }
      walk(e.value());
      walk(e.slice());
    } else if (expr instanceof Expr.Slice e) {
      optional(e.lower());
      optional(e.upper());
      optional(e.step());
    } else if (expr instanceof Expr.TupleDisplay e) {
      elements(e.elts());
    } else if (expr instanceof Expr.ListDisplay e) {
      elements(e.elts());
    } else if (expr instanceof Expr.SetDisplay e) {
      elements(e.elts());
    } else if (expr instanceof Expr.Dict e) {
      for (int i = 0; i < e.values().size(); i++) {
        optional(e.keys().get(i));
        walk(e.values().get(i));
      }
    } else if (expr instanceof Expr.Starred e) {
      throw here.error("can't use starred expression here", e);
    } else if (expr instanceof Expr.IfExp e) {
      walk(e.test());
      walk(e.body());
      walk(e.orelse());
    } else if (expr instanceof Expr.JoinedStr e) {
      all(e.values());
    } else if (expr instanceof Expr.FormattedValue e) {
      walk(e.value());
      optional(e.formatSpec());
    } else if (expr instanceof Expr.NamedExpr e) {
      walk(e.value());
      here.refuseDebug(e.target().id(), e.target());
      here.named(e);
    } else if (expr instanceof Expr.Await e) {
      here.awaits(null, e);
      walk(e.value());
    } else if (expr instanceof Expr.Yield e) {
      here.yields(e);
      optional(e.value());
    } else if (expr instanceof Expr.YieldFrom e) {
      here.yields(e);
      if (here.scope.isAsync) {
        throw here.error("'yield from' inside async function", e);
      }
      walk(e.value());
    } else if (expr instanceof Expr.Lambda e) {
      defaults(e.args());
      Scope outer = here.scope;
      here.scope = new Scope(Scope.Kind.LAMBDA, "<lambda>", outer);
      scopes.put(e, here.scope);
      parameters(e.args());
      walk(e.body());
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

  private void operands(Expr.Compare e) throws SyntaxError {
    walk(e.left());
    all(e.comparators());
  }

  /** A chain of operators leans left and may be thousands long. */
  private void binary(Expr.BinOp e) throws SyntaxError {
    Expr left = e;
    ArrayDeque<Expr> rights = new ArrayDeque<>();
    while (left instanceof Expr.BinOp b) {
      rights.push(b.right());
      left = b.left();
    }
    walk(left);
    for (Expr right : rights) {
      walk(right);
    }
  }

  private void iterable(Expr e) throws SyntaxError {
    here.scope.iterables++;
    walk(e);
    here.scope.iterables--;
  }

  private void comprehension(
      Expr node, String name, List<Comprehension> generators, Expr elt, @Nullable Expr value)
      throws SyntaxError {
    iterable(generators.get(0).iter());
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
    } else {
      here.scope.comprehension = node;
    }
    boolean first = true;
    for (Comprehension c : generators) {
      if (c.isAsync()) {
        if (generator) {
          here.scope.hasAwait = true; // and so an async generator, which may be made anywhere
        } else {
          here.awaits("asynchronous comprehension outside of an asynchronous function", node);
        }
      }
      if (!first) {
        iterable(c.iter());
      }
      first = false;
      targets(c.target());
      for (Expr test : c.ifs()) {
        walk(test);
      }
    }
    if (value != null) {
      walk(elt);
      walk(value);
    } else {
      walk(elt);
    }
    here.scope = outer;
  }

  /** Iteration variables count as parameters: a walrus may not rebind them. */
  private void targets(Expr target) throws SyntaxError {
    if (target instanceof Expr.Name n) {
      here.refuseDebug(n.id(), n);
      Symbol bound = here.scope.symbols.get(here.scope.mangle(n.id()));
      if (bound != null && (bound.global || bound.nonlocal)) {
        throw here.error(
            "comprehension inner loop cannot rebind assignment expression target '" + n.id() + "'",
            n);
      }
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
      walk(target);
    }
  }

  void pattern(Pattern pattern) throws SyntaxError {
    if (pattern instanceof Pattern.MatchValue p) {
      walk(p.value());
    } else if (pattern instanceof Pattern.MatchSequence p) {
      patterns(p.patterns());
    } else if (pattern instanceof Pattern.MatchMapping p) {
      all(p.keys());
      patterns(p.patterns());
      if (p.rest() != null) {
        here.assign(p.rest(), p);
      }
    } else if (pattern instanceof Pattern.MatchClass p) {
      walk(p.cls());
      patterns(p.patterns());
      patterns(p.kwdPatterns());
    } else if (pattern instanceof Pattern.MatchStar p) {
      if (p.name() != null) {
        here.assign(p.name(), p);
      }
    } else if (pattern instanceof Pattern.MatchAs p) {
      if (p.pattern() != null) {
        pattern(p.pattern());
      }
      if (p.name() != null) {
        here.assign(p.name(), p);
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
