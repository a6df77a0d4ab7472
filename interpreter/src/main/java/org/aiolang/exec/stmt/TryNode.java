package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Raising;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.Target;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code try} with {@code except} clauses; {@code finally} is {@link FinallyNode}. */
public final class TryNode extends StmtNode {
  /** One {@code except} clause; a null type catches all. */
  public record Handler(@Nullable ExprNode type, @Nullable Target name, StmtNode body, int at) {}

  private final StmtNode body;
  private final Handler[] handlers;
  private final @Nullable StmtNode otherwise;

  public TryNode(StmtNode body, Handler[] handlers, @Nullable StmtNode otherwise) {
    this.body = body;
    this.handlers = handlers;
    this.otherwise = otherwise;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Object completion;
    try {
      completion = body.execute(f);
    } catch (PyException e) {
      return handle(f, e.in(f.realm, f));
    } catch (VirtualMachineError e) {
      return handle(f, f.realm.exhausted(e).in(f.realm, f));
    }
    return completion == null && otherwise != null ? otherwise.execute(f) : completion;
  }

  private @Nullable Object handle(Frame f, PyException thrown) {
    Realm r = f.realm;
    PyBaseException e = thrown.value();
    final PyBaseException outer = r.handled;
    r.handled = e;
    try {
      for (Handler h : handlers) {
        if (h.type != null) {
          Object type = h.type.execute(f);
          f.at = h.at;
          if (!Raising.matches(e, type)) {
            continue;
          }
        }
        return run(f, h, e);
      }
    } catch (PyException again) {
      throw again.in(r, f);
    } finally {
      r.handled = outer;
      if (r.reserve == null) {
        r.refillReserve();
      }
    }
    throw thrown;
  }

  private static @Nullable Object run(Frame f, Handler h, PyBaseException e) {
    if (h.name == null) {
      return h.body.execute(f);
    }
    h.name.assign(f, e);
    try {
      return h.body.execute(f);
    } finally {
      // Unbound even where the body deleted it, so assign first.
      h.name.assign(f, PyNone.NONE);
      h.name.delete(f);
    }
  }
}
