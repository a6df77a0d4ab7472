package org.aiolang.stdlib.ssl;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.LibraryPart;
import org.aiolang.stdlib.io.Buffers;

/**
 * {@code ssl.MemoryBIO}: bytes on their way between a session and the program that carries them.
 */
@Type(value = "MemoryBIO", module = "_ssl")
final class MemoryBio extends PyObject {
  static final PyType TYPE = PyType.builtin("MemoryBIO").members(new MemoryBioTable());

  private ByteBuffer waiting = ByteBuffer.allocate(0);
  private boolean ended;

  private MemoryBio(PyType cls) {
    super(cls.instanceShape());
  }

  @New
  static Object create(PyType cls) {
    return new MemoryBio(cls);
  }

  void append(ByteBuffer bytes) {
    ByteArrayOutputStream joined =
        new ByteArrayOutputStream(waiting.remaining() + bytes.remaining());
    joined.write(waiting.array(), waiting.position(), waiting.remaining());
    joined.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    waiting = ByteBuffer.wrap(joined.toByteArray());
  }

  /** All that waits. */
  ByteBuffer take() {
    ByteBuffer all = waiting;
    waiting = ByteBuffer.allocate(0);
    return all;
  }

  boolean hasEnded() {
    return ended && !waiting.hasRemaining();
  }

  /** Read up to size bytes from the memory BIO; all of them if size is negative. */
  @Fn
  static Object read(MemoryBio self, @Default("-1") int size) {
    int n = size < 0 ? self.waiting.remaining() : Math.min(size, self.waiting.remaining());
    byte[] bytes = new byte[n];
    self.waiting.get(bytes);
    return Buffers.of(bytes);
  }

  /** Writes the bytes b into the memory BIO. Returns the number of bytes written. */
  @Fn
  static long write(Realm r, MemoryBio self, Object b) {
    byte[] bytes = Buffers.bytes(r, b);
    if (self.ended) {
      throw new PyException(
          (PyBaseException)
              Calls.call1(
                  r, LibraryPart.of(r, "ssl", "SSLError"), "cannot write() after write_eof()"));
    }
    self.append(ByteBuffer.wrap(bytes));
    return bytes.length;
  }

  /** Write an EOF marker to the memory BIO. When all data has been read, eof is True. */
  @Fn
  static void writeEof(MemoryBio self) {
    self.ended = true;
  }

  /** The number of bytes pending in the memory BIO. */
  @Getter
  static long pending(MemoryBio self) {
    return self.waiting.remaining();
  }

  /** Whether the memory BIO is at EOF. */
  @Getter
  static boolean eof(MemoryBio self) {
    return self.hasEnded();
  }

  @Override
  public boolean hasDict() {
    return type() != TYPE;
  }
}
