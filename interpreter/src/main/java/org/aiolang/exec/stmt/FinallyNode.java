package org.aiolang.exec.stmt;

import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code try … finally}. A breach of a limit is no language exception and runs no handler. */
public final class FinallyNode extends StmtNode {
  private final StmtNode body;
  private final StmtNode last;
  private final int end;

  /** {@code end}: the position of the last statement, where an exception goes on. */
  public FinallyNode(StmtNode body, StmtNode last, int end) {
    this.body = body;
    this.last = last;
    this.end = end;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Object completion;
    try {
      completion = body.execute(f);
    } catch (PyException e) {
      return unwind(f, e.in(f.realm, f));
    } catch (VirtualMachineError e) {
      return unwind(f, f.realm.exhausted(e).in(f.realm, f));
    }
    Object override = last.execute(f);
    return override != null ? override : completion;
  }

  private Object unwind(Frame f, PyException thrown) {
    Realm r = f.realm;
    PyBaseException outer = r.handled;
    r.handled = thrown.value();
    Object override;
    try {
      override = last.execute(f);
    } catch (PyException again) {
      throw again.in(r, f);
    } finally {
      r.handled = outer;
    }
    if (override != null) {
      return override;
    }
    f.at = end;
    throw thrown;
  }
}
