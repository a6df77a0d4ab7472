package org.aiolang.types.bytes;

import java.util.Arrays;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.slice.PySlice;
import org.aiolang.types.slice.SliceBounds;
import org.jspecify.annotations.Nullable;

/** Changes of bytearrays. */
final class ByteArrayEdit {
  private static final String RANGE = "byte must be in range(0, 256)";
  private static final byte[] NONE = {};

  private ByteArrayEdit() {}

  static int value(Realm r, Object item) {
    return ByteSource.value(r, item, RANGE);
  }

  static void set(Realm r, PyByteArray self, Object key, Object value) {
    if (key instanceof PySlice slice) {
      setSlice(r, self, SliceBounds.of(r, slice, self.size()), source(r, self, value));
      return;
    }
    if (!(Convert.hasIndex(r, key) && Convert.index(r, key) instanceof Long i)) {
      ByteItems.index(r, self, key, self.size()); // says what is wrong with it
      return;
    }
    byte item = (byte) value(r, value);
    self.data()[ByteItems.index(r, self, i, self.size())] = item;
  }

  private static byte[] source(Realm r, PyByteArray self, Object value) {
    if (value == self) {
      return self.toArray();
    }
    byte[] data = ByteSource.orNull(value);
    if (data != null) {
      return data;
    }
    PyType type = r.typeOf(value);
    if (Text.asString(value) != null
        || Convert.hasIndex(r, value)
        || type.special(Special.FLOAT) != null
        || type.special(Special.INT) != null
        || value instanceof Double) {
      throw Errors.typeError(
          "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    if (type.special(Special.ITER) == null && type.special(Special.GETITEM) == null) {
      throw Errors.typeError("cannot convert '" + type.shown() + "' object to bytearray");
    }
    return ByteSource.ofIterable(r, value, RANGE);
  }

  private static void setSlice(Realm r, PyByteArray self, SliceBounds b, byte[] with) {
    if (b.step == 1) {
      self.replace(r, b.start, Math.max(b.start, b.stop), with, with.length);
      return;
    }
    if (with.length == 0) {
      deleteSlice(r, self, b);
      return;
    }
    if (with.length != b.count) {
      throw Errors.valueError(
          "attempt to assign bytes of size "
              + with.length
              + " to extended slice of size "
              + b.count);
    }
    for (int k = 0, i = b.start; k < b.count; k++, i += b.step) {
      self.data()[i] = with[k];
    }
  }

  static void delete(Realm r, PyByteArray self, Object key) {
    if (key instanceof PySlice slice) {
      deleteSlice(r, self, SliceBounds.of(r, slice, self.size()));
      return;
    }
    int i = ByteItems.index(r, self, key, self.size());
    self.replace(r, i, i + 1, NONE, 0);
  }

  private static void deleteSlice(Realm r, PyByteArray self, SliceBounds b) {
    if (b.step == 1) {
      self.replace(r, b.start, Math.max(b.start, b.stop), NONE, 0);
      return;
    }
    boolean[] gone = new boolean[self.size()];
    for (int k = 0, i = b.start; k < b.count; k++, i += b.step) {
      gone[i] = true;
    }
    byte[] kept = new byte[self.size() - b.count];
    int n = 0;
    for (int i = 0; i < gone.length; i++) {
      if (!gone[i]) {
        kept[n++] = self.data()[i];
      }
    }
    self.adopt(r, kept);
  }

  static void append(Realm r, PyByteArray self, int value) {
    self.replace(r, self.size(), self.size(), new byte[] {(byte) value}, 1);
  }

  static void extend(Realm r, PyByteArray self, Object iterable) {
    byte[] more = ByteSource.orNull(iterable);
    if (more == null) {
      if (Text.asString(iterable) != null) {
        throw Errors.typeError("expected iterable of integers; got: 'str'");
      }
      if (!ByteSource.isIterable(r.typeOf(iterable))) {
        throw Errors.typeError("can't extend bytearray with " + r.typeOf(iterable).shown());
      }
      more = ByteSource.ofIterable(r, iterable, RANGE);
    }
    byte[] source = iterable == self ? Arrays.copyOf(more, self.size()) : more;
    self.replace(r, self.size(), self.size(), source, source.length);
  }

  static void insert(Realm r, PyByteArray self, long index, int value) {
    int n = self.size();
    int at = (int) (index < 0 ? Math.max(0, index + n) : Math.min(index, n));
    self.replace(r, at, at, new byte[] {(byte) value}, 1);
  }

  static int pop(Realm r, PyByteArray self, long index) {
    int n = self.size();
    if (n == 0) {
      throw Errors.indexError("pop from empty bytearray");
    }
    long i = index < 0 ? index + n : index;
    if (i < 0 || i >= n) {
      throw Errors.indexError("pop index out of range");
    }
    int value = self.data()[(int) i] & 0xff;
    self.replace(r, (int) i, (int) i + 1, NONE, 0);
    return value;
  }

  static void remove(Realm r, PyByteArray self, int value) {
    for (int i = 0; i < self.size(); i++) {
      if (self.data()[i] == (byte) value) {
        self.replace(r, i, i + 1, NONE, 0);
        return;
      }
    }
    throw Errors.valueError("value not found in bytearray");
  }

  static void reverse(PyByteArray self) {
    byte[] data = self.data();
    for (int i = 0, j = self.size() - 1; i < j; i++, j--) {
      byte b = data[i];
      data[i] = data[j];
      data[j] = b;
    }
  }

  static void fill(
      Realm r,
      PyByteArray self,
      @Nullable Object source,
      @Nullable Object encoding,
      @Nullable Object errors) {
    byte[] data = ByteSource.construct(r, "bytearray", source, encoding, errors);
    self.replace(r, 0, self.size(), data, data.length);
  }
}
