package org.aiolang.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.Target;
import org.aiolang.exec.expr.AttributeNode;
import org.aiolang.exec.expr.ConstantNode;
import org.aiolang.exec.expr.OperatorNode;
import org.aiolang.exec.expr.SubscriptNode;
import org.aiolang.exec.star.TryStarNode;
import org.aiolang.exec.stmt.AnnotateNode;
import org.aiolang.exec.stmt.AssertNode;
import org.aiolang.exec.stmt.AssignAttributeNode;
import org.aiolang.exec.stmt.AssignNode;
import org.aiolang.exec.stmt.AssignSubscriptNode;
import org.aiolang.exec.stmt.AugmentAttributeNode;
import org.aiolang.exec.stmt.AugmentSubscriptNode;
import org.aiolang.exec.stmt.ClassCellNode;
import org.aiolang.exec.stmt.DeleteNode;
import org.aiolang.exec.stmt.DisplayNode;
import org.aiolang.exec.stmt.EndNameNode;
import org.aiolang.exec.stmt.ExpressionNode;
import org.aiolang.exec.stmt.FinallyNode;
import org.aiolang.exec.stmt.ForNode;
import org.aiolang.exec.stmt.GrowNode;
import org.aiolang.exec.stmt.IfNode;
import org.aiolang.exec.stmt.ImportFromNode;
import org.aiolang.exec.stmt.ImportNode;
import org.aiolang.exec.stmt.JumpNode;
import org.aiolang.exec.stmt.LocalWriteNode;
import org.aiolang.exec.stmt.RaiseNode;
import org.aiolang.exec.stmt.ReturnNode;
import org.aiolang.exec.stmt.TryNode;
import org.aiolang.exec.stmt.UnboxedWriteNode;
import org.aiolang.exec.stmt.WhileNode;
import org.aiolang.exec.stmt.WithNode;
import org.aiolang.exec.target.AttributeTarget;
import org.aiolang.exec.target.GlobalTarget;
import org.aiolang.exec.target.NameTarget;
import org.aiolang.exec.target.SubscriptTarget;
import org.aiolang.object.PyTuple;
import org.aiolang.syntax.ast.Alias;
import org.aiolang.syntax.ast.ExceptHandler;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.WithItem;
import org.jspecify.annotations.Nullable;

/** Statements that contain no suspension: a tree. */
final class StmtLowering {
  private final Lowering c;

  StmtLowering(Lowering c) {
    this.c = c;
  }

  StmtNode block(List<Stmt> list) {
    StmtNode[] nodes = new StmtNode[list.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = statement(list.get(i));
    }
    return Lowering.block(List.of(nodes));
  }

  private @Nullable StmtNode optional(List<Stmt> list) {
    return list.isEmpty() ? null : block(list);
  }

  /** What a module or class does before its first statement: its docstring, its annotations. */
  void prologue(List<StmtNode> all) {
    Scope s = c.scope;
    if (s.isFunctionLike()) {
      return;
    }
    if (s.classDictSlot >= 0) {
      all.add(ClassCellNode.fill(s.classDictSlot));
    }
    if (c.code.doc() != null) {
      Target doc =
          s.kind == Scope.Kind.CLASS || s.namespaced
              ? new NameTarget("__doc__", 0)
              : new GlobalTarget("__doc__", 0);
      all.add(new AssignNode(new Target[] {doc}, new ConstantNode(c.code.doc())));
    }
    if (s.symbols.containsKey("__annotations__")) {
      all.add(AnnotateNode.start(s.kind == Scope.Kind.CLASS || s.namespaced));
    }
  }

  /** What a class body does at its end: hands over the cell of {@code __class__}. */
  void epilogue(List<StmtNode> all) {
    if (c.scope.kind == Scope.Kind.CLASS) {
      Target names = new NameTarget("__static_attributes__", 0);
      PyTuple attributes = PyTuple.of(c.scope.selfAttributes.toArray());
      all.add(new AssignNode(new Target[] {names}, new ConstantNode(attributes)));
    }
    if (c.scope.classCellSlot >= 0) {
      all.add(ClassCellNode.hand(c.scope.classCellSlot, "__classcell__"));
    }
    if (c.scope.classDictSlot >= 0) {
      all.add(ClassCellNode.hand(c.scope.classDictSlot, "__classdictcell__"));
    }
  }

