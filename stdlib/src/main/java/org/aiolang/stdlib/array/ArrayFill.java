package org.aiolang.stdlib.array;

import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.LittleEndian;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** What is put into arrays from outside: bytes, text, items of iterables and files. */
final class ArrayFill {
  private static final int CHUNK = 64 * 1024;

  private ArrayFill() {}

  /** The items a new array begins with. */
  static void begin(Realm r, PyArray self, @Nullable Object initial) {
    if (initial == null) {
      return;
    }
    TypeCode type = self.type;
    String text = Text.asString(initial);
    if (!type.isText() && text != null) {
      throw Errors.typeError(
          "cannot use a str to initialize an array with typecode '" + type.code + "'");
    }
    if (!type.isText() && initial instanceof PyArray a && a.type.isText()) {
      throw Errors.typeError(
          "cannot use a unicode array to initialize an array with typecode '" + type.code + "'");
    }
    if (text != null) {
      text(r, self, text);
    } else if (initial instanceof PyArray a && a.type == type) {
      self.replace(r, 0, 0, a.bytes(), a.size());
    } else if (!(initial instanceof PyArray)
        && initial instanceof org.aiolang.types.bytes.ByteString b) {
      bytes(r, self, b);
    } else {
      items(r, self, initial);
    }
  }

  static void text(Realm r, PyArray self, String text) {
    byte[] data = new byte[text.codePointCount(0, text.length()) * 4];
    for (int i = 0, at = 0; i < text.length(); at += 4) {
      int c = text.codePointAt(i);
      LittleEndian.put(data, at, 4, c);
      i += Character.charCount(c);
    }
    self.replace(r, self.count(), self.count(), data, data.length);
  }

  static void bytes(Realm r, PyArray self, Object source) {
    if (source instanceof PyArray a && a.type.size != 1) {
      throw Errors.typeError("a bytes-like object is required");
    }
    byte[] data = ByteSource.of(r, source);
    if (data.length % self.type.size != 0) {
      throw Errors.valueError("bytes length not a multiple of item size");
    }
    byte[] own = data == self.data() ? data.clone() : data;
    self.replace(r, self.count(), self.count(), own, own.length);
  }

  static void items(Realm r, PyArray self, Object iterable) {
    PyIterator it = Iteration.of(r, iterable);
    for (Object item = it.next(r); item != null; item = it.next(r)) {
      self.add(r, item);
      r.safepoint();
    }
  }

  /** All items of a list, or none. */
  static void list(Realm r, PyArray self, PyList list) {
    int size = list.size();
    int w = self.type.size;
    byte[] data = new byte[size * w];
    for (int i = 0; i < size; i++) {
      LittleEndian.put(data, i * w, w, self.type.bits(r, list.get(i)));
      if (list.size() != size) {
        throw Errors.runtimeError("list changed size during iteration");
      }
    }
    self.replace(r, self.count(), self.count(), data, data.length);
  }

  static void file(Realm r, PyArray self, Object file, long items) {
    if (items < 0) {
      throw Errors.valueError("negative count");
    }
    if (items > Long.MAX_VALUE / self.type.size) {
      throw Errors.memoryError();
    }
    long wanted = items * self.type.size;
    Object read = Calls.invoke(r, file, "read", wanted);
    if (!(read instanceof PyBytes data)) {
      throw Errors.typeError("read() didn't return bytes");
    }
    bytes(r, self, data);
    if (data.size() != wanted) {
      throw Errors.of(Exceptions.EOF_ERROR, "read() didn't return enough bytes");
    }
  }

  static void toFile(Realm r, PyArray self, Object file) {
    byte[] data = self.bytes();
    for (int at = 0; at < data.length; at += CHUNK) {
      int end = Math.min(data.length, at + CHUNK);
      Calls.invoke(r, file, "write", new PyBytes(java.util.Arrays.copyOfRange(data, at, end)));
    }
  }
}
