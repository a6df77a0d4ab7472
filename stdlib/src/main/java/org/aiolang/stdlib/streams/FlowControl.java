package org.aiolang.stdlib.streams;

import java.util.ArrayDeque;
import java.util.Objects;
import org.aiolang.coroutine.Awaitable;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Ready;
import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.streams.FlowControlMixin}: has those who write wait while the transport says so.
 */
class FlowControl extends PyObject {
  static final PyType TYPE =
      PyType.builtin("FlowControlMixin", ProtocolTypes.PROTOCOL)
          .members(new FlowControlMethodsTable());

  private @Nullable AsyncLoop loop;
  private boolean paused;
  private boolean over;
  private @Nullable ArrayDeque<PyFuture> draining;

  FlowControl(Shape shape) {
    super(shape);
  }

  final void start(AsyncLoop loop) {
    this.loop = loop;
  }

  final AsyncLoop loop() {
    return Objects.requireNonNull(loop);
  }

  public void pauseWriting(Realm r) {
    paused = true;
  }

  public void resumeWriting(Realm r) {
    paused = false;
    settleAll(null);
  }

  /** Whether {@code drain} has nothing to wait for. */
  final boolean isFlowing() {
    return !over && !paused;
  }

  /** The connection is over. */
  final void lostFlow(@Nullable PyBaseException exception) {
    over = true;
    if (paused) {
      settleAll(exception);
    }
  }

  private void settleAll(@Nullable PyBaseException exception) {
    if (draining != null) {
      for (PyFuture f : draining) {
        settle(f, exception);
      }
    }
  }

  static void settle(PyFuture f, @Nullable PyBaseException exception) {
    if (f.isDone()) {
      return;
    }
    if (exception == null) {
      f.setResult(PyNone.NONE);
    } else {
      f.fail(exception);
    }
  }

  /** Waits until writing may go on: {@code _drain_helper()}. */
  static final class DrainHelper extends JavaCoroutine {
    private final FlowControl protocol;
    private @Nullable PyFuture waiter;

    DrainHelper(FlowControl protocol) {
      this.protocol = protocol;
    }

    @Override
    public @Nullable Awaitable fold(Realm r) {
      return protocol.isFlowing() ? Ready.NONE : null;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      FlowControl p = protocol;
      if (at == 0) {
        if (p.over) {
          throw Errors.of(Exceptions.CONNECTION_RESET_ERROR, "Connection lost");
        }
        if (!p.paused) {
          return done(PyNone.NONE);
        }
        at = 1;
        if (p.draining == null) {
          p.draining = new ArrayDeque<>(4);
        }
        PyFuture w = p.loop().createFuture();
        waiter = w;
        p.draining.add(w);
        return await(w);
      }
      try {
        awaited(r, sent, thrown);
      } finally {
        Objects.requireNonNull(p.draining).remove(waiter);
      }
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "FlowControlMixin._drain_helper";
    }
  }

  @Override
  public final boolean hasDict() {
    return true;
  }
}