  StmtNode statement(Stmt stmt) {
    int mark = c.mark();
    StmtNode node = lower(stmt);
    c.release(mark);
    return node;
  }

  private StmtNode lower(Stmt stmt) {
    if (stmt instanceof Stmt.Expression s) {
      return c.interactive()
          ? new DisplayNode(c.exprs.expr(s.value()), c.at(s))
          : new ExpressionNode(c.exprs.expr(s.value()), c.at(s), s.value() instanceof Expr.Call);
    }
    if (stmt instanceof Stmt.Assign s) {
      return assign(s);
    }
    if (stmt instanceof Stmt.AugAssign s) {
      return augmented(s);
    }
    if (stmt instanceof Stmt.AnnAssign s) {
      return annotated(s);
    }
    if (stmt instanceof Stmt.Return s) {
      return new ReturnNode(s.value() == null ? Lowering.none() : c.exprs.expr(s.value()));
    }
    if (stmt instanceof Stmt.If s) {
      return new IfNode(
          c.exprs.expr(s.test()), block(s.body()), optional(s.orelse()), c.at(s.test()));
    }
    if (stmt instanceof Stmt.While s) {
      return new WhileNode(
          c.exprs.expr(s.test()), block(s.body()), optional(s.orelse()), c.at(s.test()));
    }
    if (stmt instanceof Stmt.For s) {
      return new ForNode(
          c.exprs.iterated(s.iter()),
          c.targets.target(s.target()),
          c.unboxedSlot(s.target()),
          block(s.body()),
          optional(s.orelse()),
          c.at(s.iter()));
    }
    if (stmt instanceof Stmt.FunctionDef s) {
      return bind(s.name(), s, c.exprs.functions().def(Definition.of(s)));
    }
    if (stmt instanceof Stmt.AsyncFunctionDef s) {
      return bind(s.name(), s, c.exprs.functions().def(Definition.of(s)));
    }
    if (stmt instanceof Stmt.ClassDef s) {
      return bind(s.name(), s, c.exprs.functions().classDef(s));
    }
    if (stmt instanceof Stmt.Try s) {
      return tryStatement(s);
    }
    if (stmt instanceof Stmt.TryStar s) {
      return tryStar(s);
    }
    if (stmt instanceof Stmt.Match s) {
      return c.matches.statement(s);
    }
    if (stmt instanceof Stmt.With s) {
      return with(s.items(), 0, s.body());
    }
    if (stmt instanceof Stmt.Raise s) {
      ExprNode[] parts = c.exprs.operands(Arrays.asList(s.exc(), s.cause()));
      return new RaiseNode(
          s.exc() == null ? null : parts[0], s.cause() == null ? null : parts[1], c.at(s));
    }
    if (stmt instanceof Stmt.Assert s) {
      if (c.optimize() > 0) {
        return new JumpNode(null);
      }
      return new AssertNode(
          c.exprs.expr(s.test()), s.msg() == null ? null : c.exprs.expr(s.msg()), c.at(s.test()));
    }
    if (stmt instanceof Stmt.Delete s) {
      Target[] targets = new Target[s.targets().size()];
      for (int i = 0; i < targets.length; i++) {
        targets[i] = c.targets.target(s.targets().get(i));
      }
      return new DeleteNode(targets);
    }
    if (stmt instanceof Stmt.Import s) {
      return imports(s);
    }
    if (stmt instanceof Stmt.ImportFrom s) {
      return importFrom(s);
    }
    if (stmt instanceof Stmt.Break) {
      return new JumpNode(StmtNode.BREAK);
    }
    if (stmt instanceof Stmt.Continue) {
      return new JumpNode(StmtNode.CONTINUE);
    }
    if (stmt instanceof Stmt.Pass || stmt instanceof Stmt.Global || stmt instanceof Stmt.Nonlocal) {
      return new JumpNode(null);
    }
    if (stmt instanceof Stmt.TypeAlias s) {
      return bind(s.name().id(), s, c.generics().alias(s));
    }
    throw new IllegalStateException("no statement: " + stmt.getClass().getName());
  }

  private StmtNode bind(String name, Stmt at, ExprNode value) {
    return new AssignNode(new Target[] {c.targets.name(name, at)}, value);
  }

