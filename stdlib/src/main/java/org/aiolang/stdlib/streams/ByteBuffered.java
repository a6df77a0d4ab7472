package org.aiolang.stdlib.streams;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.aiolang.types.bytes.PyBytes;

/** Bytes that came and were not taken yet. */
final class ByteBuffered {
  private static final byte[] NONE = {};

  private byte[] data = NONE;
  private int start;
  private int end;

  int size() {
    return end - start;
  }

  byte at(int i) {
    return data[start + i];
  }

  void append(ByteBuffer more) {
    int n = more.remaining();
    room(n);
    more.get(data, end, n);
    end += n;
  }

  void append(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, data, end, more.length);
    end += more.length;
  }

  private void room(int n) {
    if (end + n <= data.length) {
      return;
    }
    int size = size();
    if (size + n <= data.length && start >= size) {
      System.arraycopy(data, start, data, 0, size);
    } else {
      byte[] bigger = new byte[Math.max(size + n, Math.max(256, size * 2))];
      System.arraycopy(data, start, bigger, 0, size);
      data = bigger;
    }
    start = 0;
    end = size;
  }

  /** Takes the first bytes. */
  PyBytes take(int n) {
    byte[] taken = Arrays.copyOfRange(data, start, start + n);
    drop(n);
    return new PyBytes(taken);
  }

  /** A copy of all. */
  byte[] toArray() {
    return Arrays.copyOfRange(data, start, end);
  }

  void drop(int n) {
    start += n;
    if (start == end) {
      start = 0;
      end = 0;
      if (data.length > 1 << 16) {
        data = NONE;
      }
    }
  }

  /** The index of the first occurrence at or after {@code from}, or -1. */
  int find(byte[] sought, int from) {
    int last = size() - sought.length;
    for (int i = from; i <= last; i++) {
      if (data[start + i] == sought[0] && matches(sought, i)) {
        return i;
      }
    }
    return -1;
  }

  boolean matches(byte[] sought, int at) {
    return at + sought.length <= size()
        && Arrays.equals(data, start + at, start + at + sought.length, sought, 0, sought.length);
  }
}
