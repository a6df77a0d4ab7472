package org.aiolang.stdlib.binary;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * BLAKE2b of RFC 7693, with key, salt and personalization. Little-endian words of 64 bits; a block
 * is compressed only once it is known whether another follows.
 */
final class Blake2b extends MessageDigest implements Cloneable {
  static final int BLOCK = 128;
  static final int LONGEST = 64;

  private static final long[] IV = {
    0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
    0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L
  };

  private final int size;
  private final long[] first = IV.clone();
  private final byte[] key;
  private long[] state = new long[8];
  private byte[] block = new byte[BLOCK];
  private int filled;
  private long count;

  Blake2b(int size, byte[] key, byte[] salt, byte[] person) {
    super("BLAKE2b");
    this.size = size;
    this.key = key;
    first[0] ^= 0x01010000L | (long) key.length << 8 | size;
    first[4] ^= word(Arrays.copyOf(salt, 16), 0);
    first[5] ^= word(Arrays.copyOf(salt, 16), 8);
    first[6] ^= word(Arrays.copyOf(person, 16), 0);
    first[7] ^= word(Arrays.copyOf(person, 16), 8);
    begin();
  }

  private void begin() {
    state = first.clone();
    Arrays.fill(block, (byte) 0);
    System.arraycopy(key, 0, block, 0, key.length);
    filled = key.length == 0 ? 0 : BLOCK;
    count = 0;
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

  private void compress(boolean last) {
    count += filled;
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
      mix(v, 0, 4, 8, 12, m[Blake2s.order(round, 0)], m[Blake2s.order(round, 1)]);
      mix(v, 1, 5, 9, 13, m[Blake2s.order(round, 2)], m[Blake2s.order(round, 3)]);
      mix(v, 2, 6, 10, 14, m[Blake2s.order(round, 4)], m[Blake2s.order(round, 5)]);
      mix(v, 3, 7, 11, 15, m[Blake2s.order(round, 6)], m[Blake2s.order(round, 7)]);
      mix(v, 0, 5, 10, 15, m[Blake2s.order(round, 8)], m[Blake2s.order(round, 9)]);
      mix(v, 1, 6, 11, 12, m[Blake2s.order(round, 10)], m[Blake2s.order(round, 11)]);
      mix(v, 2, 7, 8, 13, m[Blake2s.order(round, 12)], m[Blake2s.order(round, 13)]);
      mix(v, 3, 4, 9, 14, m[Blake2s.order(round, 14)], m[Blake2s.order(round, 15)]);
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
      out[i] = (byte) (state[i / 8] >>> 8 * (i % 8));
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
    Blake2b copy = (Blake2b) super.clone();
    copy.state = state.clone();
    copy.block = block.clone();
    return copy;
  }
}
