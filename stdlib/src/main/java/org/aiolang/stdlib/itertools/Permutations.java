package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code itertools.permutations}: tuples of r different items in every order. */
@Type(
    value = "permutations",
    module = "itertools",
    parts = {CopyPart.class, StatePart.class},
    self = Permutations.class)
final class Permutations extends CopyableIterator {
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

  @Override
  public Object reduce(Realm r) {
    PyTuple state = new PyTuple(States.tuple(order), States.tuple(cycles));
    return Choice.reduced(type(), pool, size, started, done, state);
  }

  @Override
  public void setState(Realm r, Object state) {
    PyTuple parts = States.tuple(state, 2, 2);
    PyTuple indexes = States.indexes(parts.get(0), order.length);
    PyTuple counts = States.indexes(parts.get(1), size);
    for (int i = 0; i < order.length; i++) {
      order[i] = States.index(indexes.get(i), 0, order.length - 1);
    }
    for (int i = 0; i < cycles.length; i++) {
      cycles[i] = States.index(counts.get(i), 1, order.length - i);
    }
    started = true;
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
}
