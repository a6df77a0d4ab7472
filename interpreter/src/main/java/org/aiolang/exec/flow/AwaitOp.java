package org.aiolang.exec.flow;

import org.aiolang.coroutine.Await;
import org.aiolang.coroutine.Awaitable;
import org.aiolang.coroutine.Resumable;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;

/** {@code await}: waits on a value; a {@link ResumeOp} follows. */
public final class AwaitOp extends Op {
  /** What is awaited, for the errors of what cannot be. */
  public enum Of {
    EXPRESSION,
    ANEXT,
    AENTER,
    AEXIT
  }

  private final ExprNode value;
  private final Of of;
  private final int at;

  public AwaitOp(ExprNode value, Of of, int at) {
    this.value = value;
    this.of = of;
    this.at = at;
  }

  private Object target(Realm r, Object v) {
    switch (of) {
      case AENTER:
        return Await.target(
            r,
            v,
            "'async with' received an object from __aenter__ that does not implement __await__: ");
      case AEXIT:
        return Await.target(
            r,
            v,
            "'async with' received an object from __aexit__ that does not implement __await__: ");
      case ANEXT:
        try {
          return Await.target(r, v);
        } catch (PyException e) {
          if (v instanceof Resumable c && c.isCoroutine()) {
            throw e; // its own, raised before it had to wait
          }
          PyException invalid =
              Errors.typeError(
                  "'async for' received an invalid object from __anext__: " + r.typeOf(v).shown());
          invalid.value().cause = e.value();
          invalid.value().context = e.value();
          invalid.value().suppressContext = true;
          throw invalid;
        }
      default:
        return Await.target(r, v);
    }
  }

  @Override
  int execute(Frame f, Parked p) {
    Object v = value.execute(f);
    f.at = at;
    Object target = of == Of.EXPRESSION ? Await.target(f.realm, v) : target(f.realm, v);
    if (target instanceof Awaitable a) {
      p.await(a);
      if (a.isReady()) {
        return next;
      }
      a.awaited();
      p.give(a.yielded());
      return YIELDED;
    }
    p.await(target);
    return DELEGATED;
  }
}
