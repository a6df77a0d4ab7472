package org.aiolang.exec.star;

import java.util.Objects;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.Target;
import org.aiolang.exec.stmt.EndNameNode;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * {@code try} with {@code except*} clauses. Each clause gets the part of the group that is of its
 * types; what clauses raise and what none took goes on together.
 */
public final class TryStarNode extends StmtNode {
  /** One clause; {@code end} unbinds its name and is null with it. */
  public record Clause(
      ExprNode types, @Nullable Target name, @Nullable EndNameNode end, StmtNode body, int at) {}

  private final StmtNode body;
  private final Clause[] clauses;
  private final @Nullable StmtNode otherwise;

  public TryStarNode(StmtNode body, Clause[] clauses, @Nullable StmtNode otherwise) {
    this.body = body;
    this.clauses = clauses;
    this.otherwise = otherwise;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Object completion;
    try {
      completion = body.execute(f);
    } catch (PyException e) {
      handle(f, e.in(f.realm, f));
      return null;
    } catch (VirtualMachineError e) {
      handle(f, f.realm.exhausted(e).in(f.realm, f));
      return null;
    }
    return completion == null && otherwise != null ? otherwise.execute(f) : completion;
  }

  private void handle(Frame f, PyException thrown) {
    Realm r = f.realm;
    StarHandling handling = new StarHandling(thrown);
    PyBaseException result;
    final PyBaseException outer = r.handled;
    r.handled = thrown.value();
    try {
      for (Clause c : clauses) {
        Object types = c.types.execute(f);
        f.at = c.at;
        if (handling.take(r, types)) {
          r.handled = handling.match();
          run(f, c, handling);
        }
      }
      result = handling.outcome(r);
    } catch (PyException again) {
      throw again.in(r, f);
    } finally {
      r.handled = outer;
      if (r.reserve == null) {
        r.refillReserve();
      }
    }
    if (result != null) {
      throw result == thrown.value() ? thrown : PyException.resumed(result, f);
    }
  }

  /** No clause may contain a jump out of it, so the body always completes normally or raises. */
  private static void run(Frame f, Clause c, StarHandling handling) {
    try {
      if (c.name == null) {
        c.body.execute(f);
        return;
      }
      c.name.assign(f, handling.match());
      try {
        c.body.execute(f);
      } finally {
        Objects.requireNonNull(c.end).execute(f);
      }
    } catch (PyException e) {
      handling.raised(e.in(f.realm, f).value());
    } catch (VirtualMachineError e) {
      handling.raised(f.realm.exhausted(e).in(f.realm, f).value());
    }
  }
}
