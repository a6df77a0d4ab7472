package org.aiolang.stdlib.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.aiolang.http.HttpException;
import org.aiolang.http.HttpResponse;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.io.BinaryFile;
import org.aiolang.stdlib.io.Buffers;
import org.aiolang.stdlib.io.FileTypes;
import org.jspecify.annotations.Nullable;

/** {@code http.client.HTTPResponse}: a response whose body is read as a file; reading blocks. */
final class ResponseFile extends BinaryFile {
  static final PyType TYPE =
      PyType.builtin("HTTPResponse", FileTypes.BUFFERED_BASE).members(new ResponseMethodsTable());

  private final BlockingClient client;
  private final HttpResponse response;
  private byte[] ahead = Buffers.EMPTY;
  private int at;

  ResponseFile(BlockingClient client, HttpResponse response) {
    super(TYPE);
    this.client = client;
    this.response = response;
  }

  HttpResponse response() {
    return response;
  }

  /** Whether there is nothing left to read. */
  boolean isDone() {
    return closed || at == ahead.length && response.atEnd();
  }

  @Override
  public @Nullable Object name() {
    return null;
  }

  @Override
  public String mode() {
    return "rb";
  }

  private boolean isChunked() {
    return response.length() < 0 && response.headers().hasToken("transfer-encoding", "chunked");
  }

  /** More bytes; empty at the end. */
  private byte[] more(int max) throws IOException {
    if (at < ahead.length) {
      int n = Math.min(max, ahead.length - at);
      byte[] part = Arrays.copyOfRange(ahead, at, at + n);
      at += n;
      return part;
    }
    return closed ? Buffers.EMPTY : client.read(response, max);
  }

  @Override
  public int readSome(Realm r, byte[] into, int from, int length) {
    try {
      byte[] bytes = more(length);
      System.arraycopy(bytes, 0, into, from, bytes.length);
      return bytes.length == 0 ? -1 : bytes.length;
    } catch (IOException e) {
      throw failed(r, e, Buffers.EMPTY);
    }
  }

  private RuntimeException failed(Realm r, IOException e, byte[] partial) {
    if (e instanceof HttpException h && h.kind() == HttpException.Kind.INCOMPLETE_READ) {
      return HttpErrors.incompleteRead(r, partial, h.expected());
    }
    return HttpErrors.opening(r, e);
  }

  @Override
  public Object read(Realm r, long size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long left = size < 0 ? Long.MAX_VALUE : size;
    try {
      while (left > 0) {
        byte[] bytes = more((int) Math.min(left, 65536));
        if (bytes.length == 0) {
          break;
        }
        out.write(bytes, 0, bytes.length);
        left -= bytes.length;
      }
    } catch (IOException e) {
      boolean cut = e instanceof HttpException h && h.kind() == HttpException.Kind.INCOMPLETE_READ;
      if (!cut || size < 0 || isChunked()) {
        throw failed(r, e, out.toByteArray());
      }
      // Of a body of known length that broke off, CPython's read(n) gives what there is.
    }
    return Buffers.of(out.toByteArray());
  }

  @Override
  public Object readLine(Realm r, long size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long left = size < 0 ? Long.MAX_VALUE : size;
    try {
      while (left > 0) {
        if (at == ahead.length) {
          ahead = more(8192);
          at = 0;
          if (ahead.length == 0) {
            break;
          }
        }
        int end = at;
        while (end < ahead.length && end - at < left - 1 && ahead[end] != '\n') {
          end++;
        }
        boolean whole = end < ahead.length && ahead[end] == '\n';
        int to = Math.min(end + 1, ahead.length);
        out.write(ahead, at, to - at);
        left -= to - at;
        at = to;
        if (whole) {
          break;
        }
      }
    } catch (IOException e) {
      throw failed(r, e, out.toByteArray());
    }
    return Buffers.of(out.toByteArray());
  }

  @Override
  public void writeBytes(Realm r, byte[] bytes, int from, int length) {
    throw FileTypes.unsupported("write");
  }

  @Override
  public long position(Realm r) {
    throw FileTypes.unsupported("seek");
  }

  @Override
  public void position(Realm r, long position) {
    throw FileTypes.unsupported("seek");
  }

  @Override
  public long size(Realm r) {
    throw FileTypes.unsupported("seek");
  }

  @Override
  public Object truncate(Realm r, @Nullable Object size) {
    throw FileTypes.unsupported("truncate");
  }

  @Override
  public void flush(Realm r) {}

  @Override
  public void close(Realm r) {
    if (!closed) {
      closed = true;
      client.close(response);
    }
  }

  @Override
  public boolean readable(Realm r) {
    return true;
  }

  @Override
  public boolean writable(Realm r) {
    return false;
  }

  @Override
  public boolean seekable(Realm r) {
    return false;
  }
}
