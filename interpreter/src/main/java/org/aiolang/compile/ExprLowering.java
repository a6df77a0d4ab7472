package org.aiolang.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.StarredItems;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.expr.AndNode;
import org.aiolang.exec.expr.AttributeNode;
import org.aiolang.exec.expr.ChainNode;
import org.aiolang.exec.expr.ConditionalNode;
import org.aiolang.exec.expr.ConstantNode;
import org.aiolang.exec.expr.DictNode;
import org.aiolang.exec.expr.FormatNode;
import org.aiolang.exec.expr.JoinedNode;
import org.aiolang.exec.expr.ListNode;
import org.aiolang.exec.expr.NamedNode;
import org.aiolang.exec.expr.NotNode;
import org.aiolang.exec.expr.OperatorNode;
import org.aiolang.exec.expr.OrNode;
import org.aiolang.exec.expr.SequenceNode;
import org.aiolang.exec.expr.SliceNode;
import org.aiolang.exec.expr.SliceSubscriptNode;
import org.aiolang.exec.expr.StarredDisplayNode;
import org.aiolang.exec.expr.StoreTempNode;
import org.aiolang.exec.expr.SubscriptNode;
import org.aiolang.exec.expr.TupleNode;
import org.aiolang.exec.expr.UnaryNode;
import org.aiolang.object.Special;
import org.aiolang.syntax.ast.BoolOperator;
import org.aiolang.syntax.ast.CmpOperator;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Expressions.
 *
 * <p>In code that suspends the same methods serve: {@link #operands} then emits what comes before a
 * suspension into temporaries, and only constructs that evaluate an operand conditionally have a
 * form of their own there.
 */
final class ExprLowering {
  private final Lowering c;
  private final CallLowering calls;
  private final FunctionLowering functions;
  private final ComprehensionLowering comprehensions;

  ExprLowering(Lowering c) {
    this.c = c;
    this.calls = new CallLowering(c, this);
    this.functions = new FunctionLowering(c, this);
    this.comprehensions = new ComprehensionLowering(c, this);
  }

  FunctionLowering functions() {
    return functions;
  }

  ComprehensionLowering comprehensions() {
    return comprehensions;
  }

  /** Whether lowering it emits instructions. */
  boolean suspends(@Nullable Expr e) {
    return c.flow != null && c.flow.suspension.in(e);
  }

  boolean suspendsAny(List<Expr> list) {
    return c.flow != null && c.flow.suspension.in(list);
  }

  /** Nodes of operands that are evaluated one after the other, right when the parent runs. */
  ExprNode[] operands(List<? extends @Nullable Expr> list) {
    ExprNode[] nodes = new ExprNode[list.size()];
    int last = -1;
    for (int i = 0; i < nodes.length; i++) {
      if (suspends(list.get(i))) {
        last = i;
      }
    }
    for (int i = 0; i < nodes.length; i++) {
      Expr e = list.get(i);
      nodes[i] = e == null ? Lowering.none() : expr(e instanceof Expr.Starred s ? s.value() : e);
      if (i < last && !(nodes[i] instanceof ConstantNode)) {
        nodes[i] = keep(nodes[i], e);
      }
    }
    return nodes;
  }

  /** Emits an operand into a temporary; a starred one is unpacked there and then. */
  private ExprNode keep(ExprNode node, @Nullable Expr e) {
    ExprNode kept = node;
    if (e instanceof Expr.Starred s) {
      StarredItems all =
          new StarredItems(
              new ExprNode[] {node}, new boolean[] {true}, new int[] {c.at(s.value())});
      kept = new StarredDisplayNode(StarredDisplayNode.Kind.TUPLE, all, c.at(s));
    }
    int slot = c.temp();
    c.flow().store(slot, kept);
    return Lowering.last(slot);
  }

  ExprNode[] operands(Expr... list) {
    return operands(Arrays.asList(list));
  }

  ExprNode expr(Expr expr) {
    if (expr instanceof Expr.Name e) {
      if (e.id().equals("__debug__")) {
        return new ConstantNode(c.optimize() == 0);
      }
      return c.name(e.id(), e);
    }
    if (expr instanceof Expr.Constant e) {
      Object value = Constants.value(e.value());
      return new ConstantNode(c.changed == null ? value : c.changed.value(value));
    }
    if (expr instanceof Expr.Call e) {
      return calls.call(e);
    }
    if (expr instanceof Expr.Attribute e) {
      return new AttributeNode(expr(e.value()), c.scope.mangle(e.attr()), c.at(e));
    }
    if (expr instanceof Expr.BinOp e) {
      return binary(e);
    }
    if (expr instanceof Expr.Compare e) {
      return compare(e);
    }
    if (expr instanceof Expr.Subscript e) {
      return subscript(e);
    }
    if (expr instanceof Expr.BoolOp e) {
      return suspends(e) ? c.flow().bool(e) : bool(e);
    }
    if (expr instanceof Expr.UnaryOp e) {
      return unary(e);
    }
    if (expr instanceof Expr.JoinedStr e) {
      return joined(e);
    }
    if (expr instanceof Expr.FormattedValue e) {
      return formatted(e);
    }
    if (expr instanceof Expr.TupleDisplay e) {
      return display(StarredDisplayNode.Kind.TUPLE, e.elts(), e);
    }
    if (expr instanceof Expr.ListDisplay e) {
      return display(StarredDisplayNode.Kind.LIST, e.elts(), e);
    }
    if (expr instanceof Expr.SetDisplay e) {
      return display(StarredDisplayNode.Kind.SET, e.elts(), e);
    }
    if (expr instanceof Expr.Dict e) {
      return dict(e);
    }
    if (expr instanceof Expr.IfExp e) {
      return suspends(e)
          ? c.flow().conditional(e)
          : new ConditionalNode(expr(e.test()), expr(e.body()), expr(e.orelse()));
    }
    if (expr instanceof Expr.NamedExpr e) {
      ExprNode value = expr(e.value());
      return new NamedNode(c.targets.target(e.target()), value);
    }
    if (expr instanceof Expr.Lambda e) {
      return functions.lambda(e);
    }
    if (expr instanceof Expr.ListComp e) {
      return comprehensions.inlined(e, 'l', e.generators(), e.elt(), null);
    }
    if (expr instanceof Expr.SetComp e) {
      return comprehensions.inlined(e, 's', e.generators(), e.elt(), null);
    }
    if (expr instanceof Expr.DictComp e) {
      return comprehensions.inlined(e, 'd', e.generators(), e.key(), e.value());
    }
    if (expr instanceof Expr.GeneratorExp e) {
      return comprehensions.generator(e);
    }
    if (expr instanceof Expr.Slice e) {
      ExprNode[] parts = operands(Arrays.asList(e.lower(), e.upper(), e.step()));
      return new SliceNode(parts[0], parts[1], parts[2]);
    }
    if (expr instanceof Expr.Await
        || expr instanceof Expr.Yield
        || expr instanceof Expr.YieldFrom) {
      return c.flow().suspended(expr);
    }
    if (expr instanceof Expr.Starred e) {
      return display(StarredDisplayNode.Kind.TUPLE, List.of(e), e);
    }
    throw new IllegalStateException("no expression: " + expr.getClass().getName());
  }

  private ExprNode subscript(Expr.Subscript e) {
    if (e.slice() instanceof Expr.Slice s && s.step() == null) {
      ExprNode[] parts = operands(Arrays.asList(e.value(), s.lower(), s.upper()));
      ExprNode lower = s.lower() == null ? null : parts[1];
      ExprNode upper = s.upper() == null ? null : parts[2];
      return new SliceSubscriptNode(parts[0], lower, upper, subscriptPosition(e));
    }
    ExprNode[] parts = operands(e.value(), e.slice());
    return new SubscriptNode(parts[0], parts[1], subscriptPosition(e));
  }

  /** Where an error of a subscript points: all of it, the brackets marked. */
  int subscriptPosition(Expr.Subscript e) {
    int bracket = after(e.value().end(), '[', e.end());
    return c.positions.add(e.start(), e.end(), bracket, e.end());
  }

  /** The offset of the first such char from an offset on. */
  int after(int from, char wanted, int end) {
    int i = c.positions.source().text().indexOf(wanted, from);
    return i < 0 || i >= end ? -1 : i;
  }

  /** Long chains lean left: lowered in a loop. */
  private ExprNode binary(Expr.BinOp e) {
    if (suspends(e)) {
      ExprNode[] parts = operands(e.left(), e.right());
      return operator(e, parts[0], parts[1]);
    }
    ArrayDeque<Expr.BinOp> chain = new ArrayDeque<>();
    Expr left = e;
    while (left instanceof Expr.BinOp b) {
      chain.push(b);
      left = b.left();
    }
    ExprNode node = expr(left);
    for (Expr.BinOp b : chain) {
      node = operator(b, node, expr(b.right()));
    }
    return node;
  }

  private ExprNode operator(Expr.BinOp e, ExprNode left, ExprNode right) {
    int at =
        c.positions.add(e.start(), e.end(), e.opStart(), e.opStart() + e.op().symbol().length());
    return BinaryOperators.node(e.op(), left, right, false, at);
  }

  OperatorNode inPlace(Operator op, ExprNode left, ExprNode right, Node at) {
    return BinaryOperators.node(op, left, right, true, c.at(at));
  }

  private ExprNode unary(Expr.UnaryOp e) {
    ExprNode operand = expr(e.operand());
    return switch (e.op()) {
      case NOT -> new NotNode(operand, c.at(e));
      case U_SUB -> {
        if (operand instanceof ConstantNode k
            && k.value() instanceof Long l
            && l != Long.MIN_VALUE) {
          yield new ConstantNode(-l);
        }
        if (operand instanceof ConstantNode k && k.value() instanceof Double d) {
          yield new ConstantNode(-d);
        }
        yield new UnaryNode(Special.NEG, operand, c.at(e));
      }
      case U_ADD -> new UnaryNode(Special.POS, operand, c.at(e));
      case INVERT -> new UnaryNode(Special.INVERT, operand, c.at(e));
    };
  }

  private ExprNode bool(Expr.BoolOp e) {
    boolean and = e.op() == BoolOperator.AND;
    int n = e.values().size();
    ExprNode node = expr(e.values().get(n - 1));
    for (int i = n - 2; i >= 0; i--) {
      ExprNode left = expr(e.values().get(i));
      node = and ? new AndNode(left, node) : new OrNode(left, node);
    }
    return node;
  }

  private ExprNode compare(Expr.Compare e) {
    int n = e.ops().size();
    if (n == 1) {
      ExprNode[] parts = operands(e.left(), e.comparators().get(0));
      return BinaryOperators.comparison(e.ops().get(0), parts[0], parts[1], c.at(e));
    }
    if (suspends(e)) {
      return c.flow().chain(e);
    }
    ExprNode[] links = new ExprNode[n];
    ExprNode left = expr(e.left());
    for (int i = 0; i < n; i++) {
      ExprNode right = expr(e.comparators().get(i));
      int slot = -1;
      if (i < n - 1) {
        slot = c.temp();
        right = new StoreTempNode(slot, right);
      }
      links[i] = comparison(e.ops().get(i), left, right, e);
      left = slot < 0 ? right : Lowering.last(slot);
    }
    return new ChainNode(links);
  }

  ExprNode comparison(CmpOperator op, ExprNode left, ExprNode right, Node at) {
    return BinaryOperators.comparison(op, left, right, c.at(at));
  }

  private ExprNode joined(Expr.JoinedStr e) {
    ExprNode[] parts = operands(e.values());
    if (parts.length == 1) {
      return parts[0];
    }
    return parts.length == 0 ? new ConstantNode("") : new JoinedNode(parts);
  }

  private ExprNode formatted(Expr.FormattedValue e) {
    if (e.formatSpec() == null) {
      return new FormatNode(expr(e.value()), e.conversion(), null, c.at(e));
    }
    ExprNode[] parts = operands(e.value(), e.formatSpec());
    return new FormatNode(parts[0], e.conversion(), parts[1], c.at(e));
  }

  private ExprNode display(StarredDisplayNode.Kind kind, List<Expr> elts, Expr at) {
    if (c.changed != null && at instanceof Expr.TupleDisplay e) {
      Object whole = c.changed.display(e);
      if (whole != null) {
        return new ConstantNode(whole);
      }
    }
    boolean stars = false;
    for (Expr e : elts) {
      stars |= e instanceof Expr.Starred;
    }
    if (!stars && kind != StarredDisplayNode.Kind.SET) {
      ExprNode[] items = operands(elts);
      if (kind == StarredDisplayNode.Kind.LIST) {
        return new ListNode(items);
      }
      return Constants.tuple(items, new TupleNode(items));
    }
    if (!stars && elts.size() > 2) {
      ExprNode[] items = operands(elts);
      if (Constants.all(items)) {
        return new StarredDisplayNode(
            StarredDisplayNode.Kind.CONSTANT_SET, starredNodes(elts, items), c.at(at));
      }
      return new StarredDisplayNode(kind, starredNodes(elts, items), c.at(at));
    }
    return new StarredDisplayNode(kind, starred(elts), c.at(at));
  }

  /** What a loop runs through: of a set display of constants CPython makes a frozenset. */
  ExprNode iterated(Expr iterable) {
    if (iterable instanceof Expr.SetDisplay e && !suspends(e)) {
      ExprNode[] items = operands(e.elts());
      if (Constants.all(items)) {
        StarredItems all = starredNodes(e.elts(), items);
        return new StarredDisplayNode(
            StarredDisplayNode.Kind.ITERATED_CONSTANTS, all, c.at(iterable));
      }
    }
    ExprNode range = calls.range(iterable);
    return range == null ? expr(iterable) : range;
  }

  /** Values and unpacked iterables. */
  StarredItems starred(List<Expr> elts) {
    return starredNodes(elts, operands(elts));
  }

  /** The same, of nodes that are made. */
  StarredItems starredNodes(List<Expr> elts, ExprNode[] nodes) {
    boolean[] starred = new boolean[elts.size()];
    int[] at = new int[elts.size()];
    for (int i = 0; i < starred.length; i++) {
      starred[i] = elts.get(i) instanceof Expr.Starred;
      at[i] = c.at(elts.get(i) instanceof Expr.Starred s ? s.value() : elts.get(i));
    }
    return new StarredItems(nodes, starred, at);
  }

  private ExprNode dict(Expr.Dict e) {
    List<@Nullable Expr> all = new ArrayList<>();
    for (int i = 0; i < e.values().size(); i++) {
      if (e.keys().get(i) != null) {
        all.add(e.keys().get(i));
      }
      all.add(e.values().get(i));
    }
    ExprNode[] nodes = operands(all);
    @Nullable ExprNode[] keys = new ExprNode[e.values().size()];
    ExprNode[] values = new ExprNode[keys.length];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      keys[i] = e.keys().get(i) == null ? null : nodes[n++];
      values[i] = nodes[n++];
    }
    return new DictNode(keys, values, c.at(e));
  }

  static ExprNode sequence(StmtNode first, ExprNode value) {
    return new SequenceNode(first, value);
  }
}
