package org.aiolang.limits;

import java.util.ArrayList;
import java.util.List;

/**
 * The channels of one interpreter that are no running call's: those that calls left open which are
 * done, and those that wait for whoever needs them. Every call's limit counts them too, so that no
 * number of calls opens more than one may.
 */
public final class LeftOpen {
  private final List<OpenChannels> left = new ArrayList<>();

  /** Nobody's at present. */
  final OpenChannels resting = new OpenChannels();

  void add(OpenChannels channels) {
    if (channels.count() > 0) {
      left.add(channels);
    }
  }

  void remove(OpenChannels channels) {
    left.remove(channels);
  }

  /** How many there are. */
  public int channels() {
    int count = resting.count();
    for (int i = left.size() - 1; i >= 0; i--) {
      int open = left.get(i).count();
      count += open;
      if (open == 0) {
        left.remove(i);
      }
    }
    return count;
  }
}
