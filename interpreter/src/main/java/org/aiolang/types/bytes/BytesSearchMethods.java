package org.aiolang.types.bytes;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;

/** Methods of bytes and bytearrays that find, replace, split, join and strip. */
@Part
final class BytesSearchMethods {
  private BytesSearchMethods() {}

  /** Return the number of non-overlapping occurrences of subsection sub. */
  @Fn(text = "sub[, start[, end]], /")
  static long count(
      Realm r,
      ByteString self,
      Object sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return ByteSearch.count(r, self, sub, start, end);
  }

  /** Return the lowest index where subsection sub is found. */
  @Fn(text = "sub[, start[, end]], /")
  static long find(
      Realm r,
      ByteString self,
      Object sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return ByteSearch.find(r, self, sub, start, end, false);
  }

  /** Return the highest index where subsection sub is found. */
  @Fn(text = "sub[, start[, end]], /")
  static long rfind(
      Realm r,
      ByteString self,
      Object sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return ByteSearch.find(r, self, sub, start, end, true);
  }

  /** Return the lowest index where subsection sub is found. */
  @Fn(text = "sub[, start[, end]], /")
  static long index(
      Realm r,
      ByteString self,
      Object sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return ByteSearch.index(r, self, sub, start, end, false);
  }

  /** Return the highest index where subsection sub is found. */
  @Fn(text = "sub[, start[, end]], /")
  static long rindex(
      Realm r,
      ByteString self,
      Object sub,
      @Default("None") Object start,
      @Default("None") Object end) {
    return ByteSearch.index(r, self, sub, start, end, true);
  }

  /** Return True if it ends with the specified suffix, False otherwise. */
  @Fn(text = "suffix[, start[, end]], /")
  static boolean endswith(
      Realm r,
      ByteString self,
      Object suffix,
      @Default("None") Object start,
      @Default("None") Object end) {
    return ByteSearch.affix(r, self, suffix, start, end, true, "endswith");
  }

  /** Return True if it starts with the specified prefix, False otherwise. */
  @Fn(text = "prefix[, start[, end]], /")
  static boolean startswith(
      Realm r,
      ByteString self,
      Object prefix,
      @Default("None") Object start,
      @Default("None") Object end) {
    return ByteSearch.affix(r, self, prefix, start, end, false, "startswith");
  }

  /** Concatenate any number of bytes-like objects. */
  @Fn
  static ByteString join(Realm r, ByteString self, Object iterableOfBytes) {
    return ByteSplit.join(r, self, iterableOfBytes);
  }

  /** Partition into three parts using the given separator. */
  @Fn
  static PyTuple partition(Realm r, ByteString self, Object sep) {
    return ByteSearch.partition(r, self, sep, false);
  }

  /** Partition into three parts using the given separator. */
  @Fn
  static PyTuple rpartition(Realm r, ByteString self, Object sep) {
    return ByteSearch.partition(r, self, sep, true);
  }

  /** Return a value with the given prefix removed if present. */
  @Fn
  static ByteString removeprefix(Realm r, ByteString self, Object prefix) {
    return ByteSearch.removeAffix(r, self, prefix, false);
  }

  /** Return a value with the given suffix removed if present. */
  @Fn
  static ByteString removesuffix(Realm r, ByteString self, Object suffix) {
    return ByteSearch.removeAffix(r, self, suffix, true);
  }

  /** Return a copy with all occurrences of old replaced by new. */
  @Fn
  static ByteString replace(
      Realm r, ByteString self, Object old, Object new_, @Default("-1") long count) {
    return ByteSearch.replace(r, self, old, new_, count);
  }

  /** Return a list of the sections, using sep as the delimiter. */
  @Fn
  static PyList split(
      Realm r, ByteString self, @Kw @Default("None") Object sep, @Kw @Default("-1") long maxsplit) {
    return ByteSplit.split(r, self, sep, maxsplit, false);
  }

  /** Return a list of the sections, using sep as the delimiter. */
  @Fn
  static PyList rsplit(
      Realm r, ByteString self, @Kw @Default("None") Object sep, @Kw @Default("-1") long maxsplit) {
    return ByteSplit.split(r, self, sep, maxsplit, true);
  }

  /** Return a list of the lines, breaking at line boundaries. */
  @Fn
  static PyList splitlines(Realm r, ByteString self, @Kw @Default("False") boolean keepends) {
    return ByteSplit.lines(r, self, keepends);
  }

  /** Strip leading bytes contained in the argument. */
  @Fn
  static ByteString lstrip(Realm r, ByteString self, @Default("None") Object bytes) {
    return ByteSearch.strip(r, self, bytes, true, false);
  }

  /** Strip trailing bytes contained in the argument. */
  @Fn
  static ByteString rstrip(Realm r, ByteString self, @Default("None") Object bytes) {
    return ByteSearch.strip(r, self, bytes, false, true);
  }

  /** Strip leading and trailing bytes contained in the argument. */
  @Fn
  static ByteString strip(Realm r, ByteString self, @Default("None") Object bytes) {
    return ByteSearch.strip(r, self, bytes, true, true);
  }
}
