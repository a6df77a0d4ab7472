package org.aiolang.limits;

/** What ends the call whose budget is spent. */
public interface Ending {
  /** Ends it as soon as its home thread can. Any thread. */
  void endSoon(Breach breach);

  /**
   * Ends it, under the interpreter's lock.
   *
   * @throws org.aiolang.object.ThreadEnded if that is the interpreter's end
   */
  void end(Breach breach);

  /** Has something short done later. Any thread. */
  void later(long nanos, Runnable what);
}
