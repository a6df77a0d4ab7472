package org.aiolang.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machine's resolver; numeric addresses need no waiting. */
public final class SystemResolver implements Resolver {
  @Override
  public @Nullable List<InetSocketAddress> resolveAtOnce(String host, int port) {
    InetAddress literal = literal(host);
    return literal == null ? null : List.of(new InetSocketAddress(literal, port));
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws ResolveException {
    try {
      List<InetSocketAddress> addresses = new ArrayList<>();
      for (InetAddress address : InetAddress.getAllByName(host)) {
        addresses.add(new InetSocketAddress(address, port));
      }
      return addresses;
    } catch (UnknownHostException error) {
      String text = String.valueOf(error.getMessage());
      ResolveException failure =
          new ResolveException(
              host,
              text.endsWith("Temporary failure in name resolution")
                  ? ResolveException.EAI_AGAIN
                  : ResolveException.EAI_NONAME);
      failure.initCause(error);
      throw failure;
    }
  }

  /** The address that a numeric host means, found without asking anyone; null for a name. */
  static @Nullable InetAddress literal(String host) {
    try {
      if (host.indexOf(':') >= 0) {
        return InetAddress.getByName(host);
      }
      byte[] parts = dotted(host);
      return parts == null ? null : InetAddress.getByAddress(host, parts);
    } catch (UnknownHostException notNumeric) {
      return null;
    }
  }

  private static byte @Nullable [] dotted(String host) {
    byte[] parts = new byte[4];
    int at = 0;
    for (int i = 0; i < 4; i++) {
      int value = 0;
      int start = at;
      while (at < host.length() && at - start < 3 && isDigit(host.charAt(at))) {
        value = value * 10 + (host.charAt(at++) - '0');
      }
      boolean separated =
          i == 3 ? at == host.length() : at < host.length() && host.charAt(at) == '.';
      if (at == start || value > 255 || !separated) {
        return null;
      }
      parts[i] = (byte) value;
      at++;
    }
    return parts;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
