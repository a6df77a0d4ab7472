package org.aiolang.types.bytes;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.StaticFn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.format.PercentFormat;
import org.aiolang.types.list.PyList;
import org.aiolang.types.str.StrPad;
import org.jspecify.annotations.Nullable;

/** The methods of {@code bytearray}. */
@Type("bytearray")
final class ByteArrayMethods {
  private static final PyBytes SPACE = new PyBytes(new byte[] {' '});

  private ByteArrayMethods() {}

  /** Return self+value. */
  @Fn
  static Object __add__(Realm r, PyByteArray self, Object value) {
    return ByteItems.concat(r, self, value);
  }

  /** Return self*value. */
  @Fn
  static Object __mul__(Realm r, PyByteArray self, Object value) {
    return ByteItems.repeat(r, self, value);
  }

  /** Return value*self. */
  @Fn
  static Object __rmul__(Realm r, PyByteArray self, Object value) {
    return ByteItems.repeat(r, self, value);
  }

  /** Return self%value. */
  @Fn
  static PyObject __mod__(Realm r, PyByteArray self, Object value) {
    return ByteSearch.like(self, PercentFormat.formatBytes(r, ByteSearch.chars(self), value));
  }

  /** Return self&lt;value. */
  @Fn
  static Object __lt__(Realm r, PyByteArray self, Object value) {
    return ByteItems.compare(r, Compare.LT, self, value);
  }

  /** Return self&lt;=value. */
  @Fn
  static Object __le__(Realm r, PyByteArray self, Object value) {
    return ByteItems.compare(r, Compare.LE, self, value);
  }

  /** Return self==value. */
  @Fn
  static Object __eq__(Realm r, PyByteArray self, Object value) {
    return ByteItems.compare(r, Compare.EQ, self, value);
  }

  /** Return self!=value. */
  @Fn
  static Object __ne__(Realm r, PyByteArray self, Object value) {
    return ByteItems.compare(r, Compare.NE, self, value);
  }

  /** Return self&gt;value. */
  @Fn
  static Object __gt__(Realm r, PyByteArray self, Object value) {
    return ByteItems.compare(r, Compare.GT, self, value);
  }

  /** Return self&gt;=value. */
  @Fn
  static Object __ge__(Realm r, PyByteArray self, Object value) {
    return ByteItems.compare(r, Compare.GE, self, value);
  }

  /** Return len(self). */
  @Fn
  static long __len__(PyByteArray self) {
    return self.size();
  }

  /** Return bool(key in self). */
  @Fn
  static boolean __contains__(Realm r, PyByteArray self, Object key) {
    return ByteSearch.contains(r, self, key);
  }

  /** Return self[key]. */
  @Fn
  static Object __getitem__(Realm r, PyByteArray self, Object key) {
    return ByteItems.get(r, self, key);
  }

  /** Implement iter(self). */
  @Fn
  static Object __iter__(PyByteArray self) {
    return new BytesIterator(BytesIterator.BYTEARRAY, self);
  }

  /** Return repr(self). */
  @Fn
  static String __repr__(Realm r, PyByteArray self) {
    return r.typeOf(self).name() + "(" + ByteText.repr(self.data(), self.size(), true) + ")";
  }

  /** Return the size of the object in memory, in bytes. */
  @Fn
  static long __sizeof__(PyByteArray self) {
    return 57L + self.size();
  }

  /** Return a copy with ASCII letters changed as capitalize says. */
  @Fn
  static PyObject capitalize(Realm r, PyByteArray self) {
    return ByteCase.to(r, self, ByteCase.TO_CAPITALIZED);
  }

  /** Return a copy with ASCII letters changed as lower says. */
  @Fn
  static PyObject lower(Realm r, PyByteArray self) {
    return ByteCase.to(r, self, ByteCase.TO_LOWER);
  }

  /** Return a copy with ASCII letters changed as swapcase says. */
  @Fn
  static PyObject swapcase(Realm r, PyByteArray self) {
    return ByteCase.to(r, self, ByteCase.TO_SWAPPED);
  }

  /** Return a copy with ASCII letters changed as title says. */
  @Fn
  static PyObject title(Realm r, PyByteArray self) {
    return ByteCase.to(r, self, ByteCase.TO_TITLE);
  }

  /** Return a copy with ASCII letters changed as upper says. */
  @Fn
  static PyObject upper(Realm r, PyByteArray self) {
    return ByteCase.to(r, self, ByteCase.TO_UPPER);
  }

  /** Return True if all bytes are of the class alnum, False otherwise. */
  @Fn
  static boolean isalnum(PyByteArray self) {
    return ByteCase.is(self, ByteCase.ALNUM);
  }

