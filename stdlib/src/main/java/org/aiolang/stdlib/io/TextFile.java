package org.aiolang.stdlib.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.object.TextSink;
import org.aiolang.types.bytes.Codecs;
import org.jspecify.annotations.Nullable;

/**
 * {@code TextIOWrapper}: text over a file of bytes.
 *
 * <p>Text is decoded a chunk ahead; {@code tell} finds the byte position of the next char from
 * where the chunk began, as CPython's snapshot does. One char may be held back: a {@code \r} that
 * may be half of a line end.
 */
public final class TextFile extends PyFile implements TextSink {
  private static final int CHUNK = 8192;

  private BinaryFile buffer;
  private String encoding;
  private String errors;
  private Newlines newlines;
  private TextDecoder decoder;
  private boolean utf8;
  private boolean lineBuffered;
  private boolean writeThrough;

  /** Why it cannot be used: its buffer was detached, or not given yet. */
  private @Nullable String unusable;

  private @Nullable String mode;

  private String ahead = "";
  private int at;
  private String chunk = "";
  private long chunkStart;
  private boolean heldCr;
  private boolean ended;
  private boolean telling = true;

  /** Whether text was written since the start or the last seek: a byte order mark comes first. */
  private boolean begun;

  public TextFile(
      BinaryFile buffer,
      String encoding,
      String errors,
      @Nullable String newline,
      boolean lineBuffered,
      boolean writeThrough) {
    super(FileTypes.TEXT);
    this.buffer = buffer;
    this.encoding = encoding;
    this.errors = errors;
    this.newlines = new Newlines(newline);
    this.decoder = new TextDecoder(encoding, errors);
    this.lineBuffered = lineBuffered;
    this.writeThrough = writeThrough;
    this.utf8 = isUtf8(encoding);
  }

  /** One that its {@code __init__} has still to give a buffer. */
  static TextFile unbound() {
    TextFile file = new TextFile(new BytesIo(Buffers.EMPTY), "utf-8", "strict", null, false, false);
    file.unusable = "I/O operation on uninitialized object";
    return file;
  }

  /** Takes over what another has below it, which nobody else knows. */
  void adopt(TextFile other) {
    buffer = other.buffer;
    encoding = other.encoding;
    errors = other.errors;
    newlines = other.newlines;
    decoder = other.decoder;
    lineBuffered = other.lineBuffered;
    writeThrough = other.writeThrough;
    utf8 = other.utf8;
    mode = other.mode;
    unusable = null;
    ahead = "";
    chunk = "";
    at = 0;
    ended = false;
    begun = false;
  }

  private static boolean isUtf8(String encoding) {
    return encoding.equalsIgnoreCase("utf-8") || encoding.equalsIgnoreCase("utf8");
  }

  void reconfigure(
      Realm r,
      @Nullable String newEncoding,
      @Nullable String newErrors,
      @Nullable Object newline,
      @Nullable Boolean line,
      @Nullable Boolean through) {
    flush(r);
    if (newEncoding != null || newErrors != null) {
      errors = newErrors != null ? newErrors : newEncoding != null ? "strict" : errors;
      encoding = newEncoding != null ? newEncoding : encoding;
      utf8 = isUtf8(encoding);
      decoder = new TextDecoder(encoding, errors);
    }
    if (newline != null) {
      newlines = new Newlines(newline instanceof String s ? s : null);
    }
    lineBuffered = line != null ? line : lineBuffered;
    writeThrough = through != null ? through : writeThrough;
  }

  /** Sets the {@code mode} attribute, which {@code open} and the standard streams give. */
  public TextFile nameMode(String mode) {
    this.mode = mode;
    return this;
  }

  public BinaryFile buffer() {
    return buffer;
  }

  BinaryFile detach(Realm r) {
    checkAttached();
    flush(r);
    unusable = "underlying buffer has been detached";
    return buffer;
  }

  private void checkAttached() {
    if (unusable != null) {
      throw Errors.valueError(unusable);
    }
  }

  String encoding() {
    return encoding;
  }

  String errors() {
    return errors;
  }

  boolean lineBuffered() {
    return lineBuffered;
  }

  boolean writeThrough() {
    return writeThrough;
  }

  @Nullable String mode() {
    return mode;
  }

  Newlines newlines() {
    return newlines;
  }

  @Override
  public boolean isClosed() {
    return buffer.isClosed();
  }

  @Override
  public void checkOpen() {
    checkAttached();
    super.checkOpen();
  }

