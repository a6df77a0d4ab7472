package org.aiolang.stdlib.random;

import java.math.BigInteger;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** {@code _random.Random}: MT19937 of Matsumoto and Nishimura, 53 bits a float. */
final class Twister extends PyObject {
  static final PyType TYPE = PyType.builtin("Random").members(new TwisterMethodsTable());

  static final int SIZE = 624;
  private static final int MIDDLE = 397;

  final int[] state = new int[SIZE];

  /** The next word of {@link #state} to be used. */
  int at = SIZE + 1;

  Twister() {
    super(TYPE.instanceShape());
  }

  private void seedWord(int seed) {
    state[0] = seed;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
    at = SIZE;
  }

  /** Seeds by the words of a non-negative int, lowest first. */
  void seed(BigInteger value) {
    int words = Math.max(1, (value.bitLength() + 31) / 32);
    int[] key = new int[words];
    for (int i = 0; i < words; i++) {
      key[i] = value.shiftRight(32 * i).intValue();
    }
    seedWord(19650218);
    int i = 1;
    int j = 0;
    for (int k = Math.max(SIZE, words); k > 0; k--) {
      state[i] = (state[i] ^ (state[i - 1] ^ (state[i - 1] >>> 30)) * 1664525) + key[j] + j;
      i++;
      j++;
      if (i >= SIZE) {
        state[0] = state[SIZE - 1];
        i = 1;
      }
      if (j >= words) {
        j = 0;
      }
    }
    for (int k = SIZE - 1; k > 0; k--) {
      state[i] = (state[i] ^ (state[i - 1] ^ (state[i - 1] >>> 30)) * 1566083941) - i;
      i++;
      if (i >= SIZE) {
        state[0] = state[SIZE - 1];
        i = 1;
      }
    }
    state[0] = 0x80000000;
  }

  private void refill() {
    for (int k = 0; k < SIZE; k++) {
      int y = (state[k] & 0x80000000) | (state[(k + 1) % SIZE] & 0x7fffffff);
      state[k] = state[(k + MIDDLE) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    }
    at = 0;
  }

  /** 32 random bits. */
  int next() {
    if (at >= SIZE) {
      refill();
    }
    int y = state[at++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  /** A float from 0 up to, not including, 1. */
  double random() {
    long a = Integer.toUnsignedLong(next()) >>> 5;
    long b = Integer.toUnsignedLong(next()) >>> 6;
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
  }

  /** An int of up to 63 random bits. */
  long bits(int k) {
    if (k <= 32) {
      return k == 0 ? 0 : Integer.toUnsignedLong(next()) >>> (32 - k);
    }
    long low = Integer.toUnsignedLong(next());
    long high = Integer.toUnsignedLong(next()) >>> (64 - k);
    return high << 32 | low;
  }

  /** An int of k random bits; k is at least 1. */
  BigInteger manyBits(int k) {
    int words = (k - 1) / 32 + 1;
    byte[] bytes = new byte[words * 4 + 1];
    int left = k;
    for (int i = 0; i < words; i++, left -= 32) {
      int word = next();
      if (left < 32) {
        word >>>= 32 - left;
      }
      int end = bytes.length - 4 * i;
      for (int j = 1; j <= 4; j++) {
        bytes[end - j] = (byte) (word >>> (8 * (j - 1)));
      }
    }
    return new BigInteger(bytes);
  }

  /** An int from 0 up to, not including, n; n is positive. */
  long below(long n) {
    int k = 64 - Long.numberOfLeadingZeros(n);
    long value = bits(k);
    while (value >= n) {
      value = bits(k);
    }
    return value;
  }
}
