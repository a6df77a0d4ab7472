package org.aiolang.stdlib.io;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.aiolang.object.ChildStream;
import org.jspecify.annotations.Nullable;

/** An open file. */
final class ChannelDevice implements ByteDevice {
  private static final File OPEN_FILES = new File("/proc/self/fd");

  private final SeekableByteChannel channel;
  private final Path path;
  private final boolean readable;
  private final boolean writable;
  private final boolean append;
  private boolean shared;

  ChannelDevice(
      SeekableByteChannel channel, Path path, boolean readable, boolean writable, boolean append) {
    this.channel = channel;
    this.path = path;
    this.readable = readable;
    this.writable = writable;
    this.append = append;
  }

  @Override
  public boolean readable() {
    return readable;
  }

  @Override
  public boolean writable() {
    return writable;
  }

  @Override
  public @Nullable FileChannel file() {
    return readable && channel instanceof FileChannel file ? file : null;
  }

  @Override
  public boolean seekable() {
    return true;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    follow();
    return channel.read(ByteBuffer.wrap(into, from, length));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (append) {
      channel.position(channel.size());
    }
    follow();
    ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  @Override
  public long position() throws IOException {
    follow();
    return channel.position();
  }

  @Override
  public void seek(long position) throws IOException {
    shared = false;
    channel.position(position);
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public void truncate(long size) throws IOException {
    long position = channel.position();
    long now = channel.size();
    if (size < now) {
      channel.truncate(size);
    } else if (size > now) {
      channel.position(size - 1);
      channel.write(ByteBuffer.wrap(new byte[1]));
    }
    channel.position(position);
  }

  @Override
  public int fileno() {
    return -1;
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public void sync() throws IOException {
    if (channel instanceof FileChannel file) {
      file.force(true);
    }
  }

  /**
   * By its path where a child that opens it finds what it would find here; else a thread carries
   * the bytes.
   */
  @Override
  public ChildStream forChild(boolean reading) throws IOException {
    boolean same = isAtPath();
    if (reading) {
      return same && channel.position() == 0
          ? new ChildStream.OfFile(path.toFile())
          : new ChildStream.From(Channels.newInputStream(channel));
    }
    if (same && (append || channel.position() == channel.size())) {
      shared = true;
      return new ChildStream.OfFile(path.toFile());
    }
    return new ChildStream.To(Channels.newOutputStream(channel));
  }

  /** Whether the file is still what its path names: it may be removed, or another have its name. */
  private boolean isAtPath() throws IOException {
    String[] open = OPEN_FILES.list();
    if (open == null || !Files.exists(path)) {
      return Files.exists(path);
    }
    String name = path.toRealPath().toString();
    for (String number : open) {
      try {
        if (Files.readSymbolicLink(OPEN_FILES.toPath().resolve(number)).toString().equals(name)) {
          return true;
        }
      } catch (NoSuchFileException closedMeanwhile) {
        continue;
      }
    }
    return false;
  }

  /** A child that writes to the file moves the position that it shares with this process. */
  private void follow() throws IOException {
    if (shared) {
      channel.position(channel.size());
    }
  }

  @Override
  public boolean isTerminal() {
    return false;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
