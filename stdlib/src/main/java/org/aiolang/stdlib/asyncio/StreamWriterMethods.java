package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;

/** Methods of {@code asyncio.StreamWriter}. */
@Type(value = "StreamWriter", module = "asyncio.streams")
final class StreamWriterMethods {
  private StreamWriterMethods() {}

  @Getter
  static Object transport(StreamWriter self) {
    return self.transport;
  }

  @Fn
  static void write(Realm r, StreamWriter self, @Kw Object data) {
    self.transport.write(r, data);
  }

  @Fn
  static void writelines(Realm r, StreamWriter self, @Kw Object data) {
    self.transport.writeLines(r, data);
  }

  @Fn
  static void writeEof(StreamWriter self) {
    self.connection.transport().writeEof();
  }

  @Fn
  static boolean canWriteEof(StreamWriter self) {
    return true;
  }

  @Fn
  static void close(StreamWriter self) {
    self.connection.transport().close();
  }

  @Fn
  static boolean isClosing(StreamWriter self) {
    return self.connection.transport().isClosing();
  }

  @Fn
  static Object waitClosed(StreamWriter self) {
    return new StreamConnection.WaitClosed(self.connection);
  }

  @Fn
  static Object getExtraInfo(
      StreamWriter self, @Kw String name, @Kw @Default("None") Object default_) {
    return self.transport.extraInfo(name, default_);
  }

  /** Flush the write buffer: wait until the peer has taken enough of it. */
  @Fn
  static Object drain(StreamWriter self) {
    return new StreamConnection.Drain(self.connection);
  }

  @Fn
  static String __repr__(Realm r, StreamWriter self) {
    return "<StreamWriter transport="
        + Text.repr(r, self.transport)
        + " reader="
        + Text.repr(r, self.connection.reader)
        + ">";
  }
}
