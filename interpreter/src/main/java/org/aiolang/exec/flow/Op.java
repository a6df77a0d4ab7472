package org.aiolang.exec.flow;

import org.aiolang.coroutine.Resumable;
import org.aiolang.exec.Frame;

/** An instruction of code that suspends. */
public abstract class Op {
  static final int YIELDED = -1 - Resumable.YIELDED;
  static final int DELEGATED = -1 - Resumable.DELEGATED;
  static final int RETURNED = -1 - Resumable.RETURNED;
  static final int ITEM = -1 - Resumable.ITEM;

  /**
   * Runs; gives the index of the next instruction, or a negative signal after which {@code pc + 1}
   * is resumed.
   */
  abstract int execute(Frame f, Parked p, int pc);
}
