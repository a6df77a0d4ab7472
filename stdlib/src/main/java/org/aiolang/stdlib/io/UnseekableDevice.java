package org.aiolang.stdlib.io;

import java.io.IOException;

/** A device whose bytes come and go in one order only: a pipe, a socket, a standard stream. */
public interface UnseekableDevice extends ByteDevice {
  @Override
  default boolean seekable() {
    return false;
  }

  @Override
  default long position() throws IOException {
    throw new IOException("Illegal seek");
  }

  @Override
  default void seek(long position) throws IOException {
    throw new IOException("Illegal seek");
  }

  @Override
  default long size() throws IOException {
    throw new IOException("Illegal seek");
  }

  @Override
  default void truncate(long size) throws IOException {
    throw new IOException("Invalid argument");
  }
}
