package org.aiolang.limits;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Addresses as text. */
final class InetText {
  private InetText() {}

  static String of(InetAddress a) {
    return a instanceof Inet6Address ? "[" + a.getHostAddress() + "]" : a.getHostAddress();
  }

  /** Whether the text needs a look-up; a number of an address does not. */
  static boolean isName(String host) {
    if (host.isEmpty() || host.indexOf(':') >= 0) {
      return false;
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return true;
      }
    }
    return false;
  }
}
