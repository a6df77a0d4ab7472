package org.aiolang.task;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/** A future of a class that the program wrote, which a loop runs until it is done. */
final class ForeignRun {
  private final Realm r;
  private final Object future;

  ForeignRun(Realm r, Object future) {
    this.r = r;
    this.future = future;
  }

  boolean isDone() {
    return Truth.of(r, Calls.invoke(r, future, "done"));
  }

  void cancel() {
    Calls.invoke(r, future, "cancel");
  }

  /** Whether it has an {@code uncancel} that says that no cancellation is left. */
  boolean uncancelled() {
    Object uncancel = Attributes.getOrNull(r, future, "uncancel");
    return uncancel != null && Long.valueOf(0).equals(Calls.call0(r, uncancel));
  }

  /** {@code loop.run_until_complete(future)}. */
  Object on(AsyncLoop loop) {
    Futures.checked(r, future, loop);
    Object stopper = new Stopper(loop);
    Calls.invoke(r, future, "add_done_callback", stopper);
    loop.completing++;
    try {
      loop.runForever();
    } finally {
      loop.completing--;
      Calls.invoke(r, future, "remove_done_callback", stopper);
    }
    if (!isDone()) {
      throw Errors.runtimeError("Event loop stopped before Future completed.");
    }
    return Calls.invoke(r, future, "result");
  }

  /** The callback that stops the loop, unless SystemExit or KeyboardInterrupt leaves it anyway. */
  private static final class Stopper extends PyObject {
    private static final PyType TYPE = PyType.builtin("_run_until_complete_cb").sealed();

    private final AsyncLoop loop;

    Stopper(AsyncLoop loop) {
      super(TYPE.instanceShape());
      this.loop = loop;
    }

    @Override
    public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
      ForeignRun run = new ForeignRun(r, args[0]);
      if (!run.isCancelled() && run.exception() instanceof PyBaseException failure) {
        PyType type = failure.type();
        if (type.isSubtype(Exceptions.SYSTEM_EXIT)
            || type.isSubtype(Exceptions.KEYBOARD_INTERRUPT)) {
          return PyNone.NONE;
        }
      }
      loop.stop();
      return PyNone.NONE;
    }
  }

  private boolean isCancelled() {
    return Truth.of(r, Calls.invoke(r, future, "cancelled"));
  }

  private Object exception() {
    return Calls.invoke(r, future, "exception");
  }
}
