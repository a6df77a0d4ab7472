package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code itertools.combinations}: tuples of r different items, in the order of the pool. */
@Type(
    value = "combinations",
    module = "itertools",
    parts = {CopyPart.class, StatePart.class},
    self = Combinations.class)
final class Combinations extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("combinations").members(new CombinationsTable());

  private final Object[] pool;
  private final int size;
  private final int[] chosen;
  private boolean started;
  private boolean done;

  private Combinations(Object[] pool, int size) {
    super(TYPE.instanceShape());
    this.pool = pool;
    this.size = size;
    this.chosen = new int[Math.min(size, pool.length + 1)];
    this.done = size > pool.length;
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = i;
    }
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (done) {
      return null;
    }
    if (started) {
      int i = chosen.length - 1;
      while (i >= 0 && chosen[i] == i + pool.length - chosen.length) {
        i--;
      }
      if (i < 0) {
        done = true;
        return null;
      }
      chosen[i]++;
      for (int j = i + 1; j < chosen.length; j++) {
        chosen[j] = chosen[j - 1] + 1;
      }
    }
    started = true;
    return Choice.of(pool, chosen, chosen.length);
  }

  @Override
  public Object reduce(Realm r) {
    return Choice.reduced(type(), pool, size, started, done, States.tuple(chosen));
  }

  @Override
  public void setState(Realm r, Object state) {
    PyTuple indexes = States.indexes(state, size);
    for (int i = 0; i < size; i++) {
      chosen[i] = States.index(indexes.get(i), 0, i + pool.length - size);
    }
    started = true;
  }

  @New
  static Object create(Realm r, PyType cls, @Kw Object iterable, @Kw Object r_) {
    Object[] pool = Iteration.toArray(r, iterable);
    Combinations made = new Combinations(pool, Choice.size(r, r_));
    return cls == TYPE ? made : made.as(cls, Combinations.class);
  }
}
