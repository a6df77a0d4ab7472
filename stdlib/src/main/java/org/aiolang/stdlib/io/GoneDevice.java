package org.aiolang.stdlib.io;

import org.aiolang.object.ChildStream;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;

/** What lies below a buffer that has nothing below it, not yet or no more: ValueError says why. */
record GoneDevice(String why) implements ByteDevice {
  private PyException gone() {
    return Errors.valueError(why);
  }

  @Override
  public boolean readable() {
    throw gone();
  }

  @Override
  public boolean writable() {
    throw gone();
  }

  @Override
  public boolean seekable() {
    throw gone();
  }

  @Override
  public int read(byte[] into, int from, int length) {
    throw gone();
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    throw gone();
  }

  @Override
  public long position() {
    throw gone();
  }

  @Override
  public void seek(long position) {
    throw gone();
  }

  @Override
  public long size() {
    throw gone();
  }

  @Override
  public void truncate(long size) {
    throw gone();
  }

  @Override
  public int fileno() {
    throw gone();
  }

  @Override
  public boolean isTerminal() {
    throw gone();
  }

  @Override
  public ChildStream forChild(boolean reading) {
    throw gone();
  }

  @Override
  public void close() {
    throw gone();
  }
}
