package org.aiolang.task;

import org.aiolang.loop.EventLoop;
import org.aiolang.loop.LoopHooks;

/**
 * Where the loops of an interpreter come from: a part of the realm, for virtual time and for hosts.
 */
public interface LoopFactory {
  EventLoop open(LoopHooks hooks);
}
