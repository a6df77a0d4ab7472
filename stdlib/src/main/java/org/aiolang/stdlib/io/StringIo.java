package org.aiolang.stdlib.io;

import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.object.TextSink;
import org.jspecify.annotations.Nullable;

/**
 * {@code io.StringIO}: a text file in memory. Positions of the language are code points; {@code at}
 * is in chars.
 */
public final class StringIo extends PyFile implements TextSink {
  private final StringBuilder text = new StringBuilder();
  private Newlines newlines;
  private int at;

  StringIo(String initial, @Nullable String newline) {
    super(FileTypes.STRING_IO);
    newlines = new Newlines(newline);
    text.append(translated(initial));
  }

  /** Begins anew with this text. */
  void fill(String initial, @Nullable String newline) {
    newlines = new Newlines(newline);
    text.setLength(0);
    text.append(translated(initial));
    at = 0;
    closed = false;
  }

  private String translated(String s) {
    return newlines.translates() ? newlines.translate(s) : newlines.forWriting(s);
  }

  String value() {
    checkOpen();
    return text.toString();
  }

  Newlines newlines() {
    return newlines;
  }

  @Override
  public void checkOpen() {
    if (closed) {
      throw Errors.valueError("I/O operation on closed file");
    }
  }

  @Override
  public Object read(Realm r, long size) {
    checkOpen();
    int from = Math.min(at, text.length());
    at = size < 0 ? text.length() : after(from, size);
    return text.substring(from, at);
  }

  private int after(int from, long points) {
    int left = text.codePointCount(from, text.length());
    return points >= left ? text.length() : text.offsetByCodePoints(from, (int) points);
  }

  @Override
  public Object readLine(Realm r, long size) {
    checkOpen();
    int from = Math.min(at, text.length());
    int end = newlines.lineEnd(text, from, text.length());
    end = end < 0 ? text.length() : end;
    at = size < 0 ? end : Math.min(end, after(from, size));
    return text.substring(from, at);
  }

  @Override
  public Object write(Realm r, Object data) {
    String s = Text.asString(data);
    if (s == null) {
      throw Errors.typeError("string argument expected, got '" + r.typeOf(data).shown() + "'");
    }
    put(r, s);
    return (long) s.codePointCount(0, s.length());
  }

  /** As {@code print} writes: by the script's own method in a subclass. */
  @Override
  public void write(Realm r, String data) {
    if (type().isBuiltin()) {
      put(r, data);
    } else {
      Calls.invoke(r, this, "write", data);
    }
  }

  private void put(Realm r, String data) {
    checkOpen();
    String s = translated(data);
    if (s.isEmpty()) {
      return;
    }
    Sizes.check(r, (long) Math.max(text.length(), at) + s.length());
    while (text.length() < at) {
      text.append('\0');
    }
    if (at == text.length()) {
      text.append(s);
      at = text.length();
      return;
    }
    int end = after(at, s.codePointCount(0, s.length()));
    text.replace(at, end, s);
    at += s.length();
  }

  @Override
  public Object tell(Realm r) {
    checkOpen();
    int known = Math.min(at, text.length());
    return (long) text.codePointCount(0, known) + (at - known);
  }

  @Override
  public Object seek(Realm r, Object offset, int whence) {
    checkOpen();
    long target = Convert.longValue(r, offset);
    if (whence < 0 || whence > 2) {
      throw Errors.valueError("Invalid whence (" + whence + ", should be 0, 1 or 2)");
    }
    if (whence == 0 && target < 0) {
      throw Errors.valueError("Negative seek position " + target);
    }
    if (whence != 0 && target != 0) {
      throw Errors.of(
          Exceptions.OS_ERROR,
          "Can't do nonzero " + (whence == 1 ? "cur" : "end") + "-relative seeks");
    }
    if (whence == 0) {
      int all = text.codePointCount(0, text.length());
      if (target > Integer.MAX_VALUE) {
        throw Errors.of(Exceptions.OVERFLOW_ERROR, "new position too large");
      }
      at =
          target <= all
              ? text.offsetByCodePoints(0, (int) target)
              : Math.toIntExact(text.length() + target - all);
    } else if (whence == 2) {
      at = text.length();
    }
    return tell(r);
  }

  @Override
  public Object truncate(Realm r, @Nullable Object size) {
    checkOpen();
    long target = size == null ? (Long) tell(r) : Convert.longValue(r, size);
    if (target < 0) {
      throw Errors.valueError("Negative size value " + target);
    }
    text.setLength(after(0, target));
    return target;
  }

  @Override
  public void flush(Realm r) {}

  @Override
  public void close(Realm r) {
    closed = true;
  }

  @Override
  public boolean readable(Realm r) {
    checkOpen();
    return true;
  }

  @Override
  public boolean writable(Realm r) {
    checkOpen();
    return true;
  }

  @Override
  public boolean seekable(Realm r) {
    checkOpen();
    return true;
  }
}
