package org.aiolang.object;

/** Who hears of a signal; called on a thread of its own. */
public interface SignalListener {
  void arrived(int signal);
}
