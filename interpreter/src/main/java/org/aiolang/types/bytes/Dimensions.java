package org.aiolang.types.bytes;

/** Shapes and strides. */
final class Dimensions {
  private Dimensions() {}

  static int product(int[] shape) {
    int n = 1;
    for (int length : shape) {
      n *= length;
    }
    return n;
  }

  /** The strides of items without gaps, the last dimension next to each other. */
  static int[] strides(int[] shape, int itemsize) {
    int[] strides = new int[shape.length];
    int by = itemsize;
    for (int d = shape.length - 1; d >= 0; d--) {
      strides[d] = by;
      by *= shape[d];
    }
    return strides;
  }

  /** Whether the items lie without gaps in C's order or in Fortran's. */
  static boolean isContiguous(int[] shape, int[] strides, int itemsize, boolean fortran) {
    if (product(shape) == 0) {
      return true;
    }
    int by = itemsize;
    for (int k = 0; k < shape.length; k++) {
      int d = fortran ? k : shape.length - 1 - k;
      if (shape[d] > 1 && strides[d] != by) {
        return false;
      }
      by *= shape[d];
    }
    return true;
  }

  /** The bytes of all items in C's order or in Fortran's. */
  static byte[] copy(PyMemoryView view, boolean fortran) {
    byte[] data = view.data();
    byte[] out = new byte[view.size()];
    if (isContiguous(view.shape, view.strides, view.itemsize, fortran)) {
      System.arraycopy(data, out.length == 0 ? 0 : view.start, out, 0, out.length);
      return out;
    }
    int[] at = new int[view.shape.length];
    int from = view.start;
    for (int to = 0; to < out.length; to += view.itemsize) {
      System.arraycopy(data, from, out, to, view.itemsize);
      from = next(view, at, from, fortran);
    }
    return out;
  }

  /** Steps to the item after the one whose indexes are given; gives its offset. */
  static int next(PyMemoryView view, int[] at, int offset, boolean fortran) {
    int from = offset;
    for (int k = 0; k < at.length; k++) {
      int d = fortran ? k : at.length - 1 - k;
      from += view.strides[d];
      if (++at[d] < view.shape[d]) {
        return from;
      }
      from -= view.strides[d] * at[d];
      at[d] = 0;
    }
    return from;
  }
}
