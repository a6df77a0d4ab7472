package org.aiolang.exec.flow;

import org.aiolang.exec.Frame;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;

/** The end of {@code async for}: StopAsyncIteration jumps, anything else goes on. */
public final class StopAsyncOp extends Op {
  private final int exceptionSlot;
  private final int iterator;
  private final Label end;

  public StopAsyncOp(int exceptionSlot, int iterator, Label end) {
    this.exceptionSlot = exceptionSlot;
    this.iterator = iterator;
    this.end = end;
  }

  @Override
  int execute(Frame f, Parked p) {
    PyException e = (PyException) f.held(exceptionSlot);
    f.slots[exceptionSlot] = null;
    f.slots[iterator] = null;
    if (e.is(Exceptions.STOP_ASYNC_ITERATION)) {
      return end.pc;
    }
    throw e;
  }
}
