package org.aiolang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.Target;
import org.aiolang.exec.expr.AsyncNextNode;
import org.aiolang.exec.expr.ConstantNode;
import org.aiolang.exec.expr.NewCollectionNode;
import org.aiolang.exec.flow.AsyncIterateOp;
import org.aiolang.exec.flow.AwaitOp;
import org.aiolang.exec.flow.BranchOp;
import org.aiolang.exec.flow.Flow;
import org.aiolang.exec.flow.IterateOp;
import org.aiolang.exec.flow.JumpOp;
import org.aiolang.exec.flow.Label;
import org.aiolang.exec.flow.NextOp;
import org.aiolang.exec.flow.ResumeOp;
import org.aiolang.exec.flow.ReturnOp;
import org.aiolang.exec.flow.RunOp;
import org.aiolang.exec.flow.StopAsyncOp;
import org.aiolang.exec.flow.YieldFromOp;
import org.aiolang.exec.flow.YieldOp;
import org.aiolang.exec.stmt.AppendNode;
import org.aiolang.exec.stmt.AssertNode;
import org.aiolang.exec.stmt.AssignNode;
import org.aiolang.exec.stmt.DeleteNode;
import org.aiolang.exec.stmt.ForgetNode;
import org.aiolang.exec.stmt.JumpNode;
import org.aiolang.exec.stmt.LocalWriteNode;
import org.aiolang.exec.target.LocalTarget;
import org.aiolang.exec.target.UnpackTarget;
import org.aiolang.syntax.ast.BoolOperator;
import org.aiolang.syntax.ast.Comprehension;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.MatchCase;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Stmt;
import org.jspecify.annotations.Nullable;

/**
 * Code that suspends: statements that contain an await or yield become instructions, all others
 * stay trees.
 *
 * <p>An await is lifted out of its expression: operands before it go to temporaries, in order, then
 * the await, whose value is a temporary too.
 */
final class FlowLowering {
  final Suspension suspension = new Suspension();
  final Flow.Builder out = new Flow.Builder();
  private final Lowering c;
  private final FlowHandlers handlers;
  private final int returnSlot;
  Context context;

  FlowLowering(Lowering c) {
    this.c = c;
    this.handlers = new FlowHandlers(c, this);
    this.returnSlot = c.temp();
    this.context = Context.function(new Label());
  }

  int returnSlot() {
    return returnSlot;
  }

  Flow function() {
    Label end = context.exit(Context.RETURN);
    if (c.code.generator != null) {
      generator(c.code.generator);
    } else if (c.code.value != null) {
      store(returnSlot, c.exprs.expr(c.code.value));
      out.add(new JumpOp(end));
    } else {
      List<StmtNode> first = new ArrayList<>();
      c.stmts.prologue(first);
      for (StmtNode s : first) {
        run(s);
      }
      statements(c.code.body);
    }
    out.add(new ReturnOp(-1));
    out.place(end);
    out.add(new ReturnOp(returnSlot));
    return out.build();
  }

  private void generator(Expr.GeneratorExp e) {
    clauses(
        e.generators(),
        0,
        Lowering.last(0),
        () -> {
          out.add(new YieldOp(c.exprs.expr(e.elt())));
          out.add(new ResumeOp(ResumeOp.DROPPED, c.at(e.elt())));
        });
  }

  /** Emits: evaluates into a temporary. */
  void store(int slot, ExprNode value) {
    runPlain(new LocalWriteNode(slot, value));
  }

  /** Emits a tree; what it completes with leaves through the exits of the context. */
  void run(StmtNode s) {
    out.add(
        new RunOp(
            s,
            context.has(Context.BREAK) ? context.exit(Context.BREAK) : null,
            context.has(Context.CONTINUE) ? context.exit(Context.CONTINUE) : null,
            context.exit(Context.RETURN),
            returnSlot));
  }

  /** Emits a tree that always completes normally. */
  void runPlain(StmtNode s) {
    out.add(new RunOp(s, null, null, null, returnSlot));
  }

  void statements(List<Stmt> list) {
    for (Stmt s : list) {
      statement(s);
    }
  }

  void statement(Stmt stmt) {
    int mark = c.mark();
    emit(stmt);
    c.release(mark);
  }

