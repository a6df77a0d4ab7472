package org.aiolang.stdlib.socket;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.net.ResolveException;
import org.aiolang.object.Convert;
import org.aiolang.object.Descriptors;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.asyncio.Addresses;
import org.aiolang.stdlib.http.HttpErrors;
import org.aiolang.stdlib.io.Buffers;
import org.aiolang.stdlib.io.Fd;
import org.aiolang.stdlib.io.Readiness;
import org.aiolang.types.list.PyList;

/** Module {@code _socket}: functions on addresses, and waiting for descriptors. */
@Module("_socket")
final class SocketModule {
  private static final int READ = 1;
  private static final int WRITE = 2;

  private SocketModule() {}

  @Constant("socket")
  static Object socketType() {
    return PySocket.TYPE;
  }

  @Constant
  static Object gaierror() {
    return HttpErrors.GAI_ERROR;
  }

  /** What {@code setdefaulttimeout} set. */
  @Constant("_timeout")
  static Object timeout() {
    return PyNone.NONE;
  }

  /**
   * Addresses of a host, as pairs of a family and an address without a port; None is this machine.
   */
  @Fn("_lookup")
  static Object lookUp(Realm r, Object host, boolean passive, boolean numeric) {
    List<InetAddress> found;
    if (host == PyNone.NONE) {
      found = new ArrayList<>();
      if (passive) {
        found.addAll(Sockaddr.literal("0.0.0.0"));
        found.addAll(Sockaddr.literal("::"));
      } else {
        found.addAll(Sockaddr.literal("::1"));
        found.addAll(Sockaddr.literal("127.0.0.1"));
      }
    } else {
      String text = Text.asString(host);
      if (text == null) {
        throw Errors.typeError("getaddrinfo() argument 1 must be string or None");
      }
      found = Sockaddr.literal(text);
      if (found.isEmpty()) {
        if (numeric || text.isEmpty()) {
          throw HttpErrors.connection(r, new ResolveException(text, ResolveException.EAI_NONAME));
        }
        found = Sockaddr.lookUp(r, text, false);
      }
    }
    PyList all = new PyList();
    for (InetAddress address : found) {
      boolean six = address instanceof Inet6Address;
      long family = six ? Sockaddr.AF_INET6 : Sockaddr.AF_INET;
      Object shown = Addresses.tuple(new InetSocketAddress(address, 0));
      all.add(new PyTuple(family, ((PyTuple) shown).get(0), six ? ((PyTuple) shown).get(3) : 0L));
    }
    return all;
  }

