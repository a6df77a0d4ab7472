package org.aiolang.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.call.Call0Node;
import org.aiolang.exec.call.Call1Node;
import org.aiolang.exec.call.Call2Node;
import org.aiolang.exec.call.Call3Node;
import org.aiolang.exec.call.CallMethod0Node;
import org.aiolang.exec.call.CallMethod1Node;
import org.aiolang.exec.call.CallMethod2Node;
import org.aiolang.exec.call.CallMethodNode;
import org.aiolang.exec.call.CallNode;
import org.aiolang.exec.call.CallStarredNode;
import org.aiolang.exec.call.IsInstanceNode;
import org.aiolang.exec.call.LenNode;
import org.aiolang.exec.call.RangeCallNode;
import org.aiolang.exec.call.SuperNode;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Keyword;
import org.jspecify.annotations.Nullable;

/** Calls: the node by what is called and with how many arguments. */
final class CallLowering {
  private final Lowering c;
  private final ExprLowering exprs;

  CallLowering(Lowering c, ExprLowering exprs) {
    this.c = c;
    this.exprs = exprs;
  }

  ExprNode call(Expr.Call e) {
    int paren = exprs.after(e.func().end(), '(', e.end());
    int at = c.positions.add(e.start(), e.end(), paren, e.end());
    boolean stars = false;
    for (Expr a : e.args()) {
      stars |= a instanceof Expr.Starred;
    }
    for (Keyword k : e.keywords()) {
      stars |= k.arg() == null;
    }
    List<Expr> argExprs = new ArrayList<>(e.args());
    for (Keyword k : e.keywords()) {
      argExprs.add(k.value());
    }
    boolean suspends = c.flow != null && c.flow.suspension.in(argExprs);
    if (e.func() instanceof Expr.Name n
        && n.id().equals("super")
        && argExprs.isEmpty()
        && superPossible()) {
      return superCall(n, at);
    }
    if (e.func() instanceof Expr.Attribute a && !stars && !suspends) {
      return method(e, a, argExprs, c.isOnLaterLine(a) ? fromName(e, a, paren) : at);
    }
    List<Expr> all = new ArrayList<>();
    all.add(e.func());
    all.addAll(argExprs);
    ExprNode[] nodes = exprs.operands(all);
    ExprNode f = nodes[0];
    ExprNode[] args = Arrays.copyOfRange(nodes, 1, nodes.length);
    if (stars) {
      return starred(e, f, args, at);
    }
    if (!e.keywords().isEmpty() || args.length > 3) {
      return new CallNode(f, args, keywords(e), at);
    }
    return switch (args.length) {
      case 0 -> new Call0Node(f, at);
      case 1 ->
          e.func() instanceof Expr.Name n && n.id().equals("len")
              ? new LenNode(f, args[0], at)
              : new Call1Node(f, args[0], at);
      case 2 ->
          e.func() instanceof Expr.Name n && n.id().equals("isinstance")
              ? new IsInstanceNode(f, args[0], args[1], at)
              : new Call2Node(f, args[0], args[1], at);
      default -> new Call3Node(f, args[0], args[1], args[2], at);
    };
  }

  /** The position id of a method's call from its name on, which is on a later line. */
  private int fromName(Expr.Call e, Expr.Attribute a, int paren) {
    int start = Math.max(a.start(), a.end() - a.attr().length());
    boolean apart = c.positions.source().text().substring(a.end(), paren).indexOf(')') >= 0;
    return apart
        ? c.positions.add(start, e.end())
        : c.positions.add(start, e.end(), paren, e.end());
  }

  /** The call of {@code range} that a loop runs through, or null where it is no such call. */
  @Nullable RangeCallNode range(Expr e) {
    if (!(e instanceof Expr.Call call)
        || !(call.func() instanceof Expr.Name n && n.id().equals("range"))
        || !call.keywords().isEmpty()
        || call.args().isEmpty()
        || call.args().size() > 2
        || call.args().get(0) instanceof Expr.Starred
        || call.args().get(call.args().size() - 1) instanceof Expr.Starred
        || exprs.suspends(e)) {
      return null;
    }
    int paren = exprs.after(call.func().end(), '(', call.end());
    int at = c.positions.add(call.start(), call.end(), paren, call.end());
    ExprNode function = exprs.expr(call.func());
    ExprNode first = exprs.expr(call.args().get(0));
    return call.args().size() == 1
        ? new RangeCallNode(function, null, first, at)
        : new RangeCallNode(function, first, exprs.expr(call.args().get(1)), at);
  }

  private static String @Nullable [] keywords(Expr.Call e) {
    if (e.keywords().isEmpty()) {
      return null;
    }
    String[] names = new String[e.keywords().size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = Objects.requireNonNull(e.keywords().get(i).arg());
    }
    return names;
  }

  private ExprNode starred(Expr.Call e, ExprNode f, ExprNode[] args, int at) {
    int positional = e.args().size();
    boolean[] stars = new boolean[positional];
    for (int i = 0; i < positional; i++) {
      stars[i] = e.args().get(i) instanceof Expr.Starred;
    }
    @Nullable String[] names = new String[e.keywords().size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = e.keywords().get(i).arg();
    }
    return new CallStarredNode(
        f,
        Arrays.copyOf(args, positional),
        stars,
        Arrays.copyOfRange(args, positional, args.length),
        names,
        at);
  }

  private ExprNode method(Expr.Call e, Expr.Attribute a, List<Expr> argExprs, int at) {
    ExprNode o = exprs.expr(a.value());
    String name = c.scope.mangle(a.attr());
    int attributeAt = c.at(a);
    ExprNode[] args = exprs.operands(argExprs);
    if (!e.keywords().isEmpty() || args.length > 2) {
      return new CallMethodNode(o, name, args, keywords(e), attributeAt, at);
    }
    return switch (args.length) {
      case 0 -> new CallMethod0Node(o, name, attributeAt, at);
      case 1 -> new CallMethod1Node(o, name, args[0], attributeAt, at);
      default -> new CallMethod2Node(o, name, args[0], args[1], attributeAt, at);
    };
  }

  private boolean superPossible() {
    Symbol cls = c.scope.symbols.get("__class__");
    return cls != null
        && cls.place == Symbol.Place.FREE
        && c.code.parameters().positional() > 0
        && c.scope.owner().kind == Scope.Kind.FUNCTION;
  }

  private ExprNode superCall(Expr.Name n, int at) {
    String self = c.code.parameters().names()[0];
    ExprNode first = c.ownParameter(self, n);
    return new SuperNode(exprs.expr(n), c.name("__class__", n), first, at);
  }
}
