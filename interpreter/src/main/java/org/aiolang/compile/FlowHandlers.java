package org.aiolang.compile;

import java.util.List;
import java.util.Objects;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Target;
import org.aiolang.exec.expr.CaughtNode;
import org.aiolang.exec.expr.ExitContextNode;
import org.aiolang.exec.flow.AwaitOp;
import org.aiolang.exec.flow.BranchOp;
import org.aiolang.exec.flow.EnterContextOp;
import org.aiolang.exec.flow.EnterHandlerOp;
import org.aiolang.exec.flow.JumpOp;
import org.aiolang.exec.flow.Label;
import org.aiolang.exec.flow.LeaveHandlerOp;
import org.aiolang.exec.flow.MatchOp;
import org.aiolang.exec.flow.ReraiseOp;
import org.aiolang.exec.flow.ResumeOp;
import org.aiolang.exec.flow.StarBeginOp;
import org.aiolang.exec.flow.StarEndOp;
import org.aiolang.exec.flow.StarRaisedOp;
import org.aiolang.exec.flow.StarTakeOp;
import org.aiolang.exec.star.StarMatchNode;
import org.aiolang.exec.stmt.AssignNode;
import org.aiolang.exec.stmt.EndNameNode;
import org.aiolang.exec.stmt.LocalWriteNode;
import org.aiolang.syntax.ast.ExceptHandler;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.WithItem;

/** {@code try} and {@code with} in code that suspends. */
final class FlowHandlers {
  private final Lowering c;
  private final FlowLowering flow;

  FlowHandlers(Lowering c, FlowLowering flow) {
    this.c = c;
    this.flow = flow;
  }

  void tryStatement(Stmt.Try s) {
    if (s.finalbody().isEmpty()) {
      tryExcept(s);
      return;
    }
    guarded(
        () -> {
          if (s.handlers().isEmpty()) {
            flow.statements(s.body());
          } else {
            tryExcept(s);
          }
        },
        () -> flow.statements(s.finalbody()));
  }

  void tryStatement(Stmt.TryStar s) {
    if (s.finalbody().isEmpty()) {
      tryStar(s);
      return;
    }
    guarded(() -> tryStar(s), () -> flow.statements(s.finalbody()));
  }

  /** No clause contains a jump out of it. */
  private void tryStar(Stmt.TryStar s) {
    Label handler = new Label();
    Label end = new Label();
    int exception = c.temp();
    int saved = c.temp();
    int state = c.temp();
    int outer = flow.out.guard(handler, exception);
    flow.statements(s.body());
    flow.out.guard(outer);
    flow.statements(s.orelse());
    flow.out.add(new JumpOp(end));
    flow.out.place(handler);
    Label handled = new Label();
    handling(
        exception,
        saved,
        outer,
        () -> {
          flow.out.add(new StarBeginOp(exception, state));
          for (ExceptHandler h : s.handlers()) {
            starClause(h, state);
          }
          flow.out.add(new StarEndOp(exception, state, handled));
        });
    flow.out.add(new ReraiseOp(exception, saved));
    flow.out.place(handled);
    flow.out.add(new LeaveHandlerOp(saved, exception));
    flow.out.place(end);
  }

  private void starClause(ExceptHandler h, int state) {
    Label next = new Label();
    Label failed = new Label();
    int raised = c.temp();
    Expr types = Objects.requireNonNull(h.type());
    flow.out.add(new StarTakeOp(c.exprs.expr(types), state, next, c.at(types)));
    int outer = flow.out.guard(failed, raised);
    clause(h, new StarMatchNode(state));
    flow.out.guard(outer);
    flow.out.add(new JumpOp(next));
    flow.out.place(failed);
    flow.out.add(new StarRaisedOp(raised, state));
    flow.out.place(next);
  }

  /**
   * {@code body}, then {@code last} on every way out; a value on its way to be returned is kept
   * meanwhile.
   */
  private void guarded(Context.Leaving body, Context.Leaving last) {
    Label handler = new Label();
    Label end = new Label();
    int exception = c.temp();
    int saved = c.temp();
    int outer = flow.out.guard(handler, exception);
    Context around = flow.context;
    Context inside =
        Context.of(
            around,
            outer,
            () -> {
              int kept = c.temp();
              flow.runPlain(new LocalWriteNode(kept, Lowering.optional(flow.returnSlot())));
              last.emit();
              flow.runPlain(new LocalWriteNode(flow.returnSlot(), Lowering.optional(kept)));
            });
    flow.context = inside;
    body.emit();
    flow.context = around;
    flow.out.guard(outer);
    last.emit();
    flow.out.add(new JumpOp(end));
    flow.out.place(handler);
    handling(exception, saved, outer, last);
    flow.out.add(new ReraiseOp(exception, saved));
    exits(inside, outer);
    flow.out.place(end);
  }

  /**
   * Runs code as the handler of the exception in a slot; if it raises, what was handled before is
   * restored.
   */
  private void handling(int exception, int saved, int outer, Context.Leaving body) {
    Label cleanup = new Label();
    Label done = new Label();
    int second = c.temp();
    flow.out.add(new EnterHandlerOp(exception, saved));
    flow.out.guard(cleanup, second);
    Context around = flow.context;
    Context inside =
        Context.of(around, outer, () -> flow.out.add(new LeaveHandlerOp(saved, exception)));
    flow.context = inside;
    body.emit();
    flow.context = around;
    flow.out.guard(outer);
    flow.out.add(new JumpOp(done));
    flow.out.place(cleanup);
    flow.out.add(new ReraiseOp(second, saved));
    exits(inside, outer);
    flow.out.place(done);
  }