  private StmtNode assign(Stmt.Assign s) {
    ExprNode value = c.exprs.expr(s.value());
    if (s.targets().size() == 1 && s.targets().get(0) instanceof Expr.Name n) {
      return assignName(n, value);
    }
    if (c.exprs.suspendsAny(s.targets())) {
      return c.flow().assign(s.targets(), value);
    }
    Target[] targets = new Target[s.targets().size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = c.targets.target(s.targets().get(i));
    }
    if (targets.length == 1 && targets[0] instanceof AttributeTarget t) {
      return new AssignAttributeNode(t, value);
    }
    if (targets.length == 1 && targets[0] instanceof SubscriptTarget t) {
      return new AssignSubscriptNode(t, value);
    }
    return new AssignNode(targets, value);
  }

  private StmtNode assignName(Expr.Name n, ExprNode value) {
    Symbol s = c.symbol(n.id());
    if (s.place != Symbol.Place.LOCAL) {
      return new AssignNode(new Target[] {c.targets.target(n)}, value);
    }
    return c.unboxed() ? new UnboxedWriteNode(s.index, value) : new LocalWriteNode(s.index, value);
  }

  /** {@code target op= value}: the target's object and key are evaluated once. */
  private StmtNode augmented(Stmt.AugAssign s) {
    if (s.target() instanceof Expr.Name n) {
      ExprNode[] parts =
          c.exprs.operands(new Expr.Name(n.id(), n.ctx(), n.start(), n.end()), s.value());
      StmtNode general = assignName(n, c.exprs.inPlace(s.op(), parts[0], parts[1], s));
      Symbol symbol = c.symbol(n.id());
      return symbol.place == Symbol.Place.LOCAL && symbol.grown && !c.exprs.suspends(s.value())
          ? new GrowNode(symbol.index, parts[1], general, c.at(s))
          : general;
    }
    return c.exprs.suspends(s.value()) ? suspended(s) : augmentedPart(s);
  }

  private StmtNode augmentedPart(Stmt.AugAssign s) {
    if (s.target() instanceof Expr.Attribute t) {
      String name = c.scope.mangle(t.attr());
      ExprNode object = c.exprs.expr(t.value());
      AttributeTarget target = new AttributeTarget(object, name, c.at(t));
      return new AugmentAttributeNode(object, name, operator(s), target, c.at(t));
    }
    Expr.Subscript t = (Expr.Subscript) s.target();
    ExprNode[] parts = c.exprs.operands(t.value(), t.slice());
    int at = c.exprs.subscriptPosition(t);
    return new AugmentSubscriptNode(
        parts[0],
        parts[1],
        new SubscriptNode(parts[0], parts[1], at),
        operator(s),
        new SubscriptTarget(parts[0], parts[1], at));
  }

  /** The operator of a target whose old value the statement's node reads. */
  private OperatorNode operator(Stmt.AugAssign s) {
    return c.exprs.inPlace(s.op(), Lowering.none(), c.exprs.expr(s.value()), s);
  }

  /** As above, where the value suspends: what was read before waits in temporaries. */
  private StmtNode suspended(Stmt.AugAssign s) {
    if (s.target() instanceof Expr.Attribute t) {
      String name = c.scope.mangle(t.attr());
      int o = keep(c.exprs.expr(t.value()));
      ExprNode old = Lowering.last(keep(new AttributeNode(Lowering.peek(o), name, c.at(t))));
      ExprNode result = c.exprs.inPlace(s.op(), old, c.exprs.expr(s.value()), s);
      return new AssignAttributeNode(new AttributeTarget(Lowering.last(o), name, c.at(t)), result);
    }
    Expr.Subscript t = (Expr.Subscript) s.target();
    ExprNode[] parts = c.exprs.operands(t.value(), t.slice());
    int o = keep(parts[0]);
    int k = keep(parts[1]);
    int at = c.exprs.subscriptPosition(t);
    ExprNode old = Lowering.last(keep(new SubscriptNode(Lowering.peek(o), Lowering.peek(k), at)));
    ExprNode result = c.exprs.inPlace(s.op(), old, c.exprs.expr(s.value()), s);
    return new AssignSubscriptNode(
        new SubscriptTarget(Lowering.last(o), Lowering.last(k), at), result);
  }

  /** Puts a value in a temporary, before the suspension that follows. */
  private int keep(ExprNode value) {
    int slot = c.temp();
    c.flow().store(slot, value);
    return slot;
  }

