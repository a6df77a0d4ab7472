package org.aiolang.stdlib.streams;

import java.nio.ByteBuffer;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;
import org.jspecify.annotations.Nullable;

/** Tells a protocol object of a script, and does with what it raises as CPython does. */
final class ScriptEvents implements ConnectionEvents {
  private final PyTransport transport;
  private final Object protocol;
  private final boolean buffered;

  ScriptEvents(Realm r, PyTransport transport, Object protocol) {
    this.transport = transport;
    this.protocol = protocol;
    this.buffered = ProtocolTypes.isBuffered(r.typeOf(protocol));
  }

  @Override
  public void made(Realm r, PyTransport t) {
    Object method = Attributes.get(r, protocol, "connection_made");
    try {
      Calls.call1(r, method, t);
    } catch (PyException e) {
      t.loop.reportCallback(e, method, t);
    }
  }

  @Override
  public @Nullable ByteBuffer room(Realm r) {
    if (!buffered) {
      return null;
    }
    try {
      Object buffer = Calls.call1(r, Attributes.get(r, protocol, "get_buffer"), -1L);
      ByteBuffer window = ByteSource.writable(r, buffer);
      if (!window.hasRemaining()) {
        throw Errors.runtimeError("get_buffer() returned an empty buffer");
      }
      return window;
    } catch (PyException e) {
      transport.fatal(e, "Fatal error: protocol.get_buffer() call failed.");
      return null;
    }
  }

  @Override
  public void received(Realm r, ByteBuffer bytes) {
    int n = bytes.remaining();
    if (buffered) {
      try {
        Calls.call1(r, Attributes.get(r, protocol, "buffer_updated"), (long) n);
      } catch (PyException e) {
        transport.fatal(e, "Fatal error: protocol.buffer_updated() call failed.");
      }
      return;
    }
    byte[] data = new byte[n];
    bytes.get(data);
    try {
      Calls.call1(r, Attributes.get(r, protocol, "data_received"), new PyBytes(data));
    } catch (PyException e) {
      transport.fatal(e, "Fatal error: protocol.data_received() call failed.");
    }
  }

  @Override
  public boolean ended(Realm r) {
    try {
      return Truth.of(r, Calls.call0(r, Attributes.get(r, protocol, "eof_received")));
    } catch (PyException e) {
      transport.fatal(e, "Fatal error: protocol.eof_received() call failed.");
      return true;
    }
  }

  @Override
  public void lost(Realm r, Object error) {
    try {
      Calls.call1(r, Attributes.get(r, protocol, "connection_lost"), error);
    } catch (PyException e) {
      Object callback = Attributes.get(r, transport, "_call_connection_lost");
      transport.loop.reportCallback(e, callback, error);
    }
  }

  @Override
  public void pauseWriting(Realm r) {
    flow(r, "pause_writing");
  }

  @Override
  public void resumeWriting(Realm r) {
    flow(r, "resume_writing");
  }

  private void flow(Realm r, String method) {
    try {
      Calls.call0(r, Attributes.get(r, protocol, method));
    } catch (PyException e) {
      transport.report(e, "protocol." + method + "() failed");
    }
  }
}