  /** Return True if all bytes are of the class alpha, False otherwise. */
  @Fn
  static boolean isalpha(PyByteArray self) {
    return ByteCase.is(self, ByteCase.ALPHA);
  }

  /** Return True if all bytes are of the class ascii, False otherwise. */
  @Fn
  static boolean isascii(PyByteArray self) {
    return ByteCase.is(self, ByteCase.ASCII);
  }

  /** Return True if all bytes are of the class digit, False otherwise. */
  @Fn
  static boolean isdigit(PyByteArray self) {
    return ByteCase.is(self, ByteCase.DIGIT);
  }

  /** Return True if all bytes are of the class lower, False otherwise. */
  @Fn
  static boolean islower(PyByteArray self) {
    return ByteCase.is(self, ByteCase.LOWER);
  }

  /** Return True if all bytes are of the class space, False otherwise. */
  @Fn
  static boolean isspace(PyByteArray self) {
    return ByteCase.is(self, ByteCase.SPACE);
  }

  /** Return True if all bytes are of the class title, False otherwise. */
  @Fn
  static boolean istitle(PyByteArray self) {
    return ByteCase.is(self, ByteCase.TITLE);
  }

  /** Return True if all bytes are of the class upper, False otherwise. */
  @Fn
  static boolean isupper(PyByteArray self) {
    return ByteCase.is(self, ByteCase.UPPER);
  }

  /** Return a centered value of length width. */
  @Fn
  static PyObject center(
      Realm r, PyByteArray self, long width, @Default("<absent>") @Nullable Object fillchar) {
    Object fill = fillchar == null ? SPACE : fillchar;
    return ByteCase.pad(r, self, width, fill, 0, "center");
  }

  /** Return a left-justified value of length width. */
  @Fn
  static PyObject ljust(
      Realm r, PyByteArray self, long width, @Default("<absent>") @Nullable Object fillchar) {
    Object fill = fillchar == null ? SPACE : fillchar;
    return ByteCase.pad(r, self, width, fill, -1, "ljust");
  }

  /** Return a right-justified value of length width. */
  @Fn
  static PyObject rjust(
      Realm r, PyByteArray self, long width, @Default("<absent>") @Nullable Object fillchar) {
    Object fill = fillchar == null ? SPACE : fillchar;
    return ByteCase.pad(r, self, width, fill, 1, "rjust");
  }

  /** Return the number of non-overlapping occurrences of subsection sub. */
  @Fn
  static long count(
      Realm r,
      PyByteArray self,
      Object sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return ByteSearch.count(r, self, sub, start, end);
  }

  /** Return the lowest index where subsection sub is found. */
  @Fn
  static long find(
      Realm r,
      PyByteArray self,
      Object sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return ByteSearch.find(r, self, sub, start, end, false);
  }

  /** Return the highest index where subsection sub is found. */
  @Fn
  static long rfind(
      Realm r,
      PyByteArray self,
      Object sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return ByteSearch.find(r, self, sub, start, end, true);
  }

  /** Return the lowest index where subsection sub is found. */
  @Fn
  static long index(
      Realm r,
      PyByteArray self,
      Object sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return ByteSearch.index(r, self, sub, start, end, false);
  }

  /** Return the highest index where subsection sub is found. */
  @Fn
  static long rindex(
      Realm r,
      PyByteArray self,
      Object sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return ByteSearch.index(r, self, sub, start, end, true);
  }

  /** Return True if it ends with the specified suffix, False otherwise. */
  @Fn
  static boolean endswith(
      Realm r,
      PyByteArray self,
      Object suffix,
      @Default("None") Object start,
      @Default("None") Object end) {
    return ByteSearch.affix(r, self, suffix, start, end, true, "endswith");
  }

  /** Return True if it starts with the specified prefix, False otherwise. */
  @Fn
  static boolean startswith(
      Realm r,
      PyByteArray self,
      Object prefix,
      @Default("None") Object start,
      @Default("None") Object end) {
    return ByteSearch.affix(r, self, prefix, start, end, false, "startswith");
  }

  /** Decode the bytes using the codec registered for encoding. */
  @Fn
  static String decode(
      Realm r,
      PyByteArray self,
      @Kw @Default("'utf-8'") Object encoding,
      @Kw @Default("'strict'") Object errors) {
    String codec = ByteSource.name(r, encoding, "decode", "encoding");
    String handler = ByteSource.name(r, errors, "decode", "errors");
    return Codecs.decode(r, ByteSource.of(r, self), codec, handler);
  }

  /** Return a copy where all tab characters are expanded using spaces. */
  @Fn
  static PyObject expandtabs(Realm r, PyByteArray self, @Kw @Default("8") int tabsize) {
    return ByteSearch.like(self, StrPad.expandTabs(r, ByteSearch.chars(self), tabsize));
  }