  private void checkReadable(Realm r) {
    checkOpen();
    if (!buffer.readable(r)) {
      throw FileTypes.unsupported("not readable");
    }
  }

  /** Decodes a chunk more; false at the end. What was ahead must have been used up. */
  private boolean more(Realm r) {
    if (ended) {
      return false;
    }
    chunkStart = telling && buffer.seekable(r) ? buffer.position(r) - decoder.kept() : 0;
    byte[] bytes;
    boolean last;
    if (decoder.isIncremental()) {
      byte[] room = new byte[CHUNK];
      int n = buffer.readSome(r, room, 0, CHUNK);
      last = n <= 0;
      bytes = last ? Buffers.EMPTY : n == CHUNK ? room : Arrays.copyOf(room, n);
    } else {
      bytes = Buffers.bytes(r, buffer.read(r, -1));
      last = true;
    }
    chunk = decoder.decode(r, bytes, last);
    String text = heldCr ? "\r" + chunk : chunk;
    heldCr = false;
    if (!last && newlines.holdsCr() && text.endsWith("\r")) {
      heldCr = true;
      text = text.substring(0, text.length() - 1);
    }
    ended = last;
    String translated = newlines.holdsCr() ? newlines.translate(text) : text; // it notes the ends
    ahead = newlines.translates() ? translated : text;
    at = 0;
    return !ahead.isEmpty() || !last && more(r);
  }

  @Override
  public Object read(Realm r, long size) {
    checkReadable(r);
    flushBuffer(r);
    StringBuilder out = new StringBuilder();
    long left = size < 0 ? Long.MAX_VALUE : size;
    while (left > 0) {
      if (at == ahead.length() && !more(r)) {
        break;
      }
      int end = ahead.length();
      if (left < end - at) {
        end = ahead.offsetByCodePoints(at, (int) Math.min(left, ahead.codePointCount(at, end)));
      }
      left -= left == Long.MAX_VALUE ? 0 : ahead.codePointCount(at, end);
      if (out.length() == 0 && (left == 0 || ended)) {
        String part = ahead.substring(at, end);
        at = end;
        if (left == 0 || !more(r)) {
          again();
          return part;
        }
        out.append(part);
        continue;
      }
      Sizes.check(r, (long) out.length() + end - at);
      out.append(ahead, at, end);
      at = end;
      r.safepoint();
    }
    again();
    return out.toString();
  }

  /** At the end a file may still grow: the next read looks again. */
  private void again() {
    if (ended && at == ahead.length() && decoder.kept() == 0) {
      ended = false;
    }
  }

  @Override
  public Object readLine(Realm r, long size) {
    checkReadable(r);
    flushBuffer(r);
    StringBuilder out = null;
    while (true) {
      if (at == ahead.length() && !more(r)) {
        again();
        return out == null ? "" : out.toString();
      }
      int end = newlines.lineEnd(ahead, at, ahead.length());
      int to = end < 0 ? ahead.length() : end;
      if (size >= 0) {
        long room = size - (out == null ? 0 : out.codePointCount(0, out.length()));
        if (ahead.codePointCount(at, to) >= room) {
          to = ahead.offsetByCodePoints(at, (int) room);
          end = to;
        }
      }
      if (end >= 0 && out == null) {
        String line = ahead.substring(at, to);
        at = to;
        return line;
      }
      out = out == null ? new StringBuilder() : out;
      Sizes.check(r, (long) out.length() + to - at);
      out.append(ahead, at, to);
      at = to;
      if (end >= 0) {
        return out.toString();
      }
    }
  }

  @Override
  public @Nullable Object next(Realm r) {
    telling = false;
    Object line = readLine(r, -1);
    if (isEmpty(line)) {
      telling = true;
      return null;
    }
    return line;
  }

  @Override
  public Object write(Realm r, Object data) {
    String text = Text.asString(data);
    if (text == null) {
      throw Errors.typeError("write() argument must be str, not " + r.typeOf(data).shown());
    }
    put(r, text);
    return (long) text.codePointCount(0, text.length());
  }

  /** As {@code print} writes: by the script's own method in a subclass. */
  @Override
  public void write(Realm r, String text) {
    if (type().isBuiltin()) {
      put(r, text);
    } else {
      Calls.invoke(r, this, "write", text);
    }
  }

