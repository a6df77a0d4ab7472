package org.aiolang.exec.flow;

import org.aiolang.coroutine.Resumable;
import org.aiolang.exec.Frame;

/** An instruction of code that suspends. */
public abstract class Op {
  static final int YIELDED = -1 - Resumable.YIELDED;
  static final int DELEGATED = -1 - Resumable.DELEGATED;
  static final int RETURNED = -1 - Resumable.RETURNED;
  static final int ITEM = -1 - Resumable.ITEM;

  /** Where it goes on when nothing else is said: set by {@link #link}. */
  int next;

  /**
   * Runs; gives the index of the next instruction, or a negative signal, after which the
   * instruction behind this one is resumed.
   */
  abstract int execute(Frame f, Parked p);

  /** Told where it stands once all instructions are there. */
  void link(Flow.Links links, int pc) {
    next = links.follow(pc, pc + 1);
  }

  /** Where it goes without doing anything, if it stands at {@code pc}; -1 if it does something. */
  int passesTo(int pc) {
    return -1;
  }
}
