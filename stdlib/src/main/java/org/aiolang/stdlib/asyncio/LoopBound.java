package org.aiolang.stdlib.asyncio;

import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.object.Text;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.LoopState;
import org.aiolang.task.PyFuture;
import org.jspecify.annotations.Nullable;

/** What belongs to the loop that it first has to wait on. */
abstract class LoopBound extends PyObject {
  private @Nullable AsyncLoop loop;

  LoopBound(Shape shape) {
    super(shape);
  }

  /** A future to wait on; RuntimeError on another loop than the first time. */
  final PyFuture newWaiter(Realm r) {
    AsyncLoop running = LoopState.requireRunning(r);
    if (loop == null) {
      loop = running;
    } else if (loop != running) {
      throw Errors.runtimeError(Text.repr(r, this) + " is bound to a different event loop");
    }
    return running.createFuture();
  }

  @Nullable AsyncLoop loop() {
    return loop;
  }

  void bind(@Nullable AsyncLoop loop) {
    this.loop = loop;
  }

  /** {@code <module.Class object at 0x… [extra]>}. */
  final String describe(Realm r, String extra) {
    String text = Text.defaultRepr(r, this);
    return text.substring(0, text.length() - 1) + " [" + extra + "]>";
  }

  @Override
  public boolean hasDict() {
    return true;
  }
}