  private void put(Realm r, String text) {
    checkOpen();
    if (!buffer.writable(r)) {
      throw FileTypes.unsupported("not writable");
    }
    dropAhead(r);
    String out = newlines.forWriting(text);
    byte[] bytes;
    if (utf8 && !hasSurrogate(out)) {
      bytes = out.getBytes(StandardCharsets.UTF_8);
    } else {
      bytes = Codecs.encode(r, out, encoding, errors);
    }
    int mark = utf8 ? 0 : Codecs.markLength(encoding);
    boolean started = mark > 0 && (begun || buffer.seekable(r) && buffer.position(r) != 0);
    begun = true;
    int from = started ? Math.min(mark, bytes.length) : 0;
    buffer.writeBytes(r, bytes, from, bytes.length - from);
    if (writeThrough || lineBuffered && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
      buffer.flush(r);
    }
  }

  private static boolean hasSurrogate(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (Character.isSurrogate(s.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Before writing to a file that is also read: forgets what was decoded ahead. */
  private void dropAhead(Realm r) {
    if (at < ahead.length() && buffer.seekable(r)) {
      buffer.position(r, bytePosition(r));
    }
    ahead = "";
    at = 0;
    decoder.reset();
    ended = false;
  }

  private void flushBuffer(Realm r) {
    if (at == ahead.length() && buffer.writable(r)) {
      buffer.flush(r);
    }
  }

  /** The byte position of the next char. */
  private long bytePosition(Realm r) {
    if (at == ahead.length() && !heldCr) {
      return buffer.position(r) - decoder.kept();
    }
    int raw = 0;
    if (newlines.translates()) {
      for (int i = 0; i < at; i++, raw++) {
        boolean crlf =
            raw + 1 < chunk.length() && chunk.charAt(raw) == '\r' && chunk.charAt(raw + 1) == '\n';
        raw += crlf ? 1 : 0;
      }
    } else {
      raw = at;
    }
    String used = chunk.substring(0, Math.min(raw, chunk.length()));
    return chunkStart
        + (utf8 && !hasSurrogate(used)
            ? used.getBytes(StandardCharsets.UTF_8).length
            : Codecs.encode(r, used, encoding, "surrogatepass".equals(errors) ? errors : "replace")
                .length);
  }

  @Override
  public Object tell(Realm r) {
    checkOpen();
    if (!buffer.seekable(r)) {
      throw FileTypes.unsupported("underlying stream is not seekable");
    }
    if (!telling) {
      throw Errors.of(Exceptions.OS_ERROR, "telling position disabled by next() call");
    }
    return bytePosition(r);
  }

  @Override
  public Object seek(Realm r, Object offset, int whence) {
    checkOpen();
    if (!buffer.seekable(r)) {
      throw FileTypes.unsupported("underlying stream is not seekable");
    }
    long target = Convert.longValue(r, offset);
    if (whence < 0 || whence > 2) {
      throw Errors.valueError("invalid whence (" + whence + ", should be 0, 1 or 2)");
    }
    if (whence > 0 && target != 0) {
      throw FileTypes.unsupported(
          "can't do nonzero " + (whence == 1 ? "cur" : "end") + "-relative seeks");
    }
    if (target < 0) {
      throw Errors.valueError("negative seek position " + target);
    }
    long to = whence == 0 ? target : whence == 1 ? bytePosition(r) : buffer.size(r);
    buffer.flush(r);
    ahead = "";
    chunk = "";
    at = 0;
    heldCr = false;
    ended = false;
    telling = true;
    begun = false;
    decoder.reset();
    buffer.position(r, to);
    return to;
  }

  @Override
  public Object truncate(Realm r, @Nullable Object size) {
    flush(r);
    Object to = size == null ? (Object) bytePosition(r) : size;
    return buffer.truncate(r, to == PyNone.NONE ? null : to);
  }

  @Override
  public void flush(Realm r) {
    checkOpen();
    buffer.flush(r);
  }

  @Override
  public void close(Realm r) {
    if (unusable == null && !buffer.isClosed()) {
      buffer.close(r);
    }
  }

  @Override
  public boolean readable(Realm r) {
    checkAttached();
    return buffer.readable(r);
  }

  @Override
  public boolean writable(Realm r) {
    checkAttached();
    return buffer.writable(r);
  }

  @Override
  public boolean seekable(Realm r) {
    checkAttached();
    return buffer.seekable(r);
  }

  @Override
  public boolean isTerminal(Realm r) {
    checkAttached();
    return buffer.isTerminal(r);
  }

  @Override
  public long fileno(Realm r) {
    checkAttached();
    return buffer.fileno(r);
  }
}
