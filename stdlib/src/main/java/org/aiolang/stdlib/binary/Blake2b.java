package org.aiolang.stdlib.binary;

import java.util.Arrays;

/**
 * BLAKE2b of RFC 7693, with key, salt and personalization. Little-endian words of 64 bits; a block
 * is compressed only once it is known whether another follows.
 */
final class Blake2b extends Blake2 {
  static final int BLOCK = 128;
  static final int LONGEST = 64;

  private static final long[] IV = {
    0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
    0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L
  };

  private final long[] first = IV.clone();
  private long[] state = new long[8];

  Blake2b(int size, byte[] key, byte[] salt, byte[] person) {
    super("BLAKE2b", size, key, BLOCK);
    first[0] ^= 0x01010000L | (long) key.length << 8 | size;
    first[4] ^= word(Arrays.copyOf(salt, 16), 0);
    first[5] ^= word(Arrays.copyOf(salt, 16), 8);
    first[6] ^= word(Arrays.copyOf(person, 16), 0);
    first[7] ^= word(Arrays.copyOf(person, 16), 8);
    restart();
  }

  @Override
  void restart() {
    state = first.clone();
  }

  private static long word(byte[] b, int at) {
    long w = 0;
    for (int i = 7; i >= 0; i--) {
      w = w << 8 | b[at + i] & 0xff;
    }
    return w;
  }

  private static void mix(long[] v, int a, int b, int c, int d, long x, long y) {
    v[a] += v[b] + x;
    v[d] = Long.rotateRight(v[d] ^ v[a], 32);
    v[c] += v[d];
    v[b] = Long.rotateRight(v[b] ^ v[c], 24);
    v[a] += v[b] + y;
    v[d] = Long.rotateRight(v[d] ^ v[a], 16);
    v[c] += v[d];
    v[b] = Long.rotateRight(v[b] ^ v[c], 63);
  }

  @Override
  void compress(byte[] block, long count, boolean last) {
    long[] m = new long[16];
    for (int i = 0; i < 16; i++) {
      m[i] = word(block, i * 8);
    }
    long[] v = new long[16];
    System.arraycopy(state, 0, v, 0, 8);
    System.arraycopy(IV, 0, v, 8, 8);
    v[12] ^= count;
    v[14] ^= last ? -1 : 0;
    for (int round = 0; round < 12; round++) {
      byte[] s = order(round);
      mix(v, 0, 4, 8, 12, m[s[0]], m[s[1]]);
      mix(v, 1, 5, 9, 13, m[s[2]], m[s[3]]);
      mix(v, 2, 6, 10, 14, m[s[4]], m[s[5]]);
      mix(v, 3, 7, 11, 15, m[s[6]], m[s[7]]);
      mix(v, 0, 5, 10, 15, m[s[8]], m[s[9]]);
      mix(v, 1, 6, 11, 12, m[s[10]], m[s[11]]);
      mix(v, 2, 7, 8, 13, m[s[12]], m[s[13]]);
      mix(v, 3, 4, 9, 14, m[s[14]], m[s[15]]);
    }
    for (int i = 0; i < 8; i++) {
      state[i] ^= v[i] ^ v[i + 8];
    }
  }

  @Override
  byte stateByte(int index) {
    return (byte) (state[index / 8] >>> 8 * (index % 8));
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    Blake2b copy = (Blake2b) super.clone();
    copy.state = state.clone();
    return copy;
  }
}