  private StmtNode annotated(Stmt.AnnAssign s) {
    List<StmtNode> all = new ArrayList<>();
    if (s.value() != null) {
      all.add(assign(new Stmt.Assign(List.of(s.target()), s.value(), s.start(), s.end())));
    }
    if (s.value() == null && s.target() instanceof Expr.Attribute t) {
      all.add(new ExpressionNode(c.exprs.expr(t.value()), c.at(t)));
    }
    if (s.value() == null && s.target() instanceof Expr.Subscript t) {
      ExprNode[] parts = c.exprs.operands(t.value(), t.slice());
      all.add(new ExpressionNode(parts[0], c.at(t)));
      all.add(new ExpressionNode(parts[1], c.at(t)));
    }
    if (!c.scope.isFunctionLike()) {
      ExprNode annotation = c.exprs.expr(c.exprs.functions().annotation(s.annotation()));
      if (s.simple() && s.target() instanceof Expr.Name n) {
        all.add(
            AnnotateNode.entry(
                c.scope.kind == Scope.Kind.CLASS || c.scope.namespaced,
                c.scope.mangle(n.id()),
                annotation));
      } else {
        all.add(new ExpressionNode(annotation, c.at(s)));
      }
    }
    return all.isEmpty() ? new JumpNode(null) : Lowering.block(all);
  }

  private StmtNode tryStatement(Stmt.Try s) {
    StmtNode node = block(s.body());
    if (!s.handlers().isEmpty()) {
      TryNode.Handler[] handlers = new TryNode.Handler[s.handlers().size()];
      for (int i = 0; i < handlers.length; i++) {
        ExceptHandler h = s.handlers().get(i);
        handlers[i] =
            new TryNode.Handler(
                h.type() == null ? null : c.exprs.expr(h.type()),
                h.name() == null ? null : c.targets.name(h.name(), h),
                block(h.body()),
                h.type() == null ? 0 : c.at(h.type()));
      }
      node = new TryNode(node, handlers, optional(s.orelse()));
    }
    return last(node, s.finalbody());
  }

  private StmtNode last(StmtNode node, List<Stmt> body) {
    return body.isEmpty()
        ? node
        : new FinallyNode(node, block(body), c.at(body.get(body.size() - 1)));
  }

  private StmtNode tryStar(Stmt.TryStar s) {
    TryStarNode.Clause[] clauses = new TryStarNode.Clause[s.handlers().size()];
    StmtNode body = block(s.body());
    for (int i = 0; i < clauses.length; i++) {
      ExceptHandler h = s.handlers().get(i);
      Expr types = Objects.requireNonNull(h.type());
      Target name = h.name() == null ? null : c.targets.name(h.name(), h);
      clauses[i] =
          new TryStarNode.Clause(
              c.exprs.expr(types),
              name,
              name == null ? null : new EndNameNode(name),
              block(h.body()),
              c.at(types));
    }
    StmtNode node = new TryStarNode(body, clauses, optional(s.orelse()));
    return last(node, s.finalbody());
  }

  private StmtNode with(List<WithItem> items, int i, List<Stmt> body) {
    if (i == items.size()) {
      return block(body);
    }
    WithItem item = items.get(i);
    ExprNode manager = c.exprs.expr(item.contextExpr());
    Target target = item.optionalVars() == null ? null : c.targets.target(item.optionalVars());
    return new WithNode(manager, target, with(items, i + 1, body), c.at(item.contextExpr()));
  }

  private StmtNode imports(Stmt.Import s) {
    List<StmtNode> all = new ArrayList<>();
    for (Alias a : s.names()) {
      int dot = a.name().indexOf('.');
      String bound =
          a.asname() != null ? a.asname() : dot < 0 ? a.name() : a.name().substring(0, dot);
      all.add(new ImportNode(a.name(), a.asname() != null, c.targets.name(bound, s), c.at(s)));
    }
    return Lowering.block(all);
  }

  private StmtNode importFrom(Stmt.ImportFrom s) {
    String module = s.module() == null ? "" : s.module();
    if (s.names().get(0).name().equals("*")) {
      return new ImportFromNode(module, s.level(), new String[] {"*"}, new Target[0], c.at(s));
    }
    String[] names = new String[s.names().size()];
    Target[] targets = new Target[names.length];
    for (int i = 0; i < names.length; i++) {
      Alias a = s.names().get(i);
      names[i] = a.name();
      targets[i] = c.targets.name(a.asname() != null ? a.asname() : a.name(), s);
    }
    return new ImportFromNode(module, s.level(), names, targets, c.at(s));
  }
}
