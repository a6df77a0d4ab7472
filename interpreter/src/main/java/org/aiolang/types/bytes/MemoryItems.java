package org.aiolang.types.bytes;

import java.util.Arrays;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyEllipsis;
import org.aiolang.object.PyException;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.list.PyList;
import org.aiolang.types.slice.PySlice;
import org.aiolang.types.slice.SliceBounds;

/** Subscripts, items and comparison of memoryviews. */
final class MemoryItems {
  private MemoryItems() {}

  static Object get(Realm r, PyMemoryView self, Object key) {
    self.check();
    if (key instanceof Long i && self.shape.length == 1 && self.code != 0) {
      return ItemFormat.read(self.data(), self.start + offset(self, 0, i), self.code);
    }
    if (self.shape.length == 0) {
      if (key == PyEllipsis.ELLIPSIS) {
        return self;
      }
      if (!(key instanceof PyTuple t && t.size() == 0)) {
        throw Errors.typeError("invalid indexing of 0-dim memory");
      }
      return ItemFormat.read(self.data(), self.start, readable(self));
    }
    if (Convert.hasIndex(r, key)) {
      char code = readable(self);
      if (self.shape.length > 1) {
        throw notImplemented("multi-dimensional sub-views are not implemented");
      }
      int at = offset(self, 0, index(r, key));
      return ItemFormat.read(self.data(), self.start + at, code);
    }
    if (key instanceof PySlice slice) {
      PyMemoryView whole = self.again(false); // the bounds' __index__ may release self
      try {
        SliceBounds b = SliceBounds.of(r, slice, self.shape[0]);
        return whole.slice(b.start, b.count, b.step);
      } finally {
        whole.release();
      }
    }
    if (key instanceof PyTuple t && allIndexes(r, t)) {
      return ItemFormat.read(self.data(), offset(r, self, t), readable(self));
    }
    if (isMultiSlice(key)) {
      throw notImplemented("multi-dimensional slicing is not implemented");
    }
    throw Errors.typeError("memoryview: invalid slice key");
  }

  static void set(Realm r, PyMemoryView self, Object key, Object value) {
    self.check();
    char code = readable(self);
    if (self.isReadOnly()) {
      throw Errors.typeError("cannot modify read-only memory");
    }
    if (self.shape.length == 0) {
      if (key != PyEllipsis.ELLIPSIS && !(key instanceof PyTuple t && t.size() == 0)) {
        throw Errors.typeError("invalid indexing of 0-dim memory");
      }
      put(r, self, self.start, code, value);
    } else if (Convert.hasIndex(r, key)) {
      if (self.shape.length > 1) {
        throw notImplemented("sub-views are not implemented");
      }
      put(r, self, self.start + offset(self, 0, index(r, key)), code, value);
    } else if (key instanceof PySlice slice && self.shape.length == 1) {
      SliceBounds b = SliceBounds.of(r, slice, self.shape[0]);
      assign(r, self, b, value);
    } else if (key instanceof PyTuple t && allIndexes(r, t)) {
      put(r, self, offset(r, self, t), code, value);
    } else if (key instanceof PySlice || isMultiSlice(key)) {
      throw notImplemented("memoryview slice assignments are currently restricted to ndim = 1");
    } else {
      throw Errors.typeError("memoryview: invalid slice key");
    }
  }

  /** The value's own conversion may release the view: the memory is asked for afterwards. */
  private static void put(Realm r, PyMemoryView self, int at, char code, Object value) {
    byte[] item = new byte[self.itemsize];
    ItemFormat.write(r, item, 0, self.format, code, value);
    System.arraycopy(item, 0, self.data(), at, item.length);
  }

  private static void assign(Realm r, PyMemoryView self, SliceBounds b, Object value) {
    PyMemoryView source = PyMemoryView.orNull(value);
    if (source == null) {
      throw ByteSource.notBytesLike(r, value);
    }
    boolean sameKind =
        source.ndim() == 1
            && source.itemsize == self.itemsize
            && bare(source.format).equals(bare(self.format));
    if (!sameKind || source.shape[0] != b.count) {
      throw Errors.valueError("memoryview assignment: lvalue and rvalue have different structures");
    }
    byte[] from = source.toArray();
    byte[] into = self.data();
    int size = self.itemsize;
    for (int k = 0, at = self.start + b.start * self.strides[0]; k < b.count; k++) {
      System.arraycopy(from, k * size, into, at, size);
      at += b.step * self.strides[0];
    }
  }

