package org.aiolang.types.bytes;

import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** {@code memoryview.cast}: the same bytes as items of another format, in another shape. */
final class MemoryCast {
  private static final int MOST_DIMENSIONS = 64;

  private MemoryCast() {}

  static PyMemoryView cast(Realm r, PyMemoryView self, String format, @Nullable Object shape) {
    if (!self.isContiguous()) {
      throw Errors.typeError("memoryview: casts are restricted to C-contiguous views");
    }
    if ((shape != null || self.shape.length != 1) && Dimensions.product(self.shape) == 0) {
      throw Errors.typeError("memoryview: cannot cast view with zeros in shape or strides");
    }
    Object[] wanted = null;
    if (shape != null) {
      wanted = lengths(shape);
      if (wanted.length > MOST_DIMENSIONS) {
        throw Errors.valueError(
            "memoryview: number of dimensions must not exceed " + MOST_DIMENSIONS);
      }
      if (self.shape.length != 1 && wanted.length != 1) {
        throw Errors.typeError("memoryview: cast must be 1D -> ND or ND -> 1D");
      }
    }
    SingleByte.encode(r, format, "ascii", 128, "strict");
    if (self.code == 0) {
      throw notNative("source");
    }
    char code = ItemFormat.code(format);
    if (code == 0) {
      throw notNative("destination");
    }
    if (!ItemFormat.isByte(self.code) && !ItemFormat.isByte(code)) {
      throw Errors.typeError("memoryview: cannot cast between two non-byte formats");
    }
    int itemsize = ItemFormat.size(code);
    int bytes = self.size();
    if (bytes % itemsize != 0) {
      throw Errors.typeError("memoryview: length is not a multiple of itemsize");
    }
    int[] newShape = wanted == null ? new int[] {bytes / itemsize} : shape(wanted, itemsize, bytes);
    return self.shaped(format, itemsize, newShape, Dimensions.strides(newShape, itemsize));
  }

  private static PyException notNative(String which) {
    return Errors.valueError(
        "memoryview: "
            + which
            + " format must be a native single character format prefixed with an optional '@'");
  }

  private static Object[] lengths(Object shape) {
    if (shape instanceof PyList l) {
      return l.toArray();
    }
    if (shape instanceof PyTuple t) {
      return t.items();
    }
    throw Errors.typeError("shape must be a list or a tuple");
  }

  private static int[] shape(Object[] lengths, int itemsize, int bytes) {
    int[] shape = new int[lengths.length];
    long product = 1;
    for (int i = 0; i < lengths.length; i++) {
      if (!(lengths[i] instanceof Number || lengths[i] instanceof Boolean)
          || lengths[i] instanceof Double) {
        throw Errors.typeError("memoryview.cast(): elements of shape must be integers");
      }
      long n = lengths[i] instanceof Long l ? l : lengths[i] == Boolean.TRUE ? 1 : 0;
      if (n <= 0) {
        throw Errors.valueError("memoryview.cast(): elements of shape must be integers > 0");
      }
      if (product > Long.MAX_VALUE / n) {
        throw Errors.valueError("memoryview.cast(): product(shape) > SSIZE_MAX");
      }
      product *= n;
      shape[i] = (int) n;
    }
    if (product * itemsize != bytes || product > bytes) {
      throw Errors.typeError("memoryview: product(shape) * itemsize != buffer size");
    }
    return shape;
  }
}
