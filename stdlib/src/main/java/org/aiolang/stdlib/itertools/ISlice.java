package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Convert;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** {@code itertools.islice}: the items at some indexes of an iterator. */
@Type(
    value = "islice",
    module = "itertools",
    parts = {CopyPart.class, StatePart.class},
    self = ISlice.class)
final class ISlice extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("islice").members(new ISliceTable());

  private @Nullable PyIterator source;
  private long next;
  private final long stop;
  private final long step;
  private long count;

  private ISlice(PyIterator source, long start, long stop, long step) {
    super(TYPE.instanceShape());
    this.source = source;
    this.next = start;
    this.stop = stop;
    this.step = step;
  }

  @Override
  public @Nullable Object next(Realm r) {
    PyIterator it = source;
    if (it == null) {
      return null;
    }
    while (count < next) {
      if (it.next(r) == null) {
        source = null;
        return null;
      }
      count++;
      r.safepoint();
    }
    if (stop >= 0 && count >= stop) {
      source = null;
      return null;
    }
    Object item = it.next(r);
    if (item == null) {
      source = null;
      return null;
    }
    count++;
    next += step;
    if (next < 0 || stop >= 0 && next > stop) {
      next = stop < 0 ? Long.MAX_VALUE : stop;
    }
    return item;
  }

  @Override
  public Object reduce(Realm r) {
    if (source == null) {
      return new PyTuple(type(), new PyTuple(Iteration.iter(r, new PyList()), 0L), 0L);
    }
    Object end = stop < 0 ? PyNone.NONE : (Object) stop;
    return new PyTuple(type(), new PyTuple(source.itself(), next, end, step), count);
  }

  @Override
  public void setState(Realm r, Object state) {
    count = index(state, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @New
  static Object create(Realm r, PyType cls, @Args Object[] args) {
    if (args.length < 2 || args.length > 4) {
      throw Errors.typeError(
          "islice expected at "
              + (args.length < 2 ? "least 2 arguments, got " : "most 4 arguments, got ")
              + args.length);
    }
    long start = 0;
    long stop;
    long step = 1;
    if (args.length == 2) {
      stop = bound(r, args[1], -1);
      if (stop < -1) {
        throw Errors.valueError(
            "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
      }
    } else {
      start = bound(r, args[1], 0);
      stop = bound(r, args[2], -1);
      if (start < 0 || stop < -1) {
        throw Errors.valueError(
            "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
      }
      step = args.length == 4 ? bound(r, args[3], 1) : 1;
      if (step < 1) {
        throw Errors.valueError("Step for islice() must be a positive integer or None.");
      }
    }
    ISlice made = new ISlice(Iteration.of(r, args[0]), start, stop, step);
    return cls == TYPE ? made : made.as(cls, ISlice.class);
  }

  /** The value of a bound; a mistake is {@code Long.MIN_VALUE}. */
  private static long bound(Realm r, Object o, long ofNone) {
    if (o == PyNone.NONE) {
      return ofNone;
    }
    if (!Convert.hasIndex(r, o) || !(Convert.index(r, o) instanceof Long n) || n < 0) {
      return Long.MIN_VALUE;
    }
    return n;
  }
}