  private void emit(Stmt stmt) {
    if (!suspension.in(stmt)) {
      simple(stmt);
    } else if (stmt instanceof Stmt.If s) {
      ifStatement(s);
    } else if (stmt instanceof Stmt.While s) {
      whileStatement(s);
    } else if (stmt instanceof Stmt.For s) {
      forStatement(s);
    } else if (stmt instanceof Stmt.AsyncFor s) {
      asyncFor(s);
    } else if (stmt instanceof Stmt.Try s) {
      handlers.tryStatement(s);
    } else if (stmt instanceof Stmt.TryStar s) {
      handlers.tryStatement(s);
    } else if (stmt instanceof Stmt.With s) {
      handlers.with(s.items(), 0, s.body(), false);
    } else if (stmt instanceof Stmt.AsyncWith s) {
      handlers.with(s.items(), 0, s.body(), true);
    } else if (stmt instanceof Stmt.Match s) {
      match(s);
    } else if (stmt instanceof Stmt.Expression s && !c.interactive() && isSuspension(s.value())) {
      suspend(s.value(), ResumeOp.DROPPED);
    } else if (stmt instanceof Stmt.Assign s && localOf(s) >= 0) {
      suspend(s.value(), localOf(s));
    } else if (stmt instanceof Stmt.Return s) {
      Expr value = Objects.requireNonNull(s.value());
      if (isSuspension(value)) {
        suspend(value, returnSlot);
      } else {
        store(returnSlot, c.exprs.expr(value));
      }
      out.add(new JumpOp(context.exit(Context.RETURN)));
    } else if (stmt instanceof Stmt.Delete s) {
      for (Expr t : s.targets()) {
        Target target = c.targets.target(t);
        runPlain(new DeleteNode(new Target[] {target}));
      }
    } else if (stmt instanceof Stmt.Assert s) {
      assertion(s);
    } else {
      runPlain(c.stmts.statement(stmt));
    }
  }

  private static boolean isSuspension(Expr e) {
    return e instanceof Expr.Await || e instanceof Expr.Yield || e instanceof Expr.YieldFrom;
  }

  /** The slot of {@code name} in {@code name = await x}, or -1. */
  private int localOf(Stmt.Assign s) {
    if (s.targets().size() == 1
        && s.targets().get(0) instanceof Expr.Name n
        && isSuspension(s.value())) {
      Symbol symbol = c.symbol(n.id());
      return symbol.place == Symbol.Place.LOCAL ? symbol.index : -1;
    }
    return -1;
  }

  /** A statement without a suspension. */
  private void simple(Stmt stmt) {
    if (stmt instanceof Stmt.Return s) {
      if (s.value() == null) {
        store(returnSlot, Lowering.none());
      } else {
        store(returnSlot, c.exprs.expr(s.value()));
      }
      out.add(new JumpOp(context.exit(Context.RETURN)));
    } else if (stmt instanceof Stmt.Break) {
      out.add(new JumpOp(context.exit(Context.BREAK)));
    } else if (stmt instanceof Stmt.Continue) {
      out.add(new JumpOp(context.exit(Context.CONTINUE)));
    } else if (Exits.in(stmt)) {
      run(c.stmts.statement(stmt));
    } else {
      runPlain(c.stmts.statement(stmt));
    }
  }

  private void match(Stmt.Match s) {
    int subject = c.temp();
    store(subject, c.exprs.expr(s.subject()));
    Label end = new Label();
    for (MatchCase m : s.cases()) {
      Label next = new Label();
      out.add(new BranchOp(c.matches.test(m, subject), false, next));
      if (m.guard() != null) {
        out.add(new BranchOp(c.exprs.expr(m.guard()), false, next));
      }
      runPlain(new ForgetNode(new int[] {subject}));
      statements(m.body());
      out.add(new JumpOp(end));
      out.place(next);
    }
    runPlain(new ForgetNode(new int[] {subject}));
    out.place(end);
  }

  private void assertion(Stmt.Assert s) {
    if (c.optimize() > 0) {
      return;
    }
    Label end = new Label();
    out.add(new BranchOp(c.exprs.expr(s.test()), true, end));
    ExprNode message = s.msg() == null ? null : c.exprs.expr(s.msg());
    runPlain(new AssertNode(new ConstantNode(false), message, c.at(s.test())));
    out.place(end);
  }

  private void ifStatement(Stmt.If s) {
    Label otherwise = new Label();
    out.add(new BranchOp(c.exprs.expr(s.test()), false, otherwise));
    statements(s.body());
    if (s.orelse().isEmpty()) {
      out.place(otherwise);
      return;
    }
    Label end = new Label();
    out.add(new JumpOp(end));
    out.place(otherwise);
    statements(s.orelse());
    out.place(end);
  }

