package org.aiolang.stdlib.io;

import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * A file object. Iterating gives its lines. What a kind of file cannot do raises {@code
 * io.UnsupportedOperation}, what it cannot do any more, ValueError.
 */
public abstract class PyFile extends PyIterator {
  protected boolean closed;

  protected PyFile(PyType type) {
    super(type.instanceShape());
  }

  @Override
  public boolean hasDict() {
    return true;
  }

  public boolean isClosed() {
    return closed;
  }

  protected static PyException closedError() {
    return Errors.valueError("I/O operation on closed file.");
  }

  /** Raises if it is closed. */
  public void checkOpen() {
    if (isClosed()) {
      throw closedError();
    }
  }

  /** All that is left when {@code size} is negative, else at most that much; a str or bytes. */
  public abstract Object read(Realm r, long size);

  /** A line with its end, at most {@code size} long unless that is negative; empty at the end. */
  public abstract Object readLine(Realm r, long size);

  /** How much was written. */
  public abstract Object write(Realm r, Object data);

  public abstract boolean readable(Realm r);

  public abstract boolean writable(Realm r);

  public abstract boolean seekable(Realm r);

  public abstract Object seek(Realm r, Object offset, int whence);

  public abstract Object tell(Realm r);

  /** Cuts to that size, or to where it is (null); gives the new size. */
  public abstract Object truncate(Realm r, @Nullable Object size);

  public abstract void flush(Realm r);

  public abstract void close(Realm r);

  public boolean isTerminal(Realm r) {
    checkOpen();
    return false;
  }

  public long fileno(Realm r) {
    throw FileTypes.unsupported("fileno");
  }

  @Override
  public @Nullable Object next(Realm r) {
    Object line = readLine(r, -1);
    return isEmpty(line) ? null : line;
  }

  static boolean isEmpty(Object data) {
    return data instanceof String s ? s.isEmpty() : Buffers.length(data) == 0;
  }
}
