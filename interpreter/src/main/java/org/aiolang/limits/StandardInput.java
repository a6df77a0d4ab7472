package org.aiolang.limits;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Standard input, whose reads an interrupt of the thread ends, by ClosedByInterruptException: they
 * may wait for somebody who types. What could be read then is there for the next read.
 *
 * <p>Java lets only a channel be interrupted, and closes it, so each is opened anew, by the name
 * that the system has for what descriptor 0 is. Where that is a file, or has no name, there is
 * none.
 */
final class StandardInput extends InputStream {
  private static final Path NAME = Path.of("/dev/stdin");

  private final InputStream plain = new FileInputStream(FileDescriptor.in);
  private @Nullable FileChannel channel;
  private boolean isPlain;

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    FileChannel c = channel();
    if (c == null) {
      return plain.read(into, from, length);
    }
    try {
      return c.read(ByteBuffer.wrap(into, from, length));
    } catch (ClosedByInterruptException e) {
      drop(c);
      throw e;
    }
  }

  @Override
  public int available() throws IOException {
    return plain.available();
  }

  private synchronized @Nullable FileChannel channel() {
    if (channel == null && !isPlain) {
      try {
        BasicFileAttributes kind = Files.readAttributes(NAME, BasicFileAttributes.class);
        channel = kind.isOther() ? FileChannel.open(NAME, StandardOpenOption.READ) : null;
      } catch (IOException e) {
        channel = null; // such as a socket, or a terminal of somebody else
      }
      isPlain = channel == null;
    }
    return channel;
  }

  private synchronized void drop(FileChannel closed) {
    if (channel == closed) {
      channel = null;
    }
  }
}
