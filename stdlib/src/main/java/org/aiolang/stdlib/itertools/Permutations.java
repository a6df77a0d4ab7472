package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code itertools.permutations}: tuples of r different items in every order. */
@Type(value = "permutations", module = "itertools")
final class Permutations extends PyIterator {
  static final PyType TYPE = PyType.builtin("permutations").members(new PermutationsTable());

  private final Object[] pool;
  private final int size;
  private final int[] order;
  private final int[] cycles;
  private boolean started;
  private boolean done;

  private Permutations(Object[] pool, int size) {
    super(TYPE.instanceShape());
    this.pool = pool;
    this.size = size;
    this.done = size > pool.length;
    order = new int[pool.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    cycles = new int[done ? 0 : size];
    for (int i = 0; i < cycles.length; i++) {
      cycles[i] = pool.length - i;
    }
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (done) {
      return null;
    }
    if (started && !advance()) {
      done = true;
      return null;
    }
    started = true;
    return Choice.of(pool, order, size);
  }

  private boolean advance() {
    for (int i = size - 1; i >= 0; i--) {
      cycles[i]--;
      if (cycles[i] > 0) {
        int j = order.length - cycles[i];
        int k = order[i];
        order[i] = order[j];
        order[j] = k;
        return true;
      }
      int first = order[i];
      System.arraycopy(order, i + 1, order, i, order.length - i - 1);
      order[order.length - 1] = first;
      cycles[i] = order.length - i;
    }
    return false;
  }

  @New
  static Object create(Realm r, PyType cls, @Kw Object iterable, @Kw @Default("None") Object r_) {
    Object[] pool = Iteration.toArray(r, iterable);
    if (r_ != PyNone.NONE && !(r_ instanceof Long) && !(r_ instanceof Boolean)) {
      throw Errors.typeError("Expected int as r");
    }
    int n = r_ == PyNone.NONE ? pool.length : Choice.size(r, r_);
    Permutations made = new Permutations(pool, n);
    return cls == TYPE ? made : made.as(cls, Permutations.class);
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
