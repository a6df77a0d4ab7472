package org.aiolang.types.bytes;

import java.util.Arrays;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;
import org.aiolang.types.slice.PySlice;
import org.aiolang.types.slice.SliceBounds;
import org.jspecify.annotations.Nullable;

/** The methods of {@code memoryview}. */
@Type("memoryview")
final class MemoryViewMethods {
  private MemoryViewMethods() {}

  /** Return len(self). */
  @Fn
  static long __len__(PyMemoryView self) {
    return self.size();
  }

  /** Return self[key]. */
  @Fn
  static Object __getitem__(Realm r, PyMemoryView self, Object key) {
    if (key instanceof PySlice slice) {
      SliceBounds b = SliceBounds.of(r, slice, self.size());
      return new PyMemoryView(
          self.object(), self.start + b.start * self.step, b.count, self.step * b.step);
    }
    return (long) (self.data()[offset(r, self, key)] & 0xff);
  }

  private static int offset(Realm r, PyMemoryView self, Object key) {
    if (!Convert.hasIndex(r, key)) {
      throw Errors.typeError("memoryview: invalid slice key");
    }
    long i = Convert.clampedIndex(r, key);
    i = i < 0 ? i + self.size() : i;
    if (i < 0 || i >= self.size()) {
      throw Errors.indexError("index out of bounds on dimension 1");
    }
    return self.start + (int) i * self.step;
  }

  /** Set self[key] to value. */
  @Fn
  static void __setitem__(Realm r, PyMemoryView self, Object key, Object value) {
    if (self.isReadOnly()) {
      throw Errors.typeError("cannot modify read-only memory");
    }
    if (key instanceof PySlice slice) {
      SliceBounds b = SliceBounds.of(r, slice, self.size());
      byte[] with = ByteSource.of(r, value).clone();
      if (with.length != b.count) {
        throw Errors.valueError(
            "memoryview assignment: lvalue and rvalue have different structures");
      }
      for (int k = 0, i = b.start; k < b.count; k++, i += b.step) {
        self.data()[self.start + i * self.step] = with[k];
      }
      return;
    }
    int at = offset(r, self, key);
    if (!Convert.hasIndex(r, value)) {
      throw Errors.typeError("memoryview: invalid type for format 'B'");
    }
    self.data()[at] = (byte) ByteSource.value(r, value, "memoryview: invalid value for format 'B'");
  }

  /** Return self==value. */
  @Fn
  static Object __eq__(PyMemoryView self, Object value) {
    byte[] other = ByteSource.orNull(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) Arrays.equals(self.toArray(), other);
  }

  /** Return self!=value. */
  @Fn
  static Object __ne__(PyMemoryView self, Object value) {
    byte[] other = ByteSource.orNull(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) !Arrays.equals(self.toArray(), other);
  }

  /** Return hash(self). */
  @Fn
  static long __hash__(PyMemoryView self) {
    if (!self.isReadOnly()) {
      throw Errors.valueError("cannot hash writable memoryview object");
    }
    return new PyBytes(self.toArray()).hash();
  }

  /** Implement iter(self). */
  @Fn
  static Object __iter__(PyMemoryView self) {
    return new BytesIterator(BytesIterator.MEMORY, self);
  }

  /** Return repr(self). */
  @Fn
  static String __repr__(PyMemoryView self) {
    return (self.isReleased() ? "<released memory at " : "<memory at ") + Text.address(self) + ">";
  }

  @Fn
  static Object __enter__(PyMemoryView self) {
    self.object();
    return self;
  }

  @Fn
  static void __exit__(PyMemoryView self, @Args Object[] args) {
    self.release();
  }

  /** Release the underlying buffer exposed by the memoryview object. */
  @Fn
  static void release(PyMemoryView self) {
    self.release();
  }

  /** Return the data in the buffer as a byte string. */
  @Fn
  static PyBytes tobytes(PyMemoryView self) {
    return new PyBytes(self.toArray());
  }

  /** Return the data in the buffer as a list of elements. */
  @Fn
  static PyList tolist(PyMemoryView self) {
    PyList list = new PyList();
    for (byte b : self.toArray()) {
      list.add((long) (b & 0xff));
    }
    return list;
  }

  /** Return a readonly version of the memoryview. */
  @Fn
  static PyMemoryView toreadonly(PyMemoryView self) {
    return self.isReadOnly()
        ? new PyMemoryView(self.object(), self.start, self.size, self.step)
        : new PyMemoryView(new PyBytes(self.toArray()), 0, self.size, 1);
  }

  /** Return the data in the buffer as a str of hexadecimal numbers. */
  @Fn
  static String hex(
      Realm r,
      PyMemoryView self,
      @Kw @Default("<absent>") @Nullable Object sep,
      @Kw @Default("1") long bytesPerSep) {
    return ByteHex.of(r, self.toArray(), sep, bytesPerSep);
  }

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
    self.object();
    return 1;
  }

  /** A string containing the format for each element in the view. */
  @Getter
  static String format(PyMemoryView self) {
    self.object();
    return "B";
  }

  /** The number of dimensions of the array the memory represents. */
  @Getter
  static long ndim(PyMemoryView self) {
    self.object();
    return 1;
  }

  /** The shape of the memory as a tuple of ndim integers. */
  @Getter
  static PyTuple shape(PyMemoryView self) {
    return new PyTuple((long) self.size());
  }

  /** The size in bytes to access each element of each dimension. */
  @Getter
  static PyTuple strides(PyMemoryView self) {
    self.object();
    return new PyTuple((long) self.step);
  }

  /** A bool indicating whether the memory is contiguous. */
  @Getter
  static boolean contiguous(PyMemoryView self) {
    return self.size() <= 1 || self.step == 1;
  }

  /** Create and return a new object. */
  @New
  static PyMemoryView create(Realm r, PyType cls, @Kw Object object) {
    if (object instanceof PyMemoryView m) {
      return new PyMemoryView(m.object(), m.start, m.size, m.step);
    }
    if (object instanceof ByteString b) {
      return new PyMemoryView(b, 0, b.size(), 1);
    }
    throw Errors.typeError(
        "memoryview: a bytes-like object is required, not '" + r.typeOf(object).name() + "'");
  }
}
