package org.aiolang.stdlib.socket;

import java.io.IOException;
import org.aiolang.object.Descriptors;
import org.aiolang.object.OsErrors;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Sockets made of the numbers of others. The numbers are this interpreter's own. */
final class SocketNumbers {
  private static final int EBADF = 9;
  private static final int ENOTSOCK = 88;

  private SocketNumbers() {}

  /** {@code socket(family, type, proto, fileno=number)}: -1 takes what the descriptor's is. */
  static void open(Realm r, PySocket made, long number, int family, int kind, int protocol) {
    PySocket known = require(r, number);
    try {
      made.open(
          r,
          family == -1 ? known.family : family,
          kind == -1 ? known.kind : kind & 0xF,
          protocol == -1 ? known.protocol : protocol,
          entry(r, number) instanceof Detached d
              ? new Accepted(d.channel(), released(d.shares()))
              : known.share(r),
          entry(r, number) instanceof Detached ? (int) number : -1);
    } catch (IOException e) {
      throw made.error(r, e);
    }
  }

  /** The new socket has it open in place of the detached one. */
  private static Shares released(Shares shares) {
    shares.sockets--;
    return shares;
  }

  /** What stands for a duplicate of a descriptor. */
  static Accepted duplicate(Realm r, long number) {
    PySocket known = require(r, number);
    return entry(r, number) instanceof Detached d
        ? new Accepted(d.channel(), d.shares())
        : known.share(r);
  }

  /** {@code socket.close(fd)}. */
  static void close(Realm r, long number) {
    PySocket known = require(r, number);
    if (!(entry(r, number) instanceof Detached d)) {
      known.close(r);
      return;
    }
    Descriptors.of(r).remove((int) number);
    try {
      if (--d.shares().sockets == 0) {
        d.channel().close();
      }
    } catch (IOException e) {
      throw known.error(r, e);
    }
  }

  private static Descriptors.@Nullable Entry entry(Realm r, long number) {
    return Descriptors.of(r).find(number);
  }

  private static PySocket require(Realm r, long number) {
    Descriptors.Entry entry = entry(r, number);
    if (entry == null) {
      throw OsErrors.of(r, EBADF, null);
    }
    if (entry.owner() instanceof PySocket s) {
      return s;
    }
    if (entry instanceof Detached d) {
      return d.former();
    }
    throw OsErrors.of(r, ENOTSOCK, null);
  }
}
