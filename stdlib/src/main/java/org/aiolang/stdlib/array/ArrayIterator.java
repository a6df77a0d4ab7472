package org.aiolang.stdlib.array;

import java.util.Objects;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Iterates over an array as it is when it comes to an item; at the end it stays there. */
@Type(value = "arrayiterator", module = "array")
final class ArrayIterator extends PyIterator {
  static final PyType TYPE =
      PyType.builtin("arrayiterator").members(new ArrayIteratorTable()).sealed();

  private @Nullable PyArray array;
  private int next;

  ArrayIterator(PyArray array) {
    super(TYPE.instanceShape());
    this.array = array;
  }

  @Override
  public @Nullable Object next(Realm r) {
    PyArray a = array;
    if (a == null) {
      return null;
    }
    if (next < a.count()) {
      return a.get(next++);
    }
    array = null;
    return null;
  }

  @Fn
  static Object __iter__(ArrayIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, ArrayIterator self) {
    Object item = self.next(r);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  /** Return state information for pickling. */
  @Fn
  static PyTuple __reduce__(Realm r, ArrayIterator self) {
    Object iter = Objects.requireNonNull(r.builtins().getStr("iter"));
    return self.array == null
        ? new PyTuple(iter, new PyTuple(PyTuple.EMPTY))
        : new PyTuple(iter, new PyTuple(self.array), (long) self.next);
  }

  /** Set state information for unpickling. */
  @Fn
  static void __setstate__(ArrayIterator self, long state) {
    if (self.array != null) {
      self.next = (int) Math.max(0, Math.min(state, self.array.count()));
    }
  }
}
