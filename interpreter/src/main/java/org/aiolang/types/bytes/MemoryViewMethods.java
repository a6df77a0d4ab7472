package org.aiolang.types.bytes;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Hash;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The methods of {@code memoryview}. Source: CPython's {@code memoryobject.c}. */
@Type(
    value = "memoryview",
    text = "object",
    parts = {MemoryViewShape.class, BufferProtocol.class},
    self = PyMemoryView.class)
final class MemoryViewMethods {
  private MemoryViewMethods() {}

  /** Return len(self). */
  @Fn
  static long __len__(PyMemoryView self) {
    if (self.ndim() == 0) {
      throw Errors.typeError("0-dim memory has no length");
    }
    return self.shape[0];
  }

  /** Return self[key]. */
  @Fn
  static Object __getitem__(Realm r, PyMemoryView self, Object key) {
    return MemoryItems.get(r, self, key);
  }

  /** Set self[key] to value. */
  @Fn
  static void __setitem__(Realm r, PyMemoryView self, Object key, Object value) {
    MemoryItems.set(r, self, key, value);
  }

  /** Delete self[key]. */
  @Fn
  static void __delitem__(PyMemoryView self, Object key) {
    MemoryItems.readable(self);
    throw Errors.typeError(
        self.isReadOnly() ? "cannot modify read-only memory" : "cannot delete memory");
  }

  /** Return self==value. */
  @Fn
  static Object __eq__(Realm r, PyMemoryView self, Object value) {
    PyMemoryView other = PyMemoryView.orNull(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) MemoryItems.equal(r, self, other);
  }

  /** Return self!=value. */
  @Fn
  static Object __ne__(Realm r, PyMemoryView self, Object value) {
    PyMemoryView other = PyMemoryView.orNull(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) !MemoryItems.equal(r, self, other);
  }

  /** Return hash(self). */
  @Fn
  static long __hash__(Realm r, PyMemoryView self) {
    if (self.hash == -1) {
      if (!self.isReadOnly()) {
        throw Errors.valueError("cannot hash writable memoryview object");
      }
      if (!ItemFormat.isByte(self.code)) {
        throw Errors.valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
      }
      Hash.of(r, self.object());
      self.hash = new PyBytes(self.toArray()).hash();
    }
    return self.hash;
  }

  /** Implement iter(self). */
  @Fn
  static Object __iter__(PyMemoryView self) {
    if (self.ndim() == 0) {
      throw Errors.typeError("invalid indexing of 0-dim memory");
    }
    if (self.ndim() > 1) {
      throw MemoryItems.notImplemented("multi-dimensional sub-views are not implemented");
    }
    MemoryItems.readable(self);
    return new BytesIterator(BytesIterator.MEMORY, self);
  }

  /** Return repr(self). */
  @Fn
  static String __repr__(PyMemoryView self) {
    return (self.isReleased() ? "<released memory at " : "<memory at ") + Text.address(self) + ">";
  }

  @Fn
  static Object __enter__(PyMemoryView self) {
    self.check();
    return self;
  }

  /** Release the underlying buffer exposed by the memoryview object. */
  @Fn
  static void __exit__(PyMemoryView self, @Args Object[] args) {
    self.release();
  }

  @Fn
  static Object __reduce_ex__(PyMemoryView self, Object protocol) {
    throw Errors.typeError("cannot pickle memoryview objects");
  }

  /** Release the underlying buffer exposed by the memoryview object. */
  @Fn
  static void release(PyMemoryView self) {
    self.release();
  }

  /**
   * Return the data in the buffer as a byte string.
   *
   * <p>Order can be {'C', 'F', 'A'}. When order is 'C' or 'F', the data of the original array is
   * converted to C or Fortran order. For contiguous views, 'A' returns an exact copy of the
   * physical memory. In particular, in-memory Fortran order is preserved. For non-contiguous views,
   * the data is converted to C first. order=None is the same as order='C'.
   */
  @Fn
  static PyBytes tobytes(Realm r, PyMemoryView self, @Kw @Default("'C'") Object order) {
    String name = order == PyNone.NONE ? "C" : Text.asString(order);
    self.check();
    if (name == null) {
      throw Errors.typeError(
          "tobytes() argument 'order' must be str or None, not " + Convert.shownType(r, order));
    }
    boolean fortran =
        switch (name) {
          case "C" -> false;
          case "F" -> true;
          case "A" ->
              !self.isContiguous()
                  && Dimensions.isContiguous(self.shape, self.strides, self.itemsize, true);
          default -> throw Errors.valueError("order must be 'C', 'F' or 'A'");
        };
    Sizes.check(r, self.size());
    return new PyBytes(Dimensions.copy(self, fortran));
  }

  /** Return the data in the buffer as a list of elements. */
  @Fn
  static Object tolist(Realm r, PyMemoryView self) {
    return MemoryItems.tolist(r, self);
  }

  /** Return a readonly version of the memoryview. */
  @Fn
  static PyMemoryView toreadonly(PyMemoryView self) {
    return self.again(true);
  }

  /** Cast a memoryview to a new format or shape. */
  @Fn
  static PyMemoryView cast(
      Realm r,
      PyMemoryView self,
      @Kw String format,
      @Kw @Default("<absent>") @Nullable Object shape) {
    return MemoryCast.cast(r, self, format, shape);
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

  /** Create a new memoryview object which references the given object. */
  @New
  static PyMemoryView create(Realm r, PyType cls, @Kw Object object) {
    if (object instanceof PyMemoryView m) {
      return m.again(false);
    }
    if (object instanceof Exporter e) {
      return new PyMemoryView(e);
    }
    throw Errors.typeError(
        "memoryview: a bytes-like object is required, not '" + r.typeOf(object).shown() + "'");
  }
}
