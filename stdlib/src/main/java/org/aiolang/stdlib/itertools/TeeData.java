package org.aiolang.stdlib.itertools;

import java.util.Objects;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * A chunk of the items that the iterators of one {@code tee} have taken from their source, and the
 * chunk after it. A chunk that all have passed is garbage.
 */
@Type(value = "_tee_dataobject", module = "itertools")
final class TeeData extends PyObject {
  static final PyType TYPE = PyType.builtin("_tee_dataobject").sealed().members(new TeeDataTable());

  /** How many items a chunk holds. */
  static final int SIZE = 57;

  private final PyIterator source;
  private final Object[] values = new Object[SIZE];
  private int count;
  private boolean running;
  private @Nullable TeeData next;

  TeeData(PyIterator source) {
    super(TYPE.instanceShape());
    this.source = source;
  }

  /** The item at an index up to the number of those taken; null where the source has ended. */
  @Nullable Object get(Realm r, int index) {
    if (index < count) {
      return values[index];
    }
    if (running) {
      throw Errors.runtimeError("cannot re-enter the tee iterator");
    }
    running = true;
    try {
      Object item = source.next(r);
      if (item != null) {
        values[count++] = item;
      }
      return item;
    } finally {
      running = false;
    }
  }

  TeeData next() {
    if (next == null) {
      next = new TeeData(source);
    }
    return next;
  }

  /** Return state information for pickling. */
  @Fn
  static Object __reduce__(Realm r, TeeData self) {
    CopyPart.warn(r);
    PyList taken = new PyList();
    for (int i = 0; i < self.count; i++) {
      taken.add(self.values[i]);
    }
    Object after = self.next == null ? PyNone.NONE : self.next;
    return new PyTuple(TYPE, new PyTuple(self.source.itself(), taken, after));
  }

  @New
  static Object create(Realm r, PyType cls, Object iterable, PyList values, Object next) {
    int n = values.size();
    boolean last = next == PyNone.NONE;
    if (n > SIZE || n < SIZE && !last) {
      throw Errors.valueError("Invalid arguments");
    }
    if (!last && !(next instanceof TeeData)) {
      throw Errors.typeError("_tee_dataobject next link must be a _tee_dataobject");
    }
    TeeData made = new TeeData(Iteration.of(r, iterable));
    for (int i = 0; i < n; i++) {
      made.values[i] = Objects.requireNonNull(values.get(i));
    }
    made.count = n;
    made.next = last ? null : (TeeData) next;
    return made;
  }
}