  /** Return the current host name. */
  @Fn
  static String gethostname(Realm r) {
    try {
      r.world().checkVariable("HOSTNAME");
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
    String name = r.world().environment().get("HOSTNAME");
    if (name != null && !name.isEmpty()) {
      return name;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** Two connected sockets, for socket(fileno=...). */
  @Fn("_pair")
  static Object pair(Realm r) {
    Paid.opening(r);
    try {
      Path folder = Files.createTempDirectory("aio");
      UnixDomainSocketAddress meeting = UnixDomainSocketAddress.of(folder.resolve("s"));
      try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        server.bind(meeting, 1);
        SocketChannel a = Paid.opened(r, SocketChannel.open(meeting));
        return new PyTuple(new Accepted(a), new Accepted(Paid.accepted(r, server.accept())));
      } finally {
        Files.deleteIfExists(meeting.getPath());
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw HttpErrors.connection(r, e);
    }
  }

  /** Convert an IP address in string format (123.45.67.89) to the 32-bit packed binary format. */
  @Fn
  static Object inetAton(Realm r, String ipAddr) {
    String[] parts = ipAddr.split("\\.", -1);
    long value = 0;
    boolean ok = parts.length <= 4;
    for (int i = 0; i < parts.length && ok; i++) {
      long part = number(parts[i]);
      int bits = i == parts.length - 1 ? 8 * (4 - i) : 8;
      ok = part >= 0 && part < 1L << bits;
      value = value << bits | part;
    }
    if (!ok) {
      throw Errors.of(Exceptions.OS_ERROR, "illegal IP address string passed to inet_aton");
    }
    return Buffers.of(
        new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value});
  }

  private static long number(String text) {
    try {
      return text.startsWith("0x") || text.startsWith("0X")
          ? Long.parseLong(text.substring(2), 16)
          : text.length() > 1 && text.startsWith("0")
              ? Long.parseLong(text, 8)
              : text.startsWith("+") ? -1 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Convert an IP address from 32-bit packed binary format to string format. */
  @Fn
  static String inetNtoa(Realm r, Object packedIp) {
    byte[] bytes = Buffers.bytes(r, packedIp);
    if (bytes.length != 4) {
      throw Errors.of(Exceptions.OS_ERROR, "packed IP wrong length for inet_ntoa");
    }
    return text(bytes);
  }

  /** Convert an IP address from string format to a packed string. */
  @Fn
  static Object inetPton(Realm r, int af, String ip) {
    requireFamily(r, af);
    List<InetAddress> found = Sockaddr.literal(ip);
    byte[] address = found.isEmpty() ? Buffers.EMPTY : found.get(0).getAddress();
    if (address.length == 4 && af == Sockaddr.AF_INET6 && ip.indexOf(':') >= 0) {
      byte[] mapped = new byte[16]; // Java makes an IPv4 address of one
      mapped[10] = (byte) 0xff;
      mapped[11] = (byte) 0xff;
      System.arraycopy(address, 0, mapped, 12, 4);
      address = mapped;
    }
    if (address.length != (af == Sockaddr.AF_INET ? 4 : 16)
        || af == Sockaddr.AF_INET && ip.indexOf(':') >= 0) {
      throw Errors.of(Exceptions.OS_ERROR, "illegal IP address string passed to inet_pton");
    }
    return Buffers.of(address);
  }

  /** Convert a packed IP address of the given family to string format. */
  @Fn
  static String inetNtop(Realm r, int af, Object packedIp) {
    requireFamily(r, af);
    byte[] bytes = Buffers.bytes(r, packedIp);
    if (bytes.length != (af == Sockaddr.AF_INET ? 4 : 16)) {
      throw Errors.valueError("invalid length of packed IP address string");
    }
    return text(bytes);
  }

  private static void requireFamily(Realm r, int af) {
    if (af != Sockaddr.AF_INET && af != Sockaddr.AF_INET6) {
      throw OsErrors.of(r, 97, "Address family not supported by protocol", null);
    }
  }

  private static String text(byte[] bytes) {
    try {
      InetAddress address =
          bytes.length == 4
              ? InetAddress.getByAddress(bytes)
              : Inet6Address.getByAddress(null, bytes, -1);
      return address instanceof Inet6Address six ? Addresses.text(six) : address.getHostAddress();
    } catch (UnknownHostException e) {
      throw Errors.valueError("invalid length of packed IP address string");
    }
  }

  /** What stands for a duplicate of a descriptor, for a new socket. */
  @Fn("_duplicate")
  static Object duplicate(Realm r, long fd) {
    return SocketNumbers.duplicate(r, fd);
  }

  /** Close a socket file descriptor, which sockets that were made of it lose. */
  @Fn
  static void close(Realm r, long fd) {
    SocketNumbers.close(r, fd);
  }

  /** Make a host's name of a numeric address; the address where it has none. */
  @Fn("_reverse")
  static String reverse(Realm r, String address) {
    List<InetAddress> found = Sockaddr.literal(address);
    if (found.isEmpty()) {
      return address;
    }
    try {
      r.world().checkConnect(new InetSocketAddress(found.get(0), 0));
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
    return found.get(0).getHostName();
  }

  /** ValueError or OSError where the number is not that of an open socket. */
  @Fn("_check")
  static void check(Realm r, long descriptor) {
    if (Fd.find(r, descriptor) == null) {
      throw OsErrors.of(r, 9, null);
    }
  }

  /**
   * Wait for pairs of a descriptor and what is wanted (1 reading, 2 writing, or both) up to that
   * many seconds, None without limit; gives the pairs that are ready.
   */
  @Fn("_wait")
  static Object waitFor(Realm r, Object wanted, Object timeout) {
    Object[] pairs = Iteration.toArray(r, wanted);
    List<SelectableChannel> channels = new ArrayList<>();
    List<Descriptors.Entry> entries = new ArrayList<>();
    List<Object> numbers = new ArrayList<>();
    int[] ops = new int[pairs.length];
    PyList result = new PyList();
    for (Object o : pairs) {
      PyTuple pair = (PyTuple) o;
      Descriptors.Entry entry = Fd.find(r, Convert.longValue(r, pair.get(0)));
      if (entry == null) {
        throw OsErrors.of(r, 9, null);
      }
      long events = Convert.longValue(r, pair.get(1));
      SelectableChannel channel = entry.channel();
      if (channel == null) {
        result.add(pair); // files are always ready
        continue;
      }
      ops[entries.size()] =
          ((events & READ) != 0 ? entry.ops(false) : 0)
              | ((events & WRITE) != 0 ? entry.ops(true) : 0);
      ops[entries.size()] &= channel.validOps();
      entries.add(entry);
      numbers.add(pair.get(0));
      channels.add(channel);
    }
    double seconds = timeout == PyNone.NONE ? -1 : Math.max(0, Convert.doubleValue(r, timeout));
    int[] ready;
    try {
      ready =
          Readiness.of(r)
              .await(
                  r,
                  channels.toArray(new SelectableChannel[0]),
                  ops,
                  Readiness.deadline(result.size() > 0 ? 0 : seconds));
    } catch (IOException e) {
      throw HttpErrors.connection(r, e);
    }
    for (int i = 0; ready != null && i < entries.size(); i++) {
      long events =
          ((ready[i] & entries.get(i).ops(false)) != 0 ? READ : 0)
              | ((ready[i] & ops[i] & ~entries.get(i).ops(false)) != 0 ? WRITE : 0);
      if (events != 0) {
        result.add(new PyTuple(numbers.get(i), events));
      }
    }
    return result;
  }
}
