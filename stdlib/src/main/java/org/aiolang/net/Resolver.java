package org.aiolang.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns names into addresses. A test or an embedder may send any name anywhere. */
public interface Resolver {
  /** The answer where none has to be waited for, or null. Called on the loop's thread. */
  @Nullable List<InetSocketAddress> resolveAtOnce(String host, int port);

  /**
   * The addresses of a name in the order in which they should be tried; not empty. May block:
   * called on a thread of its own.
   *
   * @throws ResolveException if there are none
   */
  List<InetSocketAddress> resolve(String host, int port) throws IOException;
}
