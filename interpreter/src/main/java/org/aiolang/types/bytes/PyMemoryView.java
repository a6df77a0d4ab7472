package org.aiolang.types.bytes;

import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.jspecify.annotations.Nullable;

/**
 * {@code memoryview}: a window on the memory of another value, of items of one format in any number
 * of dimensions. Every use but {@code release} and {@code repr} looks first whether it was
 * released.
 */
public final class PyMemoryView extends PyObject {
  public static final PyType TYPE = PyType.builtin("memoryview").sealed();

  private final Exporter object;

  /** Offset of the first item, in bytes. */
  final int start;

  final int itemsize;
  final String format;

  /** The format's code; 0 for a format whose items cannot be read one by one. */
  final char code;

  /** Items in each dimension, and bytes from one to the next. Not to be changed. */
  final int[] shape;

  final int[] strides;
  private final boolean readOnly;
  private boolean released;
  long hash = -1;

  PyMemoryView(
      Exporter object,
      boolean readOnly,
      int start,
      String format,
      int itemsize,
      int[] shape,
      int[] strides) {
    super(TYPE.instanceShape());
    this.object = object;
    this.readOnly = readOnly;
    this.start = start;
    this.format = format;
    this.code = ItemFormat.code(format);
    this.itemsize = itemsize;
    this.shape = shape;
    this.strides = strides;
    Exports exports = object.exports();
    if (exports != null) {
      exports.add(this);
    }
  }

  /** All the memory of a value. */
  public PyMemoryView(Exporter object) {
    this(
        object,
        object.isReadOnly(),
        0,
        object.format(),
        object.itemsize(),
        new int[] {object.size() / object.itemsize()},
        new int[] {object.itemsize()});
  }

  /** The view of a value, which is the value itself if it is one; null for what has no memory. */
  static @Nullable PyMemoryView orNull(Object o) {
    return o instanceof PyMemoryView m ? m : o instanceof Exporter e ? new PyMemoryView(e) : null;
  }

  /** Another view with the items of this one. */
  PyMemoryView again(boolean asReadOnly) {
    return new PyMemoryView(
        object(), readOnly || asReadOnly, start, format, itemsize, shape, strides);
  }

  /** A view of some of the items of the first dimension. */
  PyMemoryView slice(int from, int count, int step) {
    int[] newShape = shape.clone();
    int[] newStrides = strides.clone();
    newShape[0] = count;
    newStrides[0] = strides[0] * step;
    return new PyMemoryView(
        object(), readOnly, start + from * strides[0], format, itemsize, newShape, newStrides);
  }

  PyMemoryView shaped(String newFormat, int newItemsize, int[] newShape, int[] newStrides) {
    return new PyMemoryView(
        object(), readOnly, start, newFormat, newItemsize, newShape, newStrides);
  }

  /** What the memory belongs to. */
  Exporter object() {
    check();
    return object;
  }

  public boolean isReadOnly() {
    check();
    return readOnly;
  }

  byte[] data() {
    return object().data();
  }

  int ndim() {
    check();
    return shape.length;
  }

  /** How many bytes all its items take. */
  public int size() {
    check();
    return Dimensions.product(shape) * itemsize;
  }

  boolean isContiguous() {
    check();
    return Dimensions.isContiguous(shape, strides, itemsize, false);
  }

  /** A copy of the bytes it shows, in C's order. */
  public byte[] toArray() {
    return Dimensions.copy(this, false);
  }

  void release() {
    if (!released) {
      released = true;
      Exports exports = object.exports();
      if (exports != null) {
        exports.remove(this);
      }
    }
  }

  /** Released by what it shows, which forgets it. */
  void revoke() {
    released = true;
  }

  boolean isReleased() {
    return released;
  }

  void check() {
    if (released) {
      throw Errors.valueError("operation forbidden on released memoryview object");
    }
  }
}
