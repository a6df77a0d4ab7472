package org.aiolang.stdlib.io;

import java.io.IOException;

/** What lies below a file object: an open file, a standard stream. Blocks; one thread at a time. */
public interface ByteDevice {
  boolean readable();

  boolean writable();

  boolean seekable();

  /** How many bytes were read, at least one; -1 at the end. */
  int read(byte[] into, int from, int length) throws IOException;

  /** Writes all of them. */
  void write(byte[] bytes, int from, int length) throws IOException;

  /** Whether reading waits for somebody, so that other threads should run meanwhile. */
  default boolean isWaitedFor() {
    return false;
  }

  long position() throws IOException;

  void seek(long position) throws IOException;

  long size() throws IOException;

  /** Cuts or extends the file; the position stays. */
  void truncate(long size) throws IOException;

  /** The descriptor where it is known, else -1. */
  int fileno();

  boolean isTerminal();

  void close() throws IOException;
}
