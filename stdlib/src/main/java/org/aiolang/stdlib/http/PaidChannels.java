package org.aiolang.stdlib.http;

import java.nio.channels.Channel;
import org.aiolang.limits.Budget;
import org.aiolang.net.ChannelAccount;
import org.aiolang.object.Realm;
import org.aiolang.task.ChannelLimit;

/** Channels that a call of the host pays for. */
record PaidChannels(Realm r, Budget payer) implements ChannelAccount {
  @Override
  public void opening() {
    ChannelLimit.opening(r, payer);
  }

  @Override
  public void opened(Channel channel, Runnable end) {
    payer.channelOpened(channel, end);
  }

  @Override
  public void resting(Channel channel, Runnable end) {
    payer.channelResting(channel, end);
  }

  @Override
  public void taken(Channel channel, Runnable end) {
    payer.channelTaken(channel, end);
  }
}
