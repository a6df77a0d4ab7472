package org.aiolang.stdlib.array;

import org.aiolang.diag.Warnings;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.alias.PyGenericAlias;
import org.aiolang.types.bytes.BufferProtocol;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.bytes.PyMemoryView;
import org.aiolang.types.list.PyList;
import org.aiolang.types.list.SequenceIndex;
import org.jspecify.annotations.Nullable;

/** The methods of {@code array.array}. Source: CPython's {@code arraymodule.c}. */
@Type(
    value = "array",
    module = "array",
    parts = {ArrayItems.class},
    self = PyArray.class)
final class ArrayMethods {
  private ArrayMethods() {}

  /** Return a new array whose items are restricted by typecode. */
  @New
  static Object create(Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (cls == PyArray.TYPE && kwargs != null && kwargs.size() > 0) {
      throw Errors.typeError("array.array() takes no keyword arguments");
    }
    if (args.length == 0) {
      throw Errors.typeError("array() takes at least 1 argument (0 given)");
    }
    if (args.length > 2) {
      throw Errors.typeError("array() takes at most 2 arguments (" + args.length + " given)");
    }
    String code = Text.asString(args[0]);
    if (code == null || code.length() != 1) {
      throw Errors.typeError(
          "array() argument 1 must be a unicode character, not " + Convert.shownType(r, args[0]));
    }
    if (code.equals("u")) {
      Warnings.warn(
          r,
          Exceptions.DEPRECATION_WARNING,
          "The 'u' type code is deprecated and will be removed in Python 3.16",
          1);
    }
    PyArray array = new PyArray(TypeCode.of(code.charAt(0)), new byte[0]);
    ArrayFill.begin(r, array, args.length > 1 ? args[1] : null);
    return cls == PyArray.TYPE ? array : array.as(cls, PyArray.class);
  }

  /** Append new value v to the end of the array. */
  @Fn
  static void append(Realm r, PyArray self, Object v) {
    self.add(r, v);
  }

  /** Append items to the end of the array. */
  @Fn
  static void extend(Realm r, PyArray self, Object bb) {
    if (bb instanceof PyArray other) {
      if (other.type != self.type) {
        throw Errors.typeError("can only extend with array of same kind");
      }
      self.replace(r, self.count(), self.count(), other.bytes(), other.size());
    } else {
      ArrayFill.items(r, self, bb);
    }
  }

  /** Insert a new item v into the array before position i. */
  @Fn
  static void insert(Realm r, PyArray self, long i, Object v) {
    long at = i < 0 ? Math.max(0, i + self.count()) : i;
    self.insert(r, (int) Math.min(at, self.count()), v);
  }

  /** Return the i-th element and delete it from the array. */
  @Fn
  static Object pop(Realm r, PyArray self, @Default("-1") long i) {
    if (self.count() == 0) {
      throw Errors.indexError("pop from empty array");
    }
    long at = i < 0 ? i + self.count() : i;
    if (at < 0 || at >= self.count()) {
      throw Errors.indexError("pop index out of range");
    }
    Object item = self.get((int) at);
    self.replace(r, (int) at, (int) at + 1, self.data(), 0);
    return item;
  }

  /** Remove the first occurrence of v in the array. */
  @Fn
  static void remove(Realm r, PyArray self, Object v) {
    for (int i = 0; i < self.count(); i++) {
      if (Compare.equal(r, self.get(i), v)) {
        self.replace(r, i, i + 1, self.data(), 0);
        return;
      }
    }
    throw Errors.valueError("array.remove(x): x not in array");
  }

  /** Return index of first occurrence of v in the array. */
  @Fn
  static long index(
      Realm r,
      PyArray self,
      Object v,
      @Default("0") Object start,
      @Default("9223372036854775807") Object stop) {
    int from = SequenceIndex.clipped(r, start, self.count());
    int to = SequenceIndex.clipped(r, stop, self.count());
    for (int i = from; i < to && i < self.count(); i++) {
      if (Compare.equal(r, self.get(i), v)) {
        return i;
      }
    }
    throw Errors.valueError("array.index(x): x not in array");
  }

  /** Return number of occurrences of v in the array. */
  @Fn
  static long count(Realm r, PyArray self, Object v) {
    long found = 0;
    for (int i = 0; i < self.count(); i++) {
      found += Compare.equal(r, self.get(i), v) ? 1 : 0;
    }
    return found;
  }

  /** Remove all items from the array. */
  @Fn
  static void clear(Realm r, PyArray self) {
    self.replace(r, 0, self.count(), self.data(), 0);
  }

  /** Reverse the order of the items in the array. */
  @Fn
  static void reverse(PyArray self) {
    byte[] old = self.bytes();
    int w = self.type.size;
    for (int from = 0, to = old.length - w; to >= 0; from += w, to -= w) {
      System.arraycopy(old, from, self.data(), to, w);
    }
  }

