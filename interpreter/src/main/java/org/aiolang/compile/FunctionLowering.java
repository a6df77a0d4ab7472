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
import org.aiolang.syntax.ast.ExprContext;
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
    return code(c.code.scopes.of(node), name, start, args, body, value, generator);
  }

  SourceCode code(
      Scope inner,
      String name,
      int start,
      @Nullable Arguments args,
      List<Stmt> body,
      @Nullable Expr value,
      Expr.@Nullable GeneratorExp generator) {
    SourceCode made =
        new SourceCode(
            name,
            c.scope.qualname(name),
            c.positions,
            c.positions.source().line(start),
            inner,
            inner.later == null ? c.code.scopes : inner.later.scopes,
            args,
            body,
            value,
            generator);
    return c.changed == null ? made : c.changed.code(made);
  }

  ExprNode lambda(Expr.Lambda e) {
    SourceCode inner = code(e, "<lambda>", e.start(), e.args(), List.of(), e.body(), null);
    List<@Nullable Expr> all = new ArrayList<>(e.args().defaults());
    all.addAll(e.args().kwDefaults());
    ExprNode[] nodes = exprs.operands(all);
    int d = e.args().defaults().size();
    return c.makeFunction(
        inner,
        Arrays.asList(nodes).subList(0, d),
        keywordDefaults(e.args(), nodes, d),
        List.of(),
        List.of(),
        null);
  }

  /**
   * Evaluates decorators, defaults and annotations in this order, makes the function, decorates.
   */
  ExprNode def(Definition d) {
    boolean generic = !d.typeParams().isEmpty();
    List<@Nullable Expr> all = new ArrayList<>(d.decorators());
    int n = all.size();
    if (generic) {
      all.addAll(d.givenDefaults());
      ExprNode[] nodes = exprs.operands(all);
      ExprNode made =
          c.generics()
              .scope(
                  d.node(), d.typeParams(), d.start(), Arrays.copyOfRange(nodes, n, nodes.length));
      return decorate(made, nodes, d.decorators());
    }
    all.addAll(d.args().defaults());
    all.addAll(d.args().kwDefaults());
    int k = all.size();
    List<String> annotated = new ArrayList<>();
    annotations(d, annotated, all);
    ExprNode[] nodes = exprs.operands(all);
    int first = n + d.args().defaults().size();
    ExprNode made =
        c.makeFunction(
            body(d),
            Arrays.asList(nodes).subList(n, first),
            keywordDefaults(d.args(), nodes, first),
            annotated,
            Arrays.asList(nodes).subList(k, nodes.length),
            null);
    return decorate(made, nodes, d.decorators());
  }

  /** The code of a function. */
  SourceCode body(Definition d) {
    return code(d.node(), d.name(), d.start(), d.args(), d.body(), null, null);
  }

  /** The nodes of keyword-only defaults, which lie in {@code nodes} from an index on. */
  private static @Nullable ExprNode[] keywordDefaults(Arguments args, ExprNode[] nodes, int from) {
    @Nullable ExprNode[] kwDefaults = new ExprNode[args.kwDefaults().size()];
    for (int i = 0; i < kwDefaults.length; i++) {
      kwDefaults[i] = args.kwDefaults().get(i) == null ? null : nodes[from + i];
    }
    return kwDefaults;
  }

  private ExprNode decorate(ExprNode made, ExprNode[] nodes, List<Expr> decorators) {
    ExprNode node = made;
    for (int i = decorators.size() - 1; i >= 0; i--) {
      node = new Call1Node(nodes[i], node, c.at(decorators.get(i)));
    }
    return node;
  }

  /** The annotations of parameters and of the result, with their names. */
  void annotations(Definition d, List<String> names, List<@Nullable Expr> values) {
    Arguments args = d.args();
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
    if (d.returns() != null) {
      names.add("return");
      values.add(annotation(d.returns()));
    }
  }

  /** An annotation, or its text where the program asks for that (PEP 563). */
  Expr annotation(Expr e) {
    return c.code.stringAnnotations()
        ? new Expr.Constant(Unparser.expression(e), false, e.start(), e.end())
        : unstarred(e);
  }

  /** {@code *x} in place of one type is the one item that x unpacks to (PEP 646). */
  static Expr unstarred(Expr e) {
    return e instanceof Expr.Starred s
        ? new Expr.Subscript(
            new Expr.TupleDisplay(List.of(s), ExprContext.LOAD, e.start(), e.end()),
            new Expr.Constant(0L, false, e.start(), e.end()),
            ExprContext.LOAD,
            e.start(),
            e.end())
        : e;
  }

  ExprNode classDef(Stmt.ClassDef s) {
    if (!s.typeParams().isEmpty()) {
      ExprNode[] decorators = exprs.operands(s.decorators());
      ExprNode made = c.generics().scope(s, s.typeParams(), firstLine(s), new ExprNode[0]);
      return decorate(made, decorators, s.decorators());
    }
    List<@Nullable Expr> all = new ArrayList<>(s.decorators());
    all.addAll(arguments(s));
    ExprNode[] nodes = exprs.operands(all);
    int n = s.decorators().size();
    ClassNode cls = make(s, Arrays.copyOfRange(nodes, n, nodes.length), null);
    return decorate(cls, nodes, s.decorators());
  }

  private static int firstLine(Stmt.ClassDef s) {
    return s.decorators().isEmpty() ? s.start() : s.decorators().get(0).start();
  }

  /** Bases, then the values of keywords. */
  static List<Expr> arguments(Stmt.ClassDef s) {
    List<Expr> all = new ArrayList<>(s.bases());
    for (Keyword k : s.keywords()) {
      all.add(k.value());
    }
    return all;
  }

  /** Makes the class of {@link #arguments}. */
  ClassNode make(Stmt.ClassDef s, ExprNode[] nodes, @Nullable ExprNode typeParameters) {
    SourceCode inner = code(s, s.name(), firstLine(s), null, s.body(), null, null);
    @Nullable String[] keywords = new String[s.keywords().size()];
    for (int i = 0; i < keywords.length; i++) {
      keywords[i] = s.keywords().get(i).arg();
    }
    int b = s.bases().size();
    return new ClassNode(
        inner,
        c.closure(inner.scope),
        exprs.starredNodes(s.bases(), Arrays.copyOfRange(nodes, 0, b)),
        keywords,
        Arrays.copyOfRange(nodes, b, nodes.length),
        typeParameters,
        c.at(s));
  }
}