  private void whileStatement(Stmt.While s) {
    Label head = new Label();
    Label otherwise = new Label();
    Label end = new Label();
    out.place(head);
    out.add(new BranchOp(c.exprs.expr(s.test()), false, otherwise));
    loopBody(s.body(), end, head);
    out.add(new JumpOp(head));
    out.place(otherwise);
    statements(s.orelse());
    out.place(end);
  }

  private void loopBody(List<Stmt> body, Label onBreak, Label onContinue) {
    Context outer = context;
    context = Context.loop(outer, out.guard(), onBreak, onContinue);
    statements(body);
    context = outer;
  }

  private void forStatement(Stmt.For s) {
    Label head = new Label();
    Label otherwise = new Label();
    Label end = new Label();
    int it = c.temp();
    out.add(new IterateOp(c.exprs.iterated(s.iter()), it, c.at(s.iter())));
    out.place(head);
    next(it, s.target(), otherwise, s.iter());
    loopBody(s.body(), end, head);
    out.add(new JumpOp(head));
    out.place(otherwise);
    statements(s.orelse());
    out.place(end);
  }

  private void next(int it, Expr target, Label end, Expr at) {
    if (!suspension.in(target)) {
      out.add(new NextOp(it, c.targets.target(target), end, c.at(at)));
      return;
    }
    int value = c.temp();
    out.add(new NextOp(it, new LocalTarget(value, "", 0), end, c.at(at)));
    assign(target, Lowering.last(value));
  }

  private void assign(Expr target, ExprNode value) {
    if (suspension.in(target)) {
      if (target instanceof Expr.TupleDisplay t) {
        unpack(t.elts(), t, value);
        return;
      }
      if (target instanceof Expr.ListDisplay t) {
        unpack(t.elts(), t, value);
        return;
      }
      if (target instanceof Expr.Starred t) {
        assign(t.value(), value);
        return;
      }
    }
    runPlain(new AssignNode(new Target[] {c.targets.target(target)}, value));
  }

  /** Unpacks first; then the targets are evaluated and assigned to one after the other. */
  private void unpack(List<Expr> elts, Expr at, ExprNode value) {
    Target[] parts = new Target[elts.size()];
    int[] slots = new int[parts.length];
    int star = -1;
    for (int i = 0; i < parts.length; i++) {
      slots[i] = c.temp();
      parts[i] = new LocalTarget(slots[i], "", 0);
      if (elts.get(i) instanceof Expr.Starred) {
        star = i;
      }
    }
    runPlain(new AssignNode(new Target[] {new UnpackTarget(parts, star, c.at(at))}, value));
    for (int i = 0; i < parts.length; i++) {
      assign(elts.get(i), Lowering.last(slots[i]));
    }
  }

  /** {@code t1 = t2 = value} where a target contains a suspension. Gives what is left to run. */
  StmtNode assign(List<Expr> targets, ExprNode value) {
    int slot = c.temp();
    store(slot, value);
    for (int i = 0; i < targets.size(); i++) {
      assign(targets.get(i), i < targets.size() - 1 ? Lowering.peek(slot) : Lowering.last(slot));
    }
    return new JumpNode(null);
  }

  private void asyncFor(Stmt.AsyncFor s) {
    Label head = new Label();
    Label otherwise = new Label();
    Label end = new Label();
    int it = c.temp();
    out.add(new AsyncIterateOp(c.exprs.iterated(s.iter()), it, c.at(s.iter())));
    out.place(head);
    asyncNext(it, s.target(), otherwise, s.iter(), s);
    loopBody(s.body(), end, head);
    out.add(new JumpOp(head));
    out.place(otherwise);
    statements(s.orelse());
    out.place(end);
  }

  /** {@code loop} is where an exception of the iterator is seen. */
  private void asyncNext(int it, Expr target, Label end, Expr at, Node loop) {
    Label stopped = new Label();
    Label go = new Label();
    int exception = c.temp();
    int value = c.temp();
    int outer = out.guard(stopped, exception);
    out.add(new AwaitOp(new AsyncNextNode(it, c.at(at)), AwaitOp.Of.ANEXT, c.at(at)));
    out.add(new ResumeOp(value, c.at(loop)));
    out.guard(outer);
    out.add(new JumpOp(go));
    out.place(stopped);
    out.add(new StopAsyncOp(exception, it, end));
    out.place(go);
    assign(target, Lowering.last(value));
  }

  /** Emits an await or yield; gives the node that reads its value, once. */
  ExprNode suspended(Expr e) {
    int slot = c.temp();
    suspend(e, slot);
    return Lowering.last(slot);
  }

