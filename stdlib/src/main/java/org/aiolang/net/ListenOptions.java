package org.aiolang.net;

import org.jspecify.annotations.Nullable;

/**
 * How to listen.
 *
 * @param backlog connections that the system keeps for us, or 0 for its own limit
 * @param reuseAddress whether the address may be used again at once after a close
 * @param reusePort whether others that ask for it too may listen at the same address
 * @param keepAlive whether the system looks after idle connections that were accepted
 * @param beside what listens at the same port for IPv4, where this is for IPv6; or null
 */
public record ListenOptions(
    int backlog,
    boolean reuseAddress,
    boolean reusePort,
    boolean keepAlive,
    @Nullable Listener beside) {
  /** An address of one's own, which may be used again at once. */
  public ListenOptions(int backlog) {
    this(backlog, true, false, false, null);
  }

  /** The same beside another. */
  public ListenOptions besides(@Nullable Listener other) {
    return new ListenOptions(backlog, reuseAddress, reusePort, keepAlive, other);
  }
}
