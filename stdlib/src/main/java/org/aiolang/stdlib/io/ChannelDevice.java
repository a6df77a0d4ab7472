package org.aiolang.stdlib.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** An open file. */
final class ChannelDevice implements ByteDevice {
  private final SeekableByteChannel channel;
  private final boolean readable;
  private final boolean writable;
  private final boolean append;

  ChannelDevice(SeekableByteChannel channel, boolean readable, boolean writable, boolean append) {
    this.channel = channel;
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
  public boolean seekable() {
    return true;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return channel.read(ByteBuffer.wrap(into, from, length));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (append) {
      channel.position(channel.size());
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public void seek(long position) throws IOException {
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
  public boolean isTerminal() {
    return false;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
