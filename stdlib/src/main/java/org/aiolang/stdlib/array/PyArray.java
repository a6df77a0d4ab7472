package org.aiolang.stdlib.array;

import java.util.Arrays;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.bytes.Exporter;
import org.aiolang.types.bytes.Exports;
import org.aiolang.types.bytes.LittleEndian;
import org.jspecify.annotations.Nullable;

/** {@code array.array}: items of one type, side by side in little-endian bytes. */
final class PyArray extends PyObject implements Exporter {
  static final PyType TYPE =
      PyType.builtin("array")
          .members(new ArrayMethodsTable())
          .unhashable()
          .setCollection(PyType.SEQUENCE);

  final TypeCode type;
  private byte[] data;

  /** Items in use. */
  private int count;

  /** Made with the first memoryview on it. */
  private @Nullable Exports exports;

  /** The value owns the bytes from now on, which are whole items. */
  PyArray(TypeCode type, byte[] data) {
    super(TYPE.instanceShape());
    this.type = type;
    this.data = data;
    this.count = data.length / type.size;
  }

  int count() {
    return count;
  }

  Object get(int i) {
    return type.read(data, i * type.size);
  }

  void set(Realm r, int i, Object value) {
    long bits = type.bits(r, value);
    if (i >= count) {
      throw Errors.indexError("array assignment index out of range");
    }
    LittleEndian.put(data, i * type.size, type.size, bits);
  }

  void add(Realm r, Object value) {
    insert(r, count, value);
  }

  void insert(Realm r, int at, Object value) {
    long bits = type.bits(r, value);
    int i = Math.min(at, count);
    resize(r, i, i, 1);
    LittleEndian.put(data, i * type.size, type.size, bits);
  }

  /** Replaces items by those of some bytes, which are not this array's own storage. */
  void replace(Realm r, int from, int to, byte[] with, int bytes) {
    resize(r, from, to, bytes / type.size);
    System.arraycopy(with, 0, data, from * type.size, bytes);
  }

  /** Makes room for some items where others were. BufferError while the memory is looked at. */
  private void resize(Realm r, int from, int to, int items) {
    if (items == to - from) {
      return;
    }
    long bytes = ((long) count - (to - from) + items) * type.size;
    int size = Sizes.check(r, bytes);
    checkResize(r);
    if (size > data.length) {
      data = Arrays.copyOf(data, Sizes.check(r, Math.min(Sizes.MAX, bytes + (bytes >> 3) + 16)));
    }
    int w = type.size;
    System.arraycopy(data, to * w, data, (from + items) * w, (count - to) * w);
    count = size / w;
  }

  private void checkResize(Realm r) {
    if (exports != null) {
      exports.checkNone(r, "cannot resize an array that is exporting buffers");
    }
  }

  /** A copy of some items. */
  byte[] bytes(int from, int to) {
    return Arrays.copyOfRange(data, from * type.size, to * type.size);
  }

  byte[] bytes() {
    return bytes(0, count);
  }

  @Override
  public byte[] data() {
    return data;
  }

  @Override
  public int size() {
    return count * type.size;
  }

  @Override
  public String format() {
    return type.format();
  }

  @Override
  public int itemsize() {
    return type.size;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public Exports exports() {
    if (exports == null) {
      exports = new Exports();
    }
    return exports;
  }
}
