package org.aiolang.types.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** The methods of {@code bytearray}. */
@Type(
    value = "bytearray",
    parts = {
      BytesProtocol.class,
      BytesSearchMethods.class,
      BytesCaseMethods.class,
      BufferProtocol.class
    },
    self = PyByteArray.class)
final class ByteArrayMethods {
  private ByteArrayMethods() {}

  /** Implement iter(self). */
  @Fn
  static Object __iter__(PyByteArray self) {
    return new BytesIterator(BytesIterator.BYTEARRAY, self);
  }

  /** Return repr(self). */
  @Fn
  static String __repr__(Realm r, PyByteArray self) {
    return r.typeOf(self).name() + "(" + ByteText.repr(r, self.data(), self.size(), true) + ")";
  }

  @Fn
  static PyTuple __reduce__(Realm r, PyByteArray self) {
    return reduce(r, self, 2);
  }

  /** Return state information for pickling. */
  @Fn
  static PyTuple __reduce_ex__(Realm r, PyByteArray self, @Default("0") long protocol) {
    return reduce(r, self, protocol);
  }

  private static PyTuple reduce(Realm r, PyByteArray self, long protocol) {
    PyTuple args = PyTuple.EMPTY;
    if (self.size() > 0) {
      byte[] data = Arrays.copyOf(self.data(), self.size());
      args =
          protocol < 3
              ? new PyTuple(new String(data, StandardCharsets.ISO_8859_1), "latin-1")
              : new PyTuple(new PyBytes(data));
    }
    Object state =
        self.type().isBuiltin()
            ? PyNone.NONE
            : Calls.call0(r, Attributes.get(r, self, "__getstate__"));
    return new PyTuple(self.type(), args, state);
  }

  /** Return the size of the object in memory, in bytes. */
  @Fn
  static long __sizeof__(PyByteArray self) {
    return 57L + self.size();
  }

  /** Set self[key] to value. */
  @Fn
  static void __setitem__(Realm r, PyByteArray self, Object key, Object value) {
    ByteArrayEdit.set(r, self, key, value);
  }

  /** Delete self[key]. */
  @Fn
  static void __delitem__(Realm r, PyByteArray self, Object key) {
    ByteArrayEdit.delete(r, self, key);
  }

  /** Implement self+=value. */
  @Fn
  static Object __iadd__(Realm r, PyByteArray self, Object value) {
    if (ByteSource.orNull(value) == null) {
      throw Errors.typeError(
          "can't concat " + r.typeOf(value).shown() + " to " + self.type().name());
    }
    ByteArrayEdit.extend(r, self, value);
    return self;
  }

  /** Implement self*=value. */
  @Fn
  static Object __imul__(Realm r, PyByteArray self, Object value) {
    if (!Convert.hasIndex(r, value)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    self.adopt(r, ByteItems.repeated(r, self.toArray(), value));
    return self;
  }

  /** Append a single item to the end of the bytearray. */
  @Fn
  static void append(Realm r, PyByteArray self, Object item) {
    ByteArrayEdit.append(r, self, ByteArrayEdit.value(r, item));
  }

  /** Remove all items from the bytearray. */
  @Fn
  static void clear(Realm r, PyByteArray self) {
    self.adopt(r, new byte[0]);
  }

  /** Return a copy of B. */
  @Fn
  static PyByteArray copy(PyByteArray self) {
    return new PyByteArray(self.toArray());
  }

  /** Append all the items from the iterator or sequence to the end of the bytearray. */
  @Fn
  static void extend(Realm r, PyByteArray self, Object iterableOfInts) {
    ByteArrayEdit.extend(r, self, iterableOfInts);
  }

  /** Insert a single item into the bytearray before the given index. */
  @Fn
  static void insert(Realm r, PyByteArray self, long index, Object item) {
    ByteArrayEdit.insert(r, self, index, ByteArrayEdit.value(r, item));
  }

  /** Remove and return a single item from B. */
  @Fn
  static long pop(Realm r, PyByteArray self, @Default("-1") long index) {
    return ByteArrayEdit.pop(r, self, index);
  }

  /** Remove the first occurrence of a value in the bytearray. */
  @Fn
  static void remove(Realm r, PyByteArray self, Object value) {
    ByteArrayEdit.remove(r, self, ByteArrayEdit.value(r, value));
  }

  /** Reverse the order of the values in B in place. */
  @Fn
  static void reverse(PyByteArray self) {
    ByteArrayEdit.reverse(self);
  }

  /** Initialize self. */
  @Fn
  static void __init__(
      Realm r,
      PyByteArray self,
      @Kw @Default("<absent>") @Nullable Object source,
      @Kw @Default("<absent>") @Nullable Object encoding,
      @Kw @Default("<absent>") @Nullable Object errors) {
    ByteArrayEdit.fill(r, self, source, encoding, errors);
  }

  /** Create the value from a string of hexadecimal numbers. */
  @ClassFn
  static Object fromhex(Realm r, PyType cls, String string) {
    byte[] data = ByteHex.parse(r, string);
    Object value = new PyByteArray(data);
    return cls == PyByteArray.TYPE ? value : Calls.call1(r, cls, value);
  }

  /** Create and return a new object. */
  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    PyByteArray value = new PyByteArray(new byte[0]);
    return cls == PyByteArray.TYPE ? value : value.as(cls, PyByteArray.class);
  }
}
