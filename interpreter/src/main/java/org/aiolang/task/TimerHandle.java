package org.aiolang.task;

import org.aiolang.context.PyContext;
import org.aiolang.loop.Timer;
import org.aiolang.object.PyType;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.TimerHandle}: a script's callback with a deadline. */
final class TimerHandle extends Handle {
  static final PyType TYPE =
      PyType.builtin("TimerHandle", Handle.TYPE).members(new TimerHandleMethodsTable());

  /** The deadline in the loop's heap. */
  static final class Node extends Timer {
    final TimerHandle handle;

    Node(TimerHandle handle) {
      this.handle = handle;
    }

    @Override
    protected void fire() {
      if (handle.budget != null) {
        handle.budget.timerEnded();
      }
      handle.run();
    }
  }

  final Object when;
  private final Timer node = new Node(this);

  TimerHandle(
      AsyncLoop loop, Object when, Object function, Object[] args, @Nullable PyContext context) {
    super(TYPE.instanceShape(), loop, function, args, context);
    this.when = when;
  }

  boolean isScheduled() {
    return node.isPending();
  }

  void schedule(double seconds) {
    if (budget != null) {
      budget.timerBegun(loop.realm);
    }
    loop.events.callAt(Delays.nanos(seconds), node);
  }

  @Override
  void cancel() {
    if (loop.events.cancel(node) && budget != null) {
      budget.timerEnded();
    }
    super.cancel();
  }

  @Override
  void more(StringBuilder out) {
    out.append(" when=").append(Text.str(loop.realm, when));
  }
}