  /** Emits the ways out of a context that something uses. */
  private void exits(Context inside, int outerGuard) {
    int guard = flow.out.guard();
    flow.out.guard(outerGuard);
    for (int kind = Context.RETURN; kind <= Context.CONTINUE; kind++) {
      Label label = inside.used(kind);
      if (label != null) {
        flow.out.place(label);
        inside.leave();
        flow.out.add(new JumpOp(inside.outer().exit(kind)));
      }
    }
    flow.out.guard(guard);
  }

  private void tryExcept(Stmt.Try s) {
    Label handler = new Label();
    Label end = new Label();
    int exception = c.temp();
    int saved = c.temp();
    int outer = flow.out.guard(handler, exception);
    flow.statements(s.body());
    flow.out.guard(outer);
    flow.statements(s.orelse());
    flow.out.add(new JumpOp(end));
    flow.out.place(handler);
    Label handled = new Label();
    handling(
        exception,
        saved,
        outer,
        () -> {
          for (ExceptHandler h : s.handlers()) {
            Label next = new Label();
            if (h.type() != null) {
              ExprNode types = c.exprs.expr(h.type());
              flow.out.add(new MatchOp(types, exception, next, c.at(h.type())));
            }
            clause(h, new CaughtNode(exception));
            flow.out.add(new JumpOp(handled));
            flow.out.place(next);
          }
        });
    flow.out.add(new ReraiseOp(exception, saved));
    flow.out.place(handled);
    flow.out.add(new LeaveHandlerOp(saved, exception));
    flow.out.place(end);
  }

  private void clause(ExceptHandler h, ExprNode caught) {
    if (h.name() == null) {
      flow.statements(h.body());
      return;
    }
    Target name = c.targets.name(h.name(), h);
    flow.runPlain(new AssignNode(new Target[] {name}, caught));
    Label cleanup = new Label();
    Label end = new Label();
    int second = c.temp();
    int outer = flow.out.guard(cleanup, second);
    Context around = flow.context;
    Context inside = Context.of(around, outer, () -> flow.runPlain(new EndNameNode(name)));
    flow.context = inside;
    flow.statements(h.body());
    flow.context = around;
    flow.out.guard(outer);
    flow.runPlain(new EndNameNode(name));
    flow.out.add(new JumpOp(end));
    flow.out.place(cleanup);
    flow.runPlain(new EndNameNode(name));
    flow.out.add(new ReraiseOp(second, -1));
    exits(inside, outer);
    flow.out.place(end);
  }

  void with(List<WithItem> items, int i, List<Stmt> body, boolean async) {
    if (i == items.size()) {
      flow.statements(body);
      return;
    }
    WithItem item = items.get(i);
    int at = c.at(item.contextExpr());
    int manager = c.temp();
    int exit = c.temp();
    int entered = c.temp();
    ExprNode m = c.exprs.expr(item.contextExpr());
    flow.out.add(new EnterContextOp(m, manager, exit, entered, async, at));
    await(entered, async, AwaitOp.Of.AENTER, at);
    Label handler = new Label();
    Label end = new Label();
    Label suppressed = new Label();
    int exception = c.temp();
    int saved = c.temp();
    int outer = flow.out.guard(handler, exception);
    Context around = flow.context;
    Context inside =
        Context.of(
            around,
            outer,
            () -> {
              int kept = c.temp();
              flow.runPlain(new LocalWriteNode(kept, Lowering.optional(flow.returnSlot())));
              leave(manager, exit, -1, async, at);
              flow.runPlain(new LocalWriteNode(flow.returnSlot(), Lowering.optional(kept)));
            });
    flow.context = inside;
    if (item.optionalVars() != null) {
      flow.runPlain(
          new AssignNode(
              new Target[] {c.targets.target(item.optionalVars())}, Lowering.last(entered)));
    }
    with(items, i + 1, body, async);
    flow.context = around;
    flow.out.guard(outer);
    leave(manager, exit, -1, async, at);
    flow.out.add(new JumpOp(end));
    flow.out.place(handler);
    handling(
        exception,
        saved,
        outer,
        () -> {
          int answer = leave(manager, exit, exception, async, at);
          flow.out.add(new BranchOp(Lowering.last(answer), true, suppressed));
        });
    flow.out.add(new ReraiseOp(exception, saved));
    flow.out.place(suppressed);
    flow.out.add(new LeaveHandlerOp(saved, exception));
    flow.out.add(new JumpOp(end));
    exits(inside, outer);
    flow.out.place(end);
  }

  private int leave(int manager, int exit, int exception, boolean async, int at) {
    int answer = c.temp();
    flow.store(answer, new ExitContextNode(manager, exit, exception, at));
    await(answer, async, AwaitOp.Of.AEXIT, at);
    return answer;
  }

  private void await(int slot, boolean async, AwaitOp.Of of, int at) {
    if (async) {
      flow.out.add(new AwaitOp(Lowering.last(slot), of, at));
      flow.out.add(new ResumeOp(slot, at));
    }
  }
}
