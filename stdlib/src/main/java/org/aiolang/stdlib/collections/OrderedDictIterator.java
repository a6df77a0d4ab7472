package org.aiolang.stdlib.collections;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.dict.PyDictView;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * Runs through the keys, values or items of an OrderedDict in either direction; fails once a key
 * has come, gone or moved, unless it had already given the last one.
 */
@Type("odict_iterator")
final class OrderedDictIterator extends CopyableIterator {
  private static final PyType TYPE =
      PyType.builtin("odict_iterator").members(new OrderedDictIteratorTable()).sealed();

  private final int kind;
  private final boolean backwards;
  private @Nullable PyDict dict;
  private final int expected;

  /** Where the next key is, found when the last one was given; -1 where there is none. */
  private int next;

  /** The kind is one of {@link PyDictView}'s. */
  OrderedDictIterator(int kind, boolean backwards, PyDict dict) {
    this(kind, backwards, dict, dict.structure(), -1);
    next = from(dict, backwards ? dict.limit() - 1 : dict.first());
  }

  private OrderedDictIterator(
      int kind, boolean backwards, @Nullable PyDict dict, int expected, int next) {
    super(TYPE.instanceShape());
    this.kind = kind;
    this.backwards = backwards;
    this.dict = dict;
    this.expected = expected;
    this.next = next;
  }

  private int from(PyDict d, int start) {
    int i = start;
    while (i >= 0 && i < d.limit()) {
      if (d.keyAt(i) != null) {
        return i;
      }
      i += backwards ? -1 : 1;
    }
    return -1;
  }

  @Override
  public @Nullable Object next(Realm r) {
    PyDict d = dict;
    if (d == null || next < 0) {
      dict = null;
      return null;
    }
    if (d.structure() != expected) {
      dict = null;
      throw Errors.runtimeError("OrderedDict mutated during iteration");
    }
    Object key = d.keyAt(next);
    if (key == null) {
      throw new IllegalStateException("no key at " + next);
    }
    Object value = d.valueAt(next);
    next = from(d, next + (backwards ? -1 : 1));
    return kind == PyDictView.KEYS
        ? key
        : kind == PyDictView.VALUES ? value : new PyTuple(key, value);
  }

  /** The rest as a list; this iterator stays where it is. */
  @Override
  public Object reduce(Realm r) {
    OrderedDictIterator rest = new OrderedDictIterator(kind, backwards, dict, expected, next);
    return call(r, "iter", PyList.from(r, rest));
  }

  @Fn
  static PyIterator __iter__(PyIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, PyIterator self) {
    return self.following(r);
  }

  /** Return state information for pickling */
  @Fn
  static Object __reduce__(Realm r, OrderedDictIterator self) {
    return self.reduce(r);
  }
}
