package org.aiolang.stdlib.asyncio;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.jspecify.annotations.Nullable;

/** Socket addresses as scripts see them. */
public final class Addresses {
  private Addresses() {}

  /**
   * {@code (host, port)}, or {@code (host, port, flowinfo, scope_id)} of IPv6; None where there is
   * none.
   */
  public static Object tuple(@Nullable SocketAddress address) {
    if (!(address instanceof InetSocketAddress inet) || inet.getAddress() == null) {
      return PyNone.NONE;
    }
    long port = inet.getPort();
    if (inet.getAddress() instanceof Inet6Address six) {
      return new PyTuple(text(six), port, 0L, (long) six.getScopeId());
    }
    return new PyTuple(inet.getAddress().getHostAddress(), port);
  }

  /** The text of RFC 5952: the longest run of zero groups is {@code ::}. */
  public static String text(Inet6Address address) {
    byte[] bytes = address.getAddress();
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff;
    }
    int best = -1;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int n = 0;
      while (i + n < 8 && groups[i + n] == 0) {
        n++;
      }
      if (n > length) {
        best = i;
        length = n;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == best) {
        out.append("::");
        i += length - 1;
      } else {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ':') {
          out.append(':');
        }
        out.append(Integer.toHexString(groups[i]));
      }
    }
    return out.toString();
  }
}
