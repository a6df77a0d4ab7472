package org.aiolang.types.bytes;

import org.aiolang.object.CopyableIterator;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the values of bytes, a bytearray or a memoryview, as they are when it comes to
 * them.
 */
final class BytesIterator extends CopyableIterator {
  static final PyType BYTES = PyType.builtin("bytes_iterator").sealed();
  static final PyType BYTEARRAY = PyType.builtin("bytearray_iterator").sealed();
  static final PyType MEMORY = PyType.builtin("memory_iterator").sealed();

  private @Nullable PyObject source;
  private int next;

  BytesIterator(PyType type, PyObject source) {
    super(type.instanceShape());
    this.source = source;
  }

  @Override
  public @Nullable Object next(Realm r) {
    PyObject s = source;
    if (s instanceof ByteString b && next < b.size()) {
      return (long) (b.data()[next++] & 0xff);
    }
    if (s instanceof PyMemoryView m && m.ndim() == 1 && next < m.shape[0]) {
      return ItemFormat.read(m.data(), m.start + m.strides[0] * next++, m.code);
    }
    source = null;
    return null;
  }

  @Override
  public Object reduce(Realm r) {
    PyObject s = source;
    return s == null ? call(r, "iter", PyTuple.EMPTY) : callAndPlace(r, "iter", s, (long) next);
  }

  @Override
  public void setState(Realm r, Object state) {
    int at = (int) index(state, 0, Integer.MAX_VALUE);
    if (source instanceof ByteString b) {
      next = Math.min(at, b.size());
    }
  }

  @Override
  public long lengthHint() {
    PyObject s = source;
    int size = s instanceof PyMemoryView m ? m.shape[0] : s instanceof ByteString b ? b.size() : 0;
    return Math.max(0, size - next);
  }
}
