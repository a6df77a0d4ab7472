package org.aiolang.stdlib.binary;

import java.util.Arrays;

/**
 * BLAKE2s of RFC 7693, with key, salt and personalization. Little-endian words of 32 bits; a block
 * is compressed only once it is known whether another follows.
 */
final class Blake2s extends Blake2 {
  static final int BLOCK = 64;
  static final int LONGEST = 32;

  private static final int[] IV = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };

  private final int[] first = IV.clone();
  private int[] state = new int[8];

  Blake2s(int size, byte[] key, byte[] salt, byte[] person) {
    super("BLAKE2s", size, key, BLOCK);
    first[0] ^= 0x01010000 | key.length << 8 | size;
    first[4] ^= word(Arrays.copyOf(salt, 8), 0);
    first[5] ^= word(Arrays.copyOf(salt, 8), 4);
    first[6] ^= word(Arrays.copyOf(person, 8), 0);
    first[7] ^= word(Arrays.copyOf(person, 8), 4);
    restart();
  }

  @Override
  void restart() {
    state = first.clone();
  }

  private static int word(byte[] b, int at) {
    int w = 0;
    for (int i = 3; i >= 0; i--) {
      w = w << 8 | b[at + i] & 0xff;
    }
    return w;
  }

  private static void mix(int[] v, int a, int b, int c, int d, int x, int y) {
    v[a] += v[b] + x;
    v[d] = Integer.rotateRight(v[d] ^ v[a], 16);
    v[c] += v[d];
    v[b] = Integer.rotateRight(v[b] ^ v[c], 12);
    v[a] += v[b] + y;
    v[d] = Integer.rotateRight(v[d] ^ v[a], 8);
    v[c] += v[d];
    v[b] = Integer.rotateRight(v[b] ^ v[c], 7);
  }

  @Override
  void compress(byte[] block, long count, boolean last) {
    int[] m = new int[16];
    for (int i = 0; i < 16; i++) {
      m[i] = word(block, i * 4);
    }
    int[] v = new int[16];
    System.arraycopy(state, 0, v, 0, 8);
    System.arraycopy(IV, 0, v, 8, 8);
    v[12] ^= (int) count;
    v[13] ^= (int) (count >>> 32);
    v[14] ^= last ? -1 : 0;
    for (int round = 0; round < 10; round++) {
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
    return (byte) (state[index / 4] >>> 8 * (index % 4));
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    Blake2s copy = (Blake2s) super.clone();
    copy.state = state.clone();
    return copy;
  }
}
