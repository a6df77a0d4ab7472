package org.aiolang.stdlib.socket;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import org.aiolang.object.Descriptors;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.aiolang.task.Unclosed;
import org.jspecify.annotations.Nullable;

/**
 * What a socket has while it is open, and what stands for it in the table of descriptors: which
 * does not keep the socket, so that one which the program lost is closed.
 */
final class OpenSocket extends Unclosed implements Descriptors.Entry {
  final Shares shares;
  final int number;
  private final PyType cls;
  private final int family;
  private final int kind;
  private final int protocol;
  SelectableChannel channel;

  /** The program closed it, and has files of it that are open. */
  boolean closing;

  /**
   * Opens a socket.
   *
   * @param number its descriptor, or -1 for the lowest that is free
   */
  OpenSocket(Realm r, PySocket owner, SelectableChannel channel, Shares shares, int number) {
    super(r, owner);
    this.cls = owner.type();
    this.family = owner.family;
    this.kind = owner.kind;
    this.protocol = owner.protocol;
    this.channel = channel;
    this.shares = shares;
    shares.sockets++;
    Descriptors all = Descriptors.of(r);
    if (number < 0) {
      this.number = all.add(this);
    } else {
      this.number = number;
      all.replace(number, this);
    }
  }

  @Override
  public @Nullable PySocket owner() {
    return (PySocket) get();
  }

  @Override
  public SelectableChannel channel() {
    return channel;
  }

  @Override
  public int ops(boolean writing) {
    return PySocket.ops(channel, writing);
  }

  @Override
  public boolean isBlocking() {
    PySocket owner = owner();
    return owner == null || owner.timeout != 0;
  }

  /** Somebody else has the channel and its number. */
  void leave() {
    closed();
  }

  /** Frees the number and gives the channel back. */
  void release(Realm r) throws IOException {
    Descriptors.of(r).remove(number);
    abandon();
  }

  @Override
  public void abandon() throws IOException {
    closed();
    if (--shares.sockets == 0) {
      channel.close();
    }
  }

  @Override
  protected void lost(Realm r) {
    String shown = closing || !channel.isOpen() ? null : describe(r);
    try {
      release(r);
    } catch (IOException e) {
      System.getLogger("org.aiolang").log(System.Logger.Level.WARNING, "a socket's end", e);
    }
    if (shown != null) {
      warn(r, shown);
    }
  }

  /** As the socket's own {@code repr} said. */
  private String describe(Realm r) {
    StringBuilder out = new StringBuilder("<").append(cls.fullName());
    out.append(" fd=").append(number).append(", family=").append(family);
    out.append(", type=").append(kind).append(", proto=").append(protocol);
    address(r, out, ", laddr=", Sockaddr.of(family, local()));
    SocketAddress remote = remote();
    if (remote != null) {
      address(r, out, ", raddr=", Sockaddr.of(family, remote));
    }
    return out.append('>').toString();
  }

  private static void address(Realm r, StringBuilder out, String label, Object shown) {
    if (Truth.of(r, shown)) {
      out.append(label).append(Text.repr(r, shown));
    }
  }

  private @Nullable SocketAddress local() {
    try {
      return ((NetworkChannel) channel).getLocalAddress();
    } catch (IOException closedMeanwhile) {
      return null;
    }
  }

  private @Nullable SocketAddress remote() {
    try {
      return channel instanceof SocketChannel s
          ? s.getRemoteAddress()
          : channel instanceof DatagramChannel d ? d.getRemoteAddress() : null;
    } catch (IOException closedMeanwhile) {
      return null;
    }
  }
}
