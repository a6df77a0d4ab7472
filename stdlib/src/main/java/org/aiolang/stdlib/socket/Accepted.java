package org.aiolang.stdlib.socket;

import java.nio.channels.SelectableChannel;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** A connection that no socket object has yet: what stands for its descriptor. */
public final class Accepted extends PyObject {
  static final PyType TYPE = PyType.builtin("_connection").sealed();

  final SelectableChannel channel;

  /** Who has it open already. */
  final Shares shares;

  public Accepted(SelectableChannel channel) {
    this(channel, new Shares());
  }

  Accepted(SelectableChannel channel, Shares shares) {
    super(TYPE.instanceShape());
    this.channel = channel;
    this.shares = shares;
  }
}
