package org.aiolang.stdlib.zlib;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;
import org.jspecify.annotations.Nullable;

/** A stream being decompressed. Bytes of a gzip header or trailer may come in any pieces. */
@Type(value = "Decompress", module = "zlib")
final class PyDecompress extends PyObject {
  static final PyType TYPE = PyType.builtin("Decompress").members(new PyDecompressTable()).sealed();

  private static final byte[] NONE = new byte[0];

  private final byte @Nullable [] dictionary;
  private Framing framing;
  private @Nullable Inflater inflater;
  private final CRC32 crc = new CRC32();

  /** What came and could not be used yet: of a header, or of a trailer. */
  private byte[] waiting = NONE;

  private boolean inTrailer;
  private boolean eof;
  private byte[] unusedData = NONE;
  private byte[] unconsumedTail = NONE;

  PyDecompress(Framing framing, byte @Nullable [] dictionary) {
    super(TYPE.instanceShape());
    this.framing = framing;
    this.dictionary = dictionary;
  }

  boolean isAtEnd() {
    return eof;
  }

  /** Takes bytes and gives those they stand for, at most {@code limit} of them; 0 is no limit. */
  byte[] feed(Realm r, byte[] data, int limit) {
    unconsumedTail = NONE;
    if (eof) {
      unusedData = joined(unusedData, data);
      return NONE;
    }
    byte[] input = joined(waiting, data);
    waiting = NONE;
    if (inTrailer) {
      return trailer(NONE, input);
    }
    int at = 0;
    Inflater i = inflater;
    if (i == null) {
      at = header(input);
      if (at < 0) {
        waiting = input;
        return NONE;
      }
      i = new Inflater(framing != Framing.ZLIB);
      if (dictionary != null && framing == Framing.RAW) {
        i.setDictionary(dictionary);
      }
      inflater = i;
    }
    return inflate(r, i, input, at, limit);
  }

  private byte[] inflate(Realm r, Inflater i, byte[] input, int at, int limit) {
    i.setInput(input, at, input.length - at);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      while (limit == 0 || out.size() < limit) {
        int room = limit == 0 ? buffer.length : Math.min(buffer.length, limit - out.size());
        int n = i.inflate(buffer, 0, room);
        if (n == 0 && i.needsDictionary()) {
          if (dictionary == null) {
            throw ZlibError.of("Error 2 while decompressing data");
          }
          i.setDictionary(dictionary);
          continue;
        }
        if (n == 0) {
          break;
        }
        Sizes.check(r, (long) out.size() + n);
        out.write(buffer, 0, n);
        r.safepoint();
      }
    } catch (DataFormatException e) {
      throw ZlibError.of("Error -3 while decompressing data: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw ZlibError.of("Error -3 while setting zdict");
    }
    byte[] made = out.toByteArray();
    crc.update(made);
    byte[] rest = Arrays.copyOfRange(input, input.length - i.getRemaining(), input.length);
    if (!i.finished()) {
      unconsumedTail = rest;
      return made;
    }
    i.end();
    if (framing == Framing.GZIP) {
      return trailer(made, rest);
    }
    eof = true;
    unusedData = rest;
    return made;
  }

  /** The check of a gzip stream: its CRC and its length, four bytes each. */
  private byte[] trailer(byte[] made, byte[] rest) {
    inTrailer = true;
    if (rest.length < 8) {
      waiting = rest;
      return made;
    }
    long expected = 0;
    for (int i = 3; i >= 0; i--) {
      expected = expected << 8 | rest[i] & 0xFF;
    }
    if (expected != crc.getValue()) {
      throw ZlibError.of("Error -3 while decompressing data: incorrect data check");
    }
    eof = true;
    unusedData = Arrays.copyOfRange(rest, 8, rest.length);
    return made;
  }

  /** Where the deflated bytes begin, or -1 where more of the header is to come. */
  private int header(byte[] in) {
    if (framing == Framing.EITHER) {
      if (in.length < 2) {
        return -1;
      }
      framing = (in[0] & 0xFF) == 0x1f && (in[1] & 0xFF) == 0x8b ? Framing.GZIP : Framing.ZLIB;
    }
    if (framing != Framing.GZIP) {
      return in.length == 0 ? -1 : 0;
    }
    if (in.length >= 2 && ((in[0] & 0xFF) != 0x1f || (in[1] & 0xFF) != 0x8b)) {
      throw ZlibError.of("Error -3 while decompressing data: incorrect header check");
    }
    if (in.length < 10) {
      return -1;
    }
    if (in[2] != 8) {
      throw ZlibError.of("Error -3 while decompressing data: unknown compression method");
    }
    int flags = in[3];
    int at = 10;
    if ((flags & 4) != 0) {
      if (in.length < at + 2) {
        return -1;
      }
      at += 2 + (in[at] & 0xFF | (in[at + 1] & 0xFF) << 8);
    }
    for (int flag = 8; flag <= 16; flag <<= 1) { // the name, the comment
      if ((flags & flag) != 0) {
        while (at < in.length && in[at] != 0) {
          at++;
        }
        at++;
      }
    }
    at += (flags & 2) != 0 ? 2 : 0;
    return at > in.length ? -1 : at;
  }

  private static byte[] joined(byte[] a, byte[] b) {
    if (a.length == 0) {
      return b;
    }
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  /** Return a bytes object containing the decompressed version of the data. */
  @Fn
  static Object decompress(
      Realm r, PyDecompress self, Object data, @Kw @Default("0") int maxLength) {
    if (maxLength < 0) {
      throw Errors.valueError("max_length must be non-negative");
    }
    return new PyBytes(self.feed(r, ByteSource.of(r, data), maxLength));
  }

  /** Return a bytes object containing any remaining decompressed data. */
  @Fn
  static Object flush(Realm r, PyDecompress self, @Default("16384") int length) {
    if (length <= 0) {
      throw Errors.valueError("length must be greater than zero");
    }
    byte[] tail = self.unconsumedTail;
    return new PyBytes(self.eof ? NONE : self.feed(r, tail, 0));
  }

  @Getter
  static boolean eof(PyDecompress self) {
    return self.eof;
  }

  @Getter
  static Object unusedData(PyDecompress self) {
    return new PyBytes(self.unusedData);
  }

  @Getter
  static Object unconsumedTail(PyDecompress self) {
    return new PyBytes(self.unconsumedTail);
  }
}
