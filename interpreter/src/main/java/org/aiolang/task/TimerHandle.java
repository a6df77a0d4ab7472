package org.aiolang.task;

import org.aiolang.context.PyContext;
import org.aiolang.loop.Timer;
import org.aiolang.object.PyType;
import org.aiolang.object.Shape;
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
    this(TYPE.instanceShape(), loop, when, function, args, context);
  }

  TimerHandle(
      Shape shape,
      HandleOwner loop,
      Object when,
      Object function,
      Object[] args,
      @Nullable PyContext context) {
    super(shape, loop, function, args, context);
    this.when = when;
  }

  Timer node() {
    return node;
  }

  boolean isScheduled() {
    return node.isPending();
  }

  /** Sets the deadline in the heap of the loop that it is of. */
  void schedule(AsyncLoop on, double seconds) {
    if (budget != null) {
      budget.timerBegun(on.realm);
    }
    on.events.callAt(Delays.nanos(seconds), node);
  }

  @Override
  void cancel() {
    if (!isCancelled() && loop.unschedule(this) && budget != null) {
      budget.timerEnded();
    }
    super.cancel();
  }

  @Override
  void more(StringBuilder out) {
    out.append(" when=").append(Text.str(loop.realm(), when));
  }
}
