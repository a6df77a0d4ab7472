package org.aiolang.stdlib.binary;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * BLAKE2s of RFC 7693, with key, salt and personalization. Little-endian words of 32 bits; a block
 * is compressed only once it is known whether another follows.
 */
final class Blake2s extends MessageDigest implements Cloneable {
  static final int BLOCK = 64;
  static final int LONGEST = 32;

  /** The order of words in each round, which both kinds share; BLAKE2b begins anew after ten. */
  private static final byte[][] ORDER = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}
  };

  private static final int[] IV = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };

  private final int size;
  private final int[] first = IV.clone();
  private final byte[] key;
  private int[] state = new int[8];
  private byte[] block = new byte[BLOCK];
  private int filled;
  private long count;

  Blake2s(int size, byte[] key, byte[] salt, byte[] person) {
    super("BLAKE2s");
    this.size = size;
    this.key = key;
    first[0] ^= 0x01010000 | key.length << 8 | size;
    first[4] ^= word(Arrays.copyOf(salt, 8), 0);
    first[5] ^= word(Arrays.copyOf(salt, 8), 4);
    first[6] ^= word(Arrays.copyOf(person, 8), 0);
    first[7] ^= word(Arrays.copyOf(person, 8), 4);
    begin();
  }

  private void begin() {
    state = first.clone();
    Arrays.fill(block, (byte) 0);
    System.arraycopy(key, 0, block, 0, key.length);
    filled = key.length == 0 ? 0 : BLOCK;
    count = 0;
  }

  private static int word(byte[] b, int at) {
    int w = 0;
    for (int i = 3; i >= 0; i--) {
      w = w << 8 | b[at + i] & 0xff;
    }
    return w;
  }

  /** Which word of the block comes at a place of a round. */
  static int order(int round, int place) {
    return ORDER[round % 10][place];
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

  private void compress(boolean last) {
    count += filled;
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
      byte[] s = ORDER[round];
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
    filled = 0;
  }

  @Override
  protected void engineUpdate(byte input) {
    engineUpdate(new byte[] {input}, 0, 1);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    int at = offset;
    int end = offset + length;
    while (at < end) {
      if (filled == BLOCK) {
        compress(false);
      }
      int n = Math.min(BLOCK - filled, end - at);
      System.arraycopy(input, at, block, filled, n);
      filled += n;
      at += n;
    }
  }

  @Override
  protected byte[] engineDigest() {
    Arrays.fill(block, filled, BLOCK, (byte) 0);
    compress(true);
    byte[] out = new byte[size];
    for (int i = 0; i < size; i++) {
      out[i] = (byte) (state[i / 4] >>> 8 * (i % 4));
    }
    begin();
    return out;
  }

  @Override
  protected int engineGetDigestLength() {
    return size;
  }

  @Override
  protected void engineReset() {
    begin();
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    Blake2s copy = (Blake2s) super.clone();
    copy.state = state.clone();
    copy.block = block.clone();
    return copy;
  }
}