  /** Byteswap all items of the array. */
  @Fn
  static void byteswap(PyArray self) {
    byte[] data = self.data();
    int w = self.type.size;
    for (int at = 0; at < self.size(); at += w) {
      for (int i = at, j = at + w - 1; i < j; i++, j--) {
        byte b = data[i];
        data[i] = data[j];
        data[j] = b;
      }
    }
  }

  /** Return a tuple of the address and the length of the array's memory. */
  @Fn("buffer_info")
  static PyTuple bufferInfo(PyArray self) {
    return new PyTuple((long) System.identityHashCode(self.data()) * 16, (long) self.count());
  }

  /** Appends items from the bytes-like object, interpreting it as an array of machine values. */
  @Fn
  static void frombytes(Realm r, PyArray self, Object buffer) {
    ArrayFill.bytes(r, self, buffer);
  }

  /** Convert the array to an array of machine values and return the bytes representation. */
  @Fn
  static PyBytes tobytes(Realm r, PyArray self) {
    Sizes.check(r, self.size());
    return new PyBytes(self.bytes());
  }

  /** Append items to array from list. */
  @Fn
  static void fromlist(Realm r, PyArray self, Object list) {
    if (!(list instanceof PyList l)) {
      throw Errors.typeError("arg must be list");
    }
    ArrayFill.list(r, self, l);
  }

  /** Convert array to an ordinary list with the same items. */
  @Fn
  static PyList tolist(Realm r, PyArray self) {
    Sizes.checkItems(r, self.count());
    PyList list = new PyList();
    for (int i = 0; i < self.count(); i++) {
      list.add(self.get(i));
    }
    return list;
  }

  /** Extends this array with data from the unicode string ustr. */
  @Fn
  static void fromunicode(Realm r, PyArray self, String ustr) {
    if (!self.type.isText()) {
      throw Errors.valueError(
          "fromunicode() may only be called on unicode type arrays ('u' or 'w')");
    }
    ArrayFill.text(r, self, ustr);
  }

  /** Convert the array to a unicode string. */
  @Fn
  static String tounicode(PyArray self) {
    if (!self.type.isText()) {
      throw Errors.valueError("tounicode() may only be called on unicode type arrays ('u' or 'w')");
    }
    StringBuilder text = new StringBuilder(self.count());
    for (int i = 0; i < self.count(); i++) {
      text.append((String) self.get(i));
    }
    return text.toString();
  }

  /** Read n objects from the file object f and append them to the end of the array. */
  @Fn
  static void fromfile(Realm r, PyArray self, Object f, long n) {
    ArrayFill.file(r, self, f, n);
  }

  /** Write all items (as machine values) to the file object f. */
  @Fn
  static void tofile(Realm r, PyArray self, Object f) {
    ArrayFill.toFile(r, self, f);
  }

  /** Return a copy of the array. */
  @Fn
  static PyArray __copy__(PyArray self) {
    return new PyArray(self.type, self.bytes());
  }

  /** Return a copy of the array. */
  @Fn
  static PyArray __deepcopy__(PyArray self, Object unused) {
    return new PyArray(self.type, self.bytes());
  }

  /** Return state information for pickling. */
  @Fn("__reduce_ex__")
  static PyTuple reduce(Realm r, PyArray self, Object value) {
    if (!(value instanceof Long protocol)) {
      throw Errors.typeError("__reduce_ex__ argument should be an integer");
    }
    boolean plain = self.shape().size() == 0 && !self.shape().isDict();
    Object state = plain ? PyNone.NONE : Attributes.get(r, self, "__dict__");
    String code = String.valueOf(self.type.code);
    if (protocol < 3) {
      return new PyTuple(self.type(), new PyTuple(code, tolist(r, self)), state);
    }
    Object module = r.importer().importPath(r, "array");
    return new PyTuple(
        Attributes.get(r, module, "_array_reconstructor"),
        new PyTuple(self.type(), code, (long) self.type.machineFormat, tobytes(r, self)),
        state);
  }

  /** Return repr(self). */
  @Fn
  static String __repr__(Realm r, PyArray self) {
    String head = r.typeOf(self).name() + "('" + self.type.code + "'";
    if (self.count() == 0) {
      return head + ")";
    }
    return head + ", " + Text.repr(r, self.type.isText() ? tounicode(self) : tolist(r, self)) + ")";
  }

  /** The typecode character used to create the array. */
  @Getter
  static String typecode(PyArray self) {
    return String.valueOf(self.type.code);
  }

  /** The size, in bytes, of one array item. */
  @Getter
  static long itemsize(PyArray self) {
    return self.type.size;
  }

  /** Size of the array in memory, in bytes. */
  @Fn
  static long __sizeof__(PyArray self) {
    return 64L + self.data().length;
  }

  /** Return a buffer object that exposes the underlying memory of the object. */
  @Fn
  static PyMemoryView __buffer__(Realm r, PyArray self, long flags) {
    return BufferProtocol.__buffer__(r, self, flags);
  }

  /** Release the buffer object that exposes the underlying memory of the object. */
  @Fn
  static void __release_buffer__(PyArray self, PyMemoryView buffer) {
    BufferProtocol.__release_buffer__(self, buffer);
  }

  /** See PEP 585. */
  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
