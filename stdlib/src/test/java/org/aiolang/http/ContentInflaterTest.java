package org.aiolang.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Compressed bodies: whole, in every split, in members, damaged, cut, and far larger than they
 * look.
 */
final class ContentInflaterTest {
  private static byte[] text() {
    byte[] text = new byte[200];
    new Random(7).nextBytes(text);
    Arrays.fill(text, 50, 150, (byte) 'a');
    return text;
  }

  private static byte[] gzip(byte[] data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(data);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] data, boolean raw) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream zip = new DeflaterOutputStream(out, new Deflater(9, raw))) {
      zip.write(data);
    }
    return out.toByteArray();
  }

  private static byte[] inflate(boolean gzip, byte[]... pieces) throws HttpException {
    ContentInflater inflater = new ContentInflater(gzip);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      inflater.feed(piece);
      while (inflater.available() > 0 || !inflater.needsInput()) {
        inflater.inflate();
        while (inflater.available() > 0) {
          out.writeBytes(inflater.read(17));
        }
      }
    }
    inflater.finish();
    return out.toByteArray();
  }

  @Test
  void everySplit() throws IOException {
    byte[] text = text();
    byte[] two = new byte[text.length * 2];
    System.arraycopy(text, 0, two, 0, text.length);
    System.arraycopy(text, 0, two, text.length, text.length);
    byte[] once = gzip(text);
    byte[] members = Arrays.copyOf(once, once.length * 2);
    System.arraycopy(once, 0, members, once.length, once.length);
    for (int i = 0; i <= members.length; i++) {
      assertArrayEquals(
          two,
          inflate(true, Arrays.copyOf(members, i), Arrays.copyOfRange(members, i, members.length)));
    }
    for (boolean raw : new boolean[] {false, true}) {
      byte[] bytes = deflate(text, raw);
      for (int i = 0; i <= bytes.length; i++) {
        assertArrayEquals(
            text,
            inflate(false, Arrays.copyOf(bytes, i), Arrays.copyOfRange(bytes, i, bytes.length)));
      }
    }
  }

  @Test
  void optionalFieldsOfAHead() throws IOException {
    byte[] plain = gzip(text());
    byte[] head = {
      0x1f, (byte) 0x8b, 8, 4 | 8 | 16 | 2, 0, 0, 0, 0, 0, 0, 2, 0, 'x', 'y', 'n', 0, 'c', 0, 1, 2
    };
    byte[] all = Arrays.copyOf(head, head.length + plain.length - 10);
    System.arraycopy(plain, 10, all, head.length, plain.length - 10);
    for (int i = 0; i <= all.length; i++) {
      assertArrayEquals(
          text(), inflate(true, Arrays.copyOf(all, i), Arrays.copyOfRange(all, i, all.length)));
    }
  }

  @Test
  void cutAndDamaged() throws IOException {
    byte[] whole = gzip(text());
    for (int i = 1; i < whole.length; i++) {
      byte[] cut = Arrays.copyOf(whole, i);
      assertThrows(HttpException.class, () -> inflate(true, cut), "cut at " + i);
    }
    byte[] sum = whole.clone();
    sum[sum.length - 8] ^= 1;
    assertThrows(HttpException.class, () -> inflate(true, sum));
    assertThrows(HttpException.class, () -> inflate(true, text()));
    assertThrows(HttpException.class, () -> inflate(false, new byte[] {7, 7, 7, 7}));
    assertEquals(0, inflate(true).length);
    assertEquals(0, inflate(false).length);
  }

  /** A gigabyte of zeros in a megabyte: only what is asked for is made. */
  @Test
  void aBombGoesOffPieceByPiece() throws IOException {
    Random random = new Random(1);
    byte[] bomb = gzip(new byte[64 << 20]);
    assertTrue(bomb.length < 100_000);
    ContentInflater inflater = new ContentInflater(true);
    inflater.feed(bomb);
    long total = 0;
    while (inflater.available() > 0 || !inflater.needsInput()) {
      if (inflater.available() == 0) {
        inflater.inflate();
      }
      assertTrue(inflater.available() <= 1 << 16);
      total += inflater.read(1 + random.nextInt(1 << 16)).length;
    }
    inflater.finish();
    assertEquals(64L << 20, total);
  }
}
