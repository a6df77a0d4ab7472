package org.aiolang.types.bytes;

import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.PyTuple;

/** What a memoryview says of the memory it shows. */
@Part
final class MemoryViewShape {
  private MemoryViewShape() {}

  /** The underlying object of the memoryview. */
  @Getter
  static Object obj(PyMemoryView self) {
    return self.object();
  }

  /** The amount of space in bytes that the array would use in a contiguous representation. */
  @Getter
  static long nbytes(PyMemoryView self) {
    return self.size();
  }

  /** A bool indicating whether the memory is read only. */
  @Getter
  static boolean readonly(PyMemoryView self) {
    return self.isReadOnly();
  }

  /** The size in bytes of each element of the memoryview. */
  @Getter
  static long itemsize(PyMemoryView self) {
    self.check();
    return self.itemsize;
  }

  /** A string containing the format (in struct module style) for each element in the view. */
  @Getter
  static String format(PyMemoryView self) {
    self.check();
    return self.format;
  }

  /** The number of dimensions of a multi-dimensional array the memory represents. */
  @Getter
  static long ndim(PyMemoryView self) {
    return self.ndim();
  }

  /** A tuple of ndim integers giving the shape of the memory as an N-dimensional array. */
  @Getter
  static PyTuple shape(PyMemoryView self) {
    self.check();
    return tuple(self.shape);
  }

  /** A tuple of ndim integers giving the size in bytes to access each element. */
  @Getter
  static PyTuple strides(PyMemoryView self) {
    self.check();
    return tuple(self.strides);
  }

  /** A tuple of integers used internally for PIL-style arrays. */
  @Getter
  static PyTuple suboffsets(PyMemoryView self) {
    self.check();
    return PyTuple.EMPTY;
  }

  /** A bool indicating whether the memory is C contiguous. */
  @Getter("c_contiguous")
  static boolean cContiguous(PyMemoryView self) {
    return self.isContiguous();
  }

  /** A bool indicating whether the memory is Fortran contiguous. */
  @Getter("f_contiguous")
  static boolean fContiguous(PyMemoryView self) {
    self.check();
    return Dimensions.isContiguous(self.shape, self.strides, self.itemsize, true);
  }

  /** A bool indicating whether the memory is contiguous. */
  @Getter
  static boolean contiguous(PyMemoryView self) {
    return cContiguous(self) || fContiguous(self);
  }

  private static PyTuple tuple(int[] numbers) {
    Object[] items = new Object[numbers.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = (long) numbers[i];
    }
    return PyTuple.of(items);
  }
}