  /** Emits an await or yield whose value goes to a slot. */
  private void suspend(Expr e, int slot) {
    if (e instanceof Expr.Await w) {
      out.add(new AwaitOp(c.exprs.expr(w.value()), AwaitOp.Of.EXPRESSION, c.at(e)));
    } else if (e instanceof Expr.YieldFrom y) {
      out.add(new YieldFromOp(c.exprs.expr(y.value()), c.at(e)));
    } else {
      Expr value = ((Expr.Yield) e).value();
      out.add(new YieldOp(value == null ? Lowering.none() : c.exprs.expr(value)));
    }
    out.add(new ResumeOp(slot, c.at(e)));
  }

  ExprNode bool(Expr.BoolOp e) {
    int slot = c.temp();
    Label end = new Label();
    int n = e.values().size();
    for (int i = 0; i < n; i++) {
      store(slot, c.exprs.expr(e.values().get(i)));
      if (i < n - 1) {
        out.add(new BranchOp(Lowering.peek(slot), e.op() == BoolOperator.OR, end));
      }
    }
    out.place(end);
    return Lowering.last(slot);
  }

  ExprNode conditional(Expr.IfExp e) {
    int slot = c.temp();
    Label otherwise = new Label();
    Label end = new Label();
    out.add(new BranchOp(c.exprs.expr(e.test()), false, otherwise));
    store(slot, c.exprs.expr(e.body()));
    out.add(new JumpOp(end));
    out.place(otherwise);
    store(slot, c.exprs.expr(e.orelse()));
    out.place(end);
    return Lowering.last(slot);
  }

  ExprNode chain(Expr.Compare e) {
    int result = c.temp();
    Label end = new Label();
    int left = c.temp();
    store(left, c.exprs.expr(e.left()));
    int n = e.ops().size();
    for (int i = 0; i < n; i++) {
      int right = c.temp();
      store(right, c.exprs.expr(e.comparators().get(i)));
      store(
          result,
          c.exprs.comparison(
              e.ops().get(i),
              Lowering.last(left),
              i < n - 1 ? Lowering.peek(right) : Lowering.last(right),
              e));
      if (i < n - 1) {
        out.add(new BranchOp(Lowering.peek(result), false, end));
      }
      left = right;
    }
    out.place(end);
    return Lowering.last(result);
  }

  /** A comprehension that contains a suspension: its loops become instructions. */
  void comprehension(
      Expr e,
      int accumulator,
      NewCollectionNode empty,
      List<Comprehension> clauses,
      Expr element,
      @Nullable Expr value) {
    ExprNode first = c.exprs.iterated(clauses.get(0).iter());
    Scope outer = c.scope;
    c.scope = c.code.scopes.of(e);
    int source = c.temp();
    store(source, first);
    List<StmtNode> cells = new ArrayList<>();
    c.exprs.comprehensions().cells(cells);
    for (StmtNode s : cells) {
      runPlain(s);
    }
    store(accumulator, empty);
    clauses(
        clauses,
        0,
        Lowering.last(source),
        () -> {
          if (value == null) {
            runPlain(new AppendNode(accumulator, c.exprs.expr(element), null, c.at(element)));
          } else {
            ExprNode[] parts = c.exprs.operands(element, value);
            runPlain(new AppendNode(accumulator, parts[0], parts[1], c.at(element)));
          }
        });
    runPlain(c.exprs.comprehensions().forget());
    c.scope = outer;
  }

  private void clauses(List<Comprehension> list, int i, ExprNode first, Context.Leaving innermost) {
    if (i == list.size()) {
      innermost.emit();
      return;
    }
    Comprehension clause = list.get(i);
    ExprNode iterable = i > 0 ? c.exprs.iterated(clause.iter()) : first;
    Label head = new Label();
    Label end = new Label();
    int it = c.temp();
    if (clause.isAsync()) {
      out.add(new AsyncIterateOp(iterable, it, c.at(clause.iter())));
    } else {
      out.add(new IterateOp(iterable, it, c.at(clause.iter())));
    }
    out.place(head);
    if (clause.isAsync()) {
      asyncNext(it, clause.target(), end, clause.iter(), clause.iter());
    } else {
      next(it, clause.target(), end, clause.iter());
    }
    for (Expr test : clause.ifs()) {
      out.add(new BranchOp(c.exprs.expr(test), false, head));
    }
    clauses(list, i + 1, first, innermost);
    out.add(new JumpOp(head));
    out.place(end);
  }
}
