package org.aiolang.task;

import org.aiolang.limits.Budget;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** The limit of sockets, to which those do not count that a script lost without closing them. */
public final class ChannelLimit {
  private ChannelLimit() {}

  /** About to open a socket or an end of a pipe at somebody's expense; null is nobody's. */
  public static void opening(Realm r, @Nullable Budget payer) {
    if (payer == null) {
      return;
    }
    if (payer.hasNoChannelLeft()) {
      LoopState.closeLost(r);
    }
    payer.channelOpening(r);
  }
}
