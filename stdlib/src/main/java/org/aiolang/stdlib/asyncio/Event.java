package org.aiolang.stdlib.asyncio;

import org.aiolang.coroutine.Awaitable;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Ready;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.Event}: a flag that can be waited for. */
final class Event extends LoopBound {
  static final PyType TYPE = PyType.builtin("Event").members(new EventMethodsTable());

  final Waiters waiters = new Waiters();
  private boolean set;

  Event(Shape shape) {
    super(shape);
  }

  boolean isSet() {
    return set;
  }

  void set() {
    if (!set) {
      set = true;
      waiters.wakeUpTo(Long.MAX_VALUE, true);
    }
  }

  void clear() {
    set = false;
  }

  /** The coroutine of {@code wait()}. */
  static final class Wait extends JavaCoroutine {
    private final Event event;
    private @Nullable PyFuture waiter;

    Wait(Event event) {
      this.event = event;
    }

    @Override
    public @Nullable Awaitable fold(Realm r) {
      return event.set ? Ready.of(true) : null;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at == 0) {
        at = 1;
        if (event.set) {
          return done(true);
        }
        waiter = event.newWaiter(r);
        event.waiters.add(waiter);
        return await(waiter);
      }
      try {
        awaited(r, sent, thrown);
      } finally {
        event.waiters.remove(waiter);
      }
      return done(true);
    }

    @Override
    public String qualname() {
      return "Event.wait";
    }
  }
}
