package org.aiolang.exec.stmt;

import org.aiolang.exec.ContextManagers;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.Target;
import org.aiolang.object.Calls;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code with}, one item. */
public final class WithNode extends StmtNode {
  private final ExprNode manager;
  private final @Nullable Target target;
  private final StmtNode body;
  private final int at;

  public WithNode(ExprNode manager, @Nullable Target target, StmtNode body, int at) {
    this.manager = manager;
    this.target = target;
    this.body = body;
    this.at = at;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Realm r = f.realm;
    Object m = manager.execute(f);
    f.at = at;
    Object enter = ContextManagers.enter(r, m);
    Object exit = ContextManagers.exit(r, m);
    Object entered = Calls.callMethod0(r, enter, m);
    Object completion;
    try {
      if (target != null) {
        target.assign(f, entered);
      }
      completion = body.execute(f);
    } catch (PyException e) {
      return unwind(f, m, exit, e.in(r, f));
    } catch (VirtualMachineError e) {
      return unwind(f, m, exit, r.exhausted(e).in(r, f));
    }
    f.at = at;
    Calls.callMethod3(r, exit, m, PyNone.NONE, PyNone.NONE, PyNone.NONE);
    return completion;
  }

  private @Nullable Object unwind(Frame f, Object m, Object exit, PyException thrown) {
    Realm r = f.realm;
    PyBaseException outer = r.handled;
    r.handled = thrown.value();
    boolean suppressed;
    int raisedAt = f.at;
    try {
      f.at = at;
      suppressed = ContextManagers.suppresses(r, exit, m, thrown.value());
    } catch (PyException again) {
      throw again.in(r, f);
    } finally {
      r.handled = outer;
    }
    if (suppressed) {
      return null;
    }
    f.at = raisedAt;
    throw thrown;
  }
}
