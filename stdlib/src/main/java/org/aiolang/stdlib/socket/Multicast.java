package org.aiolang.stdlib.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * The options of datagram sockets about groups, whose values are structures: {@code struct
 * ip_mreq}, an address, and {@code struct ipv6_mreq}. Linux's numbers.
 */
final class Multicast {
  private static final int IPPROTO_IP = 0;
  private static final int IPPROTO_IPV6 = 41;
  private static final int IP_MULTICAST_IF = 32;
  private static final int IP_ADD_MEMBERSHIP = 35;
  private static final int IP_DROP_MEMBERSHIP = 36;
  private static final int IPV6_JOIN_GROUP = 20;
  private static final int IPV6_LEAVE_GROUP = 21;

  private Multicast() {}

  /** Whether the option is one of these. */
  static boolean has(int level, int option) {
    return level == IPPROTO_IP
            && (option == IP_MULTICAST_IF
                || option == IP_ADD_MEMBERSHIP
                || option == IP_DROP_MEMBERSHIP)
        || level == IPPROTO_IPV6 && (option == IPV6_JOIN_GROUP || option == IPV6_LEAVE_GROUP);
  }

  /**
   * Sets it.
   *
   * @throws IllegalArgumentException for a value that is too short or names no group
   */
  static void set(DatagramChannel channel, int level, int option, byte[] value) throws IOException {
    if (level == IPPROTO_IPV6) {
      require(value, 20);
      int index = ByteBuffer.wrap(value).order(ByteOrder.nativeOrder()).getInt(16);
      NetworkInterface at = index == 0 ? anywhere() : NetworkInterface.getByIndex(index);
      member(channel, Arrays.copyOf(value, 16), at, option == IPV6_JOIN_GROUP);
    } else if (option == IP_MULTICAST_IF) {
      require(value, 4);
      // What follows an address in a longer structure is an interface's number.
      byte[] address = value.length >= 8 ? Arrays.copyOfRange(value, 4, 8) : value;
      channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, at(address));
    } else {
      require(value, 8);
      NetworkInterface at = at(Arrays.copyOfRange(value, 4, 8));
      member(channel, Arrays.copyOf(value, 4), at, option == IP_ADD_MEMBERSHIP);
    }
  }

  private static void require(byte[] value, int length) {
    if (value.length < length) {
      throw new IllegalArgumentException("Invalid argument");
    }
  }

  private static void member(
      DatagramChannel channel, byte[] group, @Nullable NetworkInterface at, boolean joins)
      throws IOException {
    if (at == null) {
      throw new IOException("No such device");
    }
    var key = channel.join(InetAddress.getByAddress(group), at);
    if (!joins) {
      key.drop();
    }
  }

  private static @Nullable NetworkInterface at(byte[] address) throws IOException {
    InetAddress local = InetAddress.getByAddress(address);
    return local.isAnyLocalAddress() ? anywhere() : NetworkInterface.getByInetAddress(local);
  }

  /** The interface that is used where none is named: the first that leads outside. */
  private static @Nullable NetworkInterface anywhere() throws IOException {
    NetworkInterface loopback = null;
    Enumeration<NetworkInterface> all = NetworkInterface.getNetworkInterfaces();
    while (all.hasMoreElements()) {
      NetworkInterface one = all.nextElement();
      if (one.isUp() && one.isLoopback()) {
        loopback = one;
      } else if (one.isUp() && one.supportsMulticast()) {
        return one;
      }
    }
    return loopback;
  }
}
