package org.aiolang.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.call.Call1Node;
import org.aiolang.exec.call.ClassNode;
import org.aiolang.syntax.ast.Arg;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Keyword;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Stmt;
import org.jspecify.annotations.Nullable;

/** {@code def}, {@code lambda} and {@code class}: what makes functions and classes. */
final class FunctionLowering {
  private final Lowering c;
  private final ExprLowering exprs;

  FunctionLowering(Lowering c, ExprLowering exprs) {
    this.c = c;
    this.exprs = exprs;
  }

  SourceCode code(
      Node node,
      String name,
      int start,
      @Nullable Arguments args,
      List<Stmt> body,
      @Nullable Expr value,
      Expr.@Nullable GeneratorExp generator) {
    Scope inner = c.code.scopes.of(node);
    return new SourceCode(
        name,
        c.scope.qualname(name),
        c.positions,
        c.positions.source().line(start),
        inner,
        c.code.scopes,
        args,
        body,
        value,
        generator);
  }

  ExprNode lambda(Expr.Lambda e) {
    SourceCode inner = code(e, "<lambda>", e.start(), e.args(), List.of(), e.body(), null);
    return make(inner, e.args(), null, List.of(), List.of());
  }

  ExprNode def(Stmt.FunctionDef s) {
    SourceCode inner =
        code(s, s.name(), firstLine(s.decorators(), s), s.args(), s.body(), null, null);
    return make(inner, s.args(), s.returns(), s.decorators(), s.typeParams());
  }

  ExprNode def(Stmt.AsyncFunctionDef s) {
    SourceCode inner =
        code(s, s.name(), firstLine(s.decorators(), s), s.args(), s.body(), null, null);
    return make(inner, s.args(), s.returns(), s.decorators(), s.typeParams());
  }

  private static int firstLine(List<Expr> decorators, Node s) {
    return decorators.isEmpty() ? s.start() : decorators.get(0).start();
  }

  /**
   * Evaluates decorators, defaults and annotations in this order, then makes the function and
   * decorates it.
   */
  private ExprNode make(
      SourceCode inner,
      Arguments args,
      @Nullable Expr returns,
      List<Expr> decorators,
      List<?> typeParams) {
    List<@Nullable Expr> all = new ArrayList<>(decorators);
    all.addAll(args.defaults());
    all.addAll(args.kwDefaults());
    List<String> annotated = new ArrayList<>();
    if (typeParams.isEmpty()) {
      annotations(args, returns, annotated, all);
    }
    ExprNode[] nodes = exprs.operands(all);
    int n = decorators.size();
    int d = n + args.defaults().size();
    int k = d + args.kwDefaults().size();
    @Nullable ExprNode[] kwDefaults = new ExprNode[k - d];
    for (int i = 0; i < kwDefaults.length; i++) {
      kwDefaults[i] = args.kwDefaults().get(i) == null ? null : nodes[d + i];
    }
    ExprNode fn =
        c.makeFunction(
            inner,
            Arrays.asList(nodes).subList(n, d),
            kwDefaults,
            annotated,
            Arrays.asList(nodes).subList(k, nodes.length));
    return decorate(fn, nodes, decorators);
  }

  private ExprNode decorate(ExprNode made, ExprNode[] nodes, List<Expr> decorators) {
    ExprNode node = made;
    for (int i = decorators.size() - 1; i >= 0; i--) {
      node = new Call1Node(nodes[i], node, c.at(decorators.get(i)));
    }
    return node;
  }

  private void annotations(
      Arguments args, @Nullable Expr returns, List<String> names, List<@Nullable Expr> values) {
    List<@Nullable Arg> all = new ArrayList<>(args.posonlyargs());
    all.addAll(args.args());
    all.add(args.vararg());
    all.addAll(args.kwonlyargs());
    all.add(args.kwarg());
    for (Arg a : all) {
      if (a != null && a.annotation() != null) {
        names.add(c.scope.mangle(a.arg()));
        values.add(annotation(a.annotation()));
      }
    }
    if (returns != null) {
      names.add("return");
      values.add(annotation(returns));
    }
  }

  /** An annotation, or its text where the program asks for that (PEP 563). */
  Expr annotation(Expr e) {
    return c.code.stringAnnotations()
        ? new Expr.Constant(Unparser.expression(e), false, e.start(), e.end())
        : e;
  }

  ExprNode classDef(Stmt.ClassDef s) {
    SourceCode inner = code(s, s.name(), firstLine(s.decorators(), s), null, s.body(), null, null);
    List<@Nullable Expr> all = new ArrayList<>(s.decorators());
    all.addAll(s.bases());
    @Nullable String[] keywords = new String[s.keywords().size()];
    for (int i = 0; i < keywords.length; i++) {
      Keyword k = s.keywords().get(i);
      keywords[i] = k.arg();
      all.add(k.value());
    }
    ExprNode[] nodes = exprs.operands(all);
    int n = s.decorators().size();
    int b = n + s.bases().size();
    ClassNode cls =
        new ClassNode(
            inner,
            c.closure(inner.scope),
            exprs.starredNodes(s.bases(), Arrays.copyOfRange(nodes, n, b)),
            keywords,
            Arrays.copyOfRange(nodes, b, nodes.length),
            c.at(s));
    return decorate(cls, nodes, s.decorators());
  }
}
