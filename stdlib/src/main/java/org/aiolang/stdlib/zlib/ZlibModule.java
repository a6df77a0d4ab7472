package org.aiolang.stdlib.zlib;

import java.util.zip.CRC32;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;
import org.jspecify.annotations.Nullable;

/** Module {@code zlib}. */
@Module("zlib")
final class ZlibModule {
  private ZlibModule() {}

  /** Returns a bytes object containing compressed data. */
  @Fn
  static Object compress(
      Realm r, Object data, @Kw @Default("-1") int level, @Kw @Default("15") int wbits) {
    byte[] bytes = ByteSource.of(r, data);
    if (level < -1 || level > 9) {
      throw ZlibError.of("Bad compression level");
    }
    PyCompress stream = new PyCompress(level, Framing.of(wbits, false), 0, null);
    return new PyBytes(stream.feed(bytes, PyCompress.FINISH));
  }

  /** Returns a bytes object containing the uncompressed data. */
  @Fn
  static Object decompress(
      Realm r, Object data, @Kw @Default("15") int wbits, @Kw @Default("16384") int bufsize) {
    byte[] bytes = ByteSource.of(r, data);
    if (bufsize <= 0) {
      throw Errors.valueError("bufsize must be greater than 0");
    }
    PyDecompress stream = new PyDecompress(Framing.of(wbits, true), null);
    byte[] made = stream.feed(r, bytes, 0);
    if (!stream.isAtEnd()) {
      throw ZlibError.of("Error -5 while decompressing data: incomplete or truncated stream");
    }
    return new PyBytes(made);
  }

  /** Return a compressor object. */
  @Fn
  static Object compressobj(
      Realm r,
      @Kw @Default("-1") int level,
      @Kw @Default("8") int method,
      @Kw @Default("15") int wbits,
      @Kw @Default("8") int memLevel,
      @Kw @Default("0") int strategy,
      @Kw @Default("None") Object zdict) {
    boolean valid =
        level >= -1
            && level <= 9
            && method == 8
            && memLevel >= 1
            && memLevel <= 9
            && strategy >= 0
            && strategy <= 2;
    if (!valid) {
      throw Errors.valueError("Invalid initialization option");
    }
    return new PyCompress(level, Framing.of(wbits, false), strategy, dictionary(r, zdict));
  }

  /** Return a decompressor object. */
  @Fn
  static Object decompressobj(
      Realm r, @Kw @Default("15") int wbits, @Kw @Default("None") Object zdict) {
    return new PyDecompress(Framing.of(wbits, true), dictionary(r, zdict));
  }

  private static byte @Nullable [] dictionary(Realm r, Object zdict) {
    return zdict == PyNone.NONE ? null : ByteSource.of(r, zdict);
  }

  /** Compute a CRC-32 checksum of data. */
  @Fn
  static Object crc32(Realm r, Object data, @Default("0") Object value) {
    if (value.equals(0L)) {
      CRC32 crc = new CRC32();
      crc.update(ByteSource.of(r, data));
      return crc.getValue();
    }
    Object binascii = r.importer().importPath(r, "binascii");
    return org.aiolang.object.Calls.invoke(r, binascii, "crc32", data, value);
  }

  /** Compute an Adler-32 checksum of data. */
  @Fn
  static long adler32(Realm r, Object data, @Default("1") long value) {
    long a = value & 0xFFFF;
    long b = value >>> 16 & 0xFFFF;
    int pending = 0;
    for (byte x : ByteSource.of(r, data)) {
      a += x & 0xFF;
      b += a;
      if (++pending == 5552) { // RFC 1950: as many as 32 bits hold
        a %= 65521;
        b %= 65521;
        pending = 0;
      }
    }
    return b % 65521 << 16 | a % 65521;
  }

  @Constant
  static Object error() {
    return ZlibError.TYPE;
  }

  @Constant("MAX_WBITS")
  static long maxWbits() {
    return 15;
  }

  @Constant("DEFLATED")
  static long deflated() {
    return 8;
  }

  @Constant("DEF_MEM_LEVEL")
  static long defMemLevel() {
    return 8;
  }

  @Constant("DEF_BUF_SIZE")
  static long defBufSize() {
    return 16384;
  }

  @Constant("Z_NO_COMPRESSION")
  static long zNoCompression() {
    return 0;
  }

  @Constant("Z_BEST_SPEED")
  static long zBestSpeed() {
    return 1;
  }

  @Constant("Z_BEST_COMPRESSION")
  static long zBestCompression() {
    return 9;
  }

  @Constant("Z_DEFAULT_COMPRESSION")
  static long zDefaultCompression() {
    return -1;
  }

  @Constant("Z_FILTERED")
  static long zFiltered() {
    return 1;
  }

  @Constant("Z_HUFFMAN_ONLY")
  static long zHuffmanOnly() {
    return 2;
  }

  @Constant("Z_RLE")
  static long zRle() {
    return 3;
  }

  @Constant("Z_FIXED")
  static long zFixed() {
    return 4;
  }

  @Constant("Z_DEFAULT_STRATEGY")
  static long zDefaultStrategy() {
    return 0;
  }

  @Constant("Z_NO_FLUSH")
  static long zNoFlush() {
    return 0;
  }

  @Constant("Z_PARTIAL_FLUSH")
  static long zPartialFlush() {
    return 1;
  }

  @Constant("Z_SYNC_FLUSH")
  static long zSyncFlush() {
    return 2;
  }

  @Constant("Z_FULL_FLUSH")
  static long zFullFlush() {
    return 3;
  }

  @Constant("Z_FINISH")
  static long zFinish() {
    return 4;
  }

  @Constant("Z_BLOCK")
  static long zBlock() {
    return 5;
  }

  @Constant("Z_TREES")
  static long zTrees() {
    return 6;
  }
}
