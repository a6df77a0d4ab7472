package org.aiolang.types.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers of several bytes in an array of bytes, at any offset. */
public final class LittleEndian {
  private static final VarHandle SHORT = handle(short[].class);
  private static final VarHandle INT = handle(int[].class);
  private static final VarHandle LONG = handle(long[].class);

  private LittleEndian() {}

  private static VarHandle handle(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
  }

  /** The signed number of 1, 2, 4 or 8 bytes. */
  public static long get(byte[] data, int at, int bytes) {
    return switch (bytes) {
      case 1 -> data[at];
      case 2 -> (short) SHORT.get(data, at);
      case 4 -> (int) INT.get(data, at);
      default -> (long) LONG.get(data, at);
    };
  }

  /** Puts the low 1, 2, 4 or 8 bytes of a number. */
  public static void put(byte[] data, int at, int bytes, long value) {
    switch (bytes) {
      case 1 -> data[at] = (byte) value;
      case 2 -> SHORT.set(data, at, (short) value);
      case 4 -> INT.set(data, at, (int) value);
      default -> LONG.set(data, at, value);
    }
  }
}
