package org.aiolang.stdlib.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectableChannel;
import java.nio.file.Path;
import org.aiolang.object.ChildStream;
import org.jspecify.annotations.Nullable;

/**
 * What lies below a file object or a descriptor: an open file, a pipe, a standard stream. Blocks;
 * one thread at a time.
 */
public interface ByteDevice {
  boolean readable();

  boolean writable();

  boolean seekable();

  /** How many bytes were read, at least one; -1 at the end. */
  int read(byte[] into, int from, int length) throws IOException;

  /** Writes all of them. */
  void write(byte[] bytes, int from, int length) throws IOException;

  /** Writes at least one of them and gives their number; EAGAIN where it would have to wait. */
  default int writeSome(byte[] bytes, int from, int length) throws IOException {
    write(bytes, from, length);
    return length;
  }

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

  /** What can be waited for with a selector, in non-blocking mode; null where there is no such. */
  default @Nullable SelectableChannel channel() throws IOException {
    return null;
  }

  /** The file that the system can send from; null where there is none. */
  default @Nullable FileChannel file() {
    return null;
  }

  /** Whether reads and writes wait until they can do something. */
  default boolean isBlocking() {
    return true;
  }

  /** Without effect on what never waits. */
  default void setBlocking(boolean blocking) {}

  /** Has the system write down what it holds of a file: {@code fsync}. */
  default void sync() throws IOException {}

  /** Where the file was opened; null for what is no file. */
  default @Nullable Path path() {
    return null;
  }

  /** How a child process gets it as one of its standard streams. */
  ChildStream forChild(boolean reading) throws IOException;

  void close() throws IOException;
}
