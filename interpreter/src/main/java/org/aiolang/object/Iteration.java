package org.aiolang.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The iterator protocol. */
public final class Iteration {
  private Iteration() {}

  /** {@code iter(o)}, ready for Java loops. */
  public static PyIterator of(Realm r, Object o) {
    Object it = iter(r, o);
    return it instanceof PyIterator i && i.type().isBuiltin() ? i : new ForeignIterator(it);
  }

  /** {@code iter(o)}. */
  public static Object iter(Realm r, Object o) {
    PyType type = r.typeOf(o);
    Object method = type.special(Special.ITER);
    if (method == null || method == PyNone.NONE) {
      if (method == null && type.special(Special.GETITEM) != null) {
        return new SequenceIterator(o);
      }
      throw Errors.typeError("'" + type.shown() + "' object is not iterable");
    }
    Object it = Calls.callMethod0(r, method, o);
    if (!(it instanceof PyIterator) && r.typeOf(it).special(Special.NEXT) == null) {
      throw Errors.typeError("iter() returned non-iterator of type '" + r.typeOf(it).shown() + "'");
    }
    return it;
  }

  /** {@code next(it)}, or null at the end. */
  public static @Nullable Object next(Realm r, Object it) {
    if (it instanceof PyIterator i && i.type().isBuiltin() && i.isIterator()) {
      return i.next(r);
    }
    PyType type = r.typeOf(it);
    Object method = type.special(Special.NEXT);
    if (method == null) {
      throw Errors.typeError("'" + type.shown() + "' object is not an iterator");
    }
    try {
      return Calls.callMethod0(r, method, it);
    } catch (PyException e) {
      if (e.is(Exceptions.STOP_ITERATION)) {
        return null;
      }
      throw e;
    }
  }

  /** All values of an iterable. */
  public static Object[] toArray(Realm r, Object iterable) {
    if (iterable instanceof PyTuple t && t.type() == PyTuple.TYPE) {
      return t.items();
    }
    ArrayList<Object> all = new ArrayList<>();
    PyIterator it = of(r, iterable);
    addRest(r, it, all);
    return all.toArray();
  }

  /** Adds what is left of an iterator to a list, which counts as memory meanwhile. */
  public static void addRest(Realm r, PyIterator it, List<Object> into) {
    Object @Nullable [] outer = r.build(into);
    try {
      for (Object o = it.next(r); o != null; o = it.next(r)) {
        into.add(o);
        Sizes.checkItems(r, into.size());
        r.safepoint();
      }
    } finally {
      r.building = outer;
    }
  }

  /** Any object with {@code __next__}, as Java sees it. */
  private static final class ForeignIterator extends PyIterator {
    private static final PyType TYPE = PyType.builtin("iterator").sealed();
    private final Object iterator;

    ForeignIterator(Object iterator) {
      super(TYPE.instanceShape());
      this.iterator = iterator;
    }

    @Override
    public @Nullable Object next(Realm r) {
      return Iteration.next(r, iterator);
    }

    @Override
    public Object itself() {
      return iterator;
    }
  }

  /** The old sequence protocol: {@code __getitem__} from 0 until IndexError. */
  private static final class SequenceIterator extends CopyableIterator {
    private static final PyType TYPE = PyType.builtin("iterator").sealed();
    private @Nullable Object sequence;
    private long index;

    SequenceIterator(Object sequence) {
      super(TYPE.instanceShape());
      this.sequence = sequence;
    }

    @Override
    public @Nullable Object next(Realm r) {
      if (sequence == null) {
        return null;
      }
      if (index == Long.MAX_VALUE) {
        throw Errors.overflowError("iter index too large");
      }
      try {
        return Items.get(r, sequence, index++);
      } catch (PyException e) {
        if (e.is(Exceptions.INDEX_ERROR) || e.is(Exceptions.STOP_ITERATION)) {
          sequence = null;
          return null;
        }
        throw e;
      }
    }

    @Override
    public Object reduce(Realm r) {
      return sequence == null
          ? call(r, "iter", PyTuple.EMPTY)
          : callAndPlace(r, "iter", sequence, index);
    }

    @Override
    public void setState(Realm r, Object state) {
      long at = index(state, 0, Long.MAX_VALUE);
      index = sequence == null ? index : at;
    }

    @Override
    public Object remaining(Realm r) {
      if (sequence == null) {
        return 0L;
      }
      return r.typeOf(sequence).special(Special.LEN) == null
          ? PyNotImplemented.NOT_IMPLEMENTED
          : (Object) Math.max(0, Items.length(r, sequence) - index);
    }
  }
}