  private static String bare(String format) {
    return format.startsWith("@") ? format.substring(1) : format;
  }

  static PyException notImplemented(String message) {
    return Errors.of(Exceptions.NOT_IMPLEMENTED_ERROR, message);
  }

  /** The code of the items; NotImplementedError where they cannot be read one by one. */
  static char readable(PyMemoryView self) {
    if (self.code == 0) {
      throw notImplemented("memoryview: format " + self.format + " not supported");
    }
    return self.code;
  }

  private static long index(Realm r, Object key) {
    if (Convert.index(r, key) instanceof Long i) {
      return i;
    }
    throw Errors.indexError(Convert.misfit(r, key));
  }

  private static int offset(PyMemoryView self, int dimension, long index) {
    int n = self.shape[dimension];
    long i = index < 0 ? index + n : index;
    if (i < 0 || i >= n) {
      throw Errors.indexError("index out of bounds on dimension " + (dimension + 1));
    }
    return (int) i * self.strides[dimension];
  }

  private static int offset(Realm r, PyMemoryView self, PyTuple key) {
    int n = self.shape.length;
    if (key.size() < n) {
      throw notImplemented("sub-views are not implemented");
    }
    if (key.size() > n) {
      throw Errors.typeError(
          "cannot index " + n + "-dimension view with " + key.size() + "-element tuple");
    }
    int at = self.start;
    for (int d = 0; d < n; d++) {
      at += offset(self, d, index(r, key.get(d)));
    }
    return at;
  }

  private static boolean allIndexes(Realm r, PyTuple key) {
    for (int i = 0; i < key.size(); i++) {
      if (!Convert.hasIndex(r, key.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMultiSlice(Object key) {
    if (!(key instanceof PyTuple t) || t.size() == 0) {
      return false;
    }
    for (int i = 0; i < t.size(); i++) {
      if (!(t.get(i) instanceof PySlice)) {
        return false;
      }
    }
    return true;
  }

  /** The items as lists of lists; a single item where there is no dimension. */
  static Object tolist(Realm r, PyMemoryView self) {
    self.check();
    return tolist(r, self, readable(self), 0, self.start);
  }

  private static Object tolist(Realm r, PyMemoryView self, char code, int dimension, int at) {
    if (dimension == self.shape.length) {
      return ItemFormat.read(self.data(), at, code);
    }
    PyList list = PyList.ofCapacity(Sizes.checkItems(r, self.shape[dimension]));
    for (int i = 0; i < self.shape[dimension]; i++) {
      list.add(tolist(r, self, code, dimension + 1, at + i * self.strides[dimension]));
      r.safepoint();
    }
    return list;
  }

  /** Whether shapes and items are equal; formats of two kinds are compared by value. */
  static boolean equal(Realm r, PyMemoryView a, PyMemoryView b) {
    if (a.isReleased() || b.isReleased()) {
      return a == b;
    }
    if (!Arrays.equals(a.shape, b.shape) || a.code == 0 || b.code == 0) {
      return false;
    }
    boolean bits = a.code == b.code && !isFloat(a.code) && a.code != '?';
    if (bits) {
      return Arrays.equals(a.toArray(), b.toArray());
    }
    int items = Dimensions.product(a.shape);
    int[] atA = new int[a.shape.length];
    int[] atB = new int[b.shape.length];
    int offsetA = a.start;
    int offsetB = b.start;
    for (int i = 0; i < items; i++) {
      Object x = ItemFormat.read(a.data(), offsetA, a.code);
      Object y = ItemFormat.read(b.data(), offsetB, b.code);
      if (!Compare.equalValues(r, x, y)) {
        return false;
      }
      offsetA = Dimensions.next(a, atA, offsetA, false);
      offsetB = Dimensions.next(b, atB, offsetB, false);
    }
    return true;
  }

  private static boolean isFloat(char code) {
    return code == 'f' || code == 'd' || code == 'e';
  }
}
