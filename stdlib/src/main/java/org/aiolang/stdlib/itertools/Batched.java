package org.aiolang.stdlib.itertools;

import java.util.Arrays;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/** {@code itertools.batched}: tuples of n items each, the last one maybe shorter. */
@Type(value = "batched", module = "itertools")
final class Batched extends PyIterator {
  static final PyType TYPE = PyType.builtin("batched").members(new BatchedTable());

  private final PyIterator source;
  private final int n;
  private final boolean strict;
  private boolean done;

  private Batched(PyIterator source, int n, boolean strict) {
    super(TYPE.instanceShape());
    this.source = source;
    this.n = n;
    this.strict = strict;
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (done) {
      return null;
    }
    Object[] batch = new Object[Math.min(n, 16)];
    int size = 0;
    while (size < n) {
      Object item = source.next(r);
      if (item == null) {
        done = true;
        if (size > 0 && strict) {
          throw Errors.valueError("batched(): incomplete batch");
        }
        return size == 0 ? null : PyTuple.of(Arrays.copyOf(batch, size));
      }
      if (size == batch.length) {
        batch = Arrays.copyOf(batch, Sizes.grown(r, size + 1, Math.min(n, size * 2L), 1));
      }
      batch[size++] = item;
      r.safepoint();
    }
    return PyTuple.of(batch);
  }

  @New
  static Object create(
      Realm r,
      PyType cls,
      @Kw Object iterable,
      @Kw Object n,
      @KwOnly @Default("False") boolean strict) {
    long size = Convert.longValue(r, n);
    if (size < 1) {
      throw Errors.valueError("n must be at least one");
    }
    Batched made =
        new Batched(Iteration.of(r, iterable), (int) Math.min(size, Integer.MAX_VALUE - 8), strict);
    return cls == TYPE ? made : made.as(cls, Batched.class);
  }

  @Fn
  static PyIterator __iter__(PyIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, PyIterator self) {
    return self.following(r);
  }
}
