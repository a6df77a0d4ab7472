package org.aiolang.stdlib.binary;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What BLAKE2b and BLAKE2s of RFC 7693 have in common: all but their words. A block is compressed
 * only once it is known whether another follows; the key, if any, is the first.
 */
abstract class Blake2 extends MessageDigest implements Cloneable {
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

  private final int size;
  private final byte[] key;
  private byte[] block;
  private int filled;
  private long count;

  Blake2(String name, int size, byte[] key, int blockSize) {
    super(name);
    this.size = size;
    this.key = key;
    this.block = new byte[blockSize];
    beginBlock();
  }

  /** The order of the words of a block in a round. */
  static byte[] order(int round) {
    return ORDER[round % ORDER.length];
  }

  private void beginBlock() {
    Arrays.fill(block, (byte) 0);
    System.arraycopy(key, 0, block, 0, key.length);
    filled = key.length == 0 ? 0 : block.length;
    count = 0;
  }

  /** Makes the state what it was at the beginning. */
  abstract void restart();

  /**
   * Takes a block into the state.
   *
   * @param count bytes so far, the block's included
   */
  abstract void compress(byte[] block, long count, boolean last);

  /** A byte of the state. */
  abstract byte stateByte(int index);

  private void compress(boolean last) {
    count += filled;
    compress(block, count, last);
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
      if (filled == block.length) {
        compress(false);
      }
      int n = Math.min(block.length - filled, end - at);
      System.arraycopy(input, at, block, filled, n);
      filled += n;
      at += n;
    }
  }

  @Override
  protected byte[] engineDigest() {
    Arrays.fill(block, filled, block.length, (byte) 0);
    compress(true);
    byte[] out = new byte[size];
    for (int i = 0; i < size; i++) {
      out[i] = stateByte(i);
    }
    engineReset();
    return out;
  }

  @Override
  protected int engineGetDigestLength() {
    return size;
  }

  @Override
  protected void engineReset() {
    restart();
    beginBlock();
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    Blake2 copy = (Blake2) super.clone();
    copy.block = block.clone();
    return copy;
  }
}
