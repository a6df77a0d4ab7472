package org.aiolang.limits;

/** What ends the call whose budget is spent. */
public interface Ending {
  /** Ends it as soon as its home thread can. Any thread. */
  void endSoon(Breach breach);
}