  /** Create a string of hexadecimal numbers from the bytes. */
  @Fn
  static String hex(
      Realm r,
      PyByteArray self,
      @Kw @Default("<absent>") @Nullable Object sep,
      @Kw @Default("1") long bytesPerSep) {
    return ByteHex.of(r, ByteSource.of(r, self), sep, bytesPerSep);
  }

  /** Create the value from a string of hexadecimal numbers. */
  @ClassFn
  static Object fromhex(Realm r, PyType cls, String string) {
    byte[] data = ByteHex.parse(string);
    Object value = new PyByteArray(data);
    return cls == PyByteArray.TYPE ? value : Calls.call1(r, cls, value);
  }

  /** Concatenate any number of bytes-like objects. */
  @Fn
  static PyObject join(Realm r, PyByteArray self, Object iterableOfBytes) {
    return ByteSplit.join(r, self, iterableOfBytes);
  }

  /** Return a translation table usable for translate. */
  @StaticFn
  static PyBytes maketrans(Realm r, Object frm, Object to) {
    return new PyBytes(ByteCase.makeTable(r, frm, to));
  }

  /** Return a copy with each character mapped by the given translation table. */
  @Fn
  static PyObject translate(
      Realm r, PyByteArray self, Object table, @Kw @Default("<absent>") @Nullable Object delete) {
    return ByteCase.translate(r, self, table, delete);
  }

  /** Partition into three parts using the given separator. */
  @Fn
  static PyTuple partition(Realm r, PyByteArray self, Object sep) {
    return ByteSearch.partition(r, self, sep, false);
  }

  /** Partition into three parts using the given separator. */
  @Fn
  static PyTuple rpartition(Realm r, PyByteArray self, Object sep) {
    return ByteSearch.partition(r, self, sep, true);
  }

  /** Return a value with the given prefix removed if present. */
  @Fn
  static PyObject removeprefix(Realm r, PyByteArray self, Object prefix) {
    return ByteSearch.removeAffix(r, self, prefix, false);
  }

  /** Return a value with the given suffix removed if present. */
  @Fn
  static PyObject removesuffix(Realm r, PyByteArray self, Object suffix) {
    return ByteSearch.removeAffix(r, self, suffix, true);
  }

  /** Return a copy with all occurrences of old replaced by new. */
  @Fn
  static PyObject replace(
      Realm r, PyByteArray self, Object old, Object new_, @Default("-1") long count) {
    return ByteSearch.replace(r, self, old, new_, count);
  }

  /** Return a list of the sections, using sep as the delimiter. */
  @Fn
  static PyList split(
      Realm r,
      PyByteArray self,
      @Kw @Default("None") Object sep,
      @Kw @Default("-1") long maxsplit) {
    return ByteSplit.split(r, self, sep, maxsplit, false);
  }

  /** Return a list of the sections, using sep as the delimiter. */
  @Fn
  static PyList rsplit(
      Realm r,
      PyByteArray self,
      @Kw @Default("None") Object sep,
      @Kw @Default("-1") long maxsplit) {
    return ByteSplit.split(r, self, sep, maxsplit, true);
  }

  /** Return a list of the lines, breaking at line boundaries. */
  @Fn
  static PyList splitlines(PyByteArray self, @Kw @Default("False") boolean keepends) {
    return ByteSplit.lines(self, keepends);
  }

  /** Strip leading bytes contained in the argument. */
  @Fn
  static PyObject lstrip(Realm r, PyByteArray self, @Default("None") Object bytes) {
    return ByteSearch.strip(r, self, bytes, true, false);
  }

  /** Strip trailing bytes contained in the argument. */
  @Fn
  static PyObject rstrip(Realm r, PyByteArray self, @Default("None") Object bytes) {
    return ByteSearch.strip(r, self, bytes, false, true);
  }

  /** Strip leading and trailing bytes contained in the argument. */
  @Fn
  static PyObject strip(Realm r, PyByteArray self, @Default("None") Object bytes) {
    return ByteSearch.strip(r, self, bytes, true, true);
  }

  /** Pad with zeros on the left, to fill a field of the given width. */
  @Fn
  static PyObject zfill(Realm r, PyByteArray self, long width) {
    return ByteSearch.like(self, StrPad.zeros(r, ByteSearch.chars(self), width));
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
          "can't concat " + r.typeOf(value).name() + " to " + self.type().name());
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

  /** Create and return a new object. */
  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    PyByteArray value = new PyByteArray(new byte[0]);
    return cls == PyByteArray.TYPE ? value : value.as(cls, PyByteArray.class);
  }
}
