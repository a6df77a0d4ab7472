package org.aiolang.stdlib.zlib;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;
import org.jspecify.annotations.Nullable;

/** A stream being compressed. Ends with {@code flush()}. */
@Type(value = "Compress", module = "zlib")
final class PyCompress extends PyObject {
  static final PyType TYPE = PyType.builtin("Compress").members(new PyCompressTable()).sealed();

  static final int NO_FLUSH = 0;
  static final int SYNC_FLUSH = 2;
  static final int FULL_FLUSH = 3;
  static final int FINISH = 4;

  private final Deflater deflater;
  private final Framing framing;
  private final int level;
  private final CRC32 crc = new CRC32();
  private long size;
  private boolean begun;
  private boolean finished;

  PyCompress(int level, Framing framing, int strategy, byte @Nullable [] dictionary) {
    super(TYPE.instanceShape());
    this.level = level;
    this.framing = framing;
    deflater = new Deflater(level, framing != Framing.ZLIB);
    deflater.setStrategy(strategy);
    if (dictionary != null) {
      deflater.setDictionary(dictionary);
    }
  }

  byte[] feed(byte[] data, int mode) {
    if (finished) {
      throw ZlibError.of("Error -2 while compressing data: inconsistent stream state");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (framing == Framing.GZIP && !begun) {
      int effort = level == 9 ? 2 : level == 1 ? 4 : 0;
      out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, (byte) effort, 3});
    }
    begun = true;
    crc.update(data);
    size += data.length;
    deflater.setInput(data);
    if (mode == FINISH) {
      deflater.finish();
    }
    int flush =
        mode == SYNC_FLUSH
            ? Deflater.SYNC_FLUSH
            : mode == FULL_FLUSH ? Deflater.FULL_FLUSH : Deflater.NO_FLUSH;
    byte[] buffer = new byte[8192];
    int n;
    do {
      n = deflater.deflate(buffer, 0, buffer.length, flush);
      out.write(buffer, 0, n);
    } while (n == buffer.length || n > 0 && !deflater.needsInput() || mode == FINISH && n > 0);
    if (mode == FINISH) {
      finished = true;
      deflater.end();
      if (framing == Framing.GZIP) {
        littleEndian(out, crc.getValue());
        littleEndian(out, size);
      }
    }
    return out.toByteArray();
  }

  private static void littleEndian(ByteArrayOutputStream out, long n) {
    for (int shift = 0; shift < 32; shift += 8) {
      out.write((int) (n >> shift));
    }
  }

  /** Returns a bytes object containing compressed data. */
  @Fn
  static Object compress(Realm r, PyCompress self, Object data) {
    return new PyBytes(self.feed(ByteSource.of(r, data), NO_FLUSH));
  }

  /** Return a bytes object containing any remaining compressed data. */
  @Fn
  static Object flush(PyCompress self, @Default("4") int mode) {
    return new PyBytes(mode == NO_FLUSH ? new byte[0] : self.feed(new byte[0], mode));
  }
}
