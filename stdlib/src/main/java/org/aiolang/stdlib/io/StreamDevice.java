package org.aiolang.stdlib.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A standard stream, or any other that cannot seek. */
public final class StreamDevice implements ByteDevice {
  private final @Nullable InputStream in;
  private final @Nullable OutputStream out;
  private final int fileno;
  private final boolean terminal;

  private StreamDevice(
      @Nullable InputStream in, @Nullable OutputStream out, int fileno, boolean terminal) {
    this.in = in;
    this.out = out;
    this.fileno = fileno;
    this.terminal = terminal;
  }

  public static StreamDevice reading(InputStream in, int fileno, boolean terminal) {
    return new StreamDevice(in, null, fileno, terminal);
  }

  public static StreamDevice writing(OutputStream out, int fileno, boolean terminal) {
    return new StreamDevice(null, out, fileno, terminal);
  }

  @Override
  public boolean readable() {
    return in != null;
  }

  @Override
  public boolean writable() {
    return out != null;
  }

  @Override
  public boolean seekable() {
    return false;
  }

  @Override
  public boolean isWaitedFor() {
    return in != null;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return in == null ? -1 : in.read(into, from, length);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (out != null) {
      out.write(bytes, from, length);
      out.flush();
    }
  }

  @Override
  public long position() throws IOException {
    throw new IOException("Illegal seek");
  }

  @Override
  public void seek(long position) throws IOException {
    throw new IOException("Illegal seek");
  }

  @Override
  public long size() throws IOException {
    throw new IOException("Illegal seek");
  }

  @Override
  public void truncate(long size) throws IOException {
    throw new IOException("Invalid argument");
  }

  @Override
  public int fileno() {
    return fileno;
  }

  @Override
  public boolean isTerminal() {
    return terminal;
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
    if (out != null) {
      out.close();
    }
  }
}
