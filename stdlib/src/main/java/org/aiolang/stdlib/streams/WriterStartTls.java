package org.aiolang.stdlib.streams;

import org.aiolang.object.Calls;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.task.JavaCoroutine;
import org.jspecify.annotations.Nullable;

/** The coroutine of {@code StreamWriter.start_tls}. */
final class WriterStartTls extends JavaCoroutine {
  private static final int DRAINING = 1;

  private final StreamWriter writer;
  private final Object context;
  private final PyDict options;

  WriterStartTls(StreamWriter writer, Object context, PyDict options) {
    this.writer = writer;
    this.context = context;
    this.options = options;
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    if (at == 0) {
      at = DRAINING;
      return awaitAny(r, new StreamWriter.Drain(writer));
    }
    Object result = awaited(r, sent, thrown);
    if (at == DRAINING) {
      at++;
      boolean server = writer.protocol instanceof StreamProtocol p && p.isServers();
      options.putStr("server_side", server);
      Object start = org.aiolang.object.Attributes.get(r, writer.loop, "start_tls");
      return awaitAny(
          r,
          Calls.callWith(
              r, start, new Object[] {writer.transport, writer.protocol, context}, options));
    }
    writer.transport = result;
    writer.watch();
    if (writer.protocol instanceof StreamProtocol p) {
      p.replace(r, result);
    }
    if (writer.reader instanceof StreamReader s) {
      s.replaceTransport(result);
    }
    return done(PyNone.NONE);
  }

  @Override
  public String qualname() {
    return "StreamWriter.start_tls";
  }
}
