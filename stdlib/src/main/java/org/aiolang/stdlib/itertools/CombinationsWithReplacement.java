package org.aiolang.stdlib.itertools;

import java.util.Arrays;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/** {@code itertools.combinations_with_replacement}: tuples of r items, equal ones allowed. */
@Type(
    value = "combinations_with_replacement",
    module = "itertools",
    parts = {CopyPart.class, StatePart.class},
    self = CombinationsWithReplacement.class)
final class CombinationsWithReplacement extends CopyableIterator {
  static final PyType TYPE =
      PyType.builtin("combinations_with_replacement")
          .members(new CombinationsWithReplacementTable());

  private final Object[] pool;
  private final int size;
  private final int[] chosen;
  private boolean started;
  private boolean done;

  private CombinationsWithReplacement(Object[] pool, int size) {
    super(TYPE.instanceShape());
    this.pool = pool;
    this.size = size;
    this.chosen = new int[pool.length == 0 ? 0 : size];
    this.done = pool.length == 0 && size > 0;
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (done) {
      return null;
    }
    if (started) {
      int i = chosen.length - 1;
      while (i >= 0 && chosen[i] == pool.length - 1) {
        i--;
      }
      if (i < 0) {
        done = true;
        return null;
      }
      Arrays.fill(chosen, i, chosen.length, chosen[i] + 1);
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
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = States.index(indexes.get(i), 0, pool.length - 1);
    }
    started = true;
  }

  @New
  static Object create(Realm r, PyType cls, @Kw Object iterable, @Kw Object r_) {
    Object[] pool = Iteration.toArray(r, iterable);
    int size = Choice.size(r, r_);
    if (pool.length > 0) {
      Sizes.checkItems(r, size);
    }
    CombinationsWithReplacement made = new CombinationsWithReplacement(pool, size);
    return cls == TYPE ? made : made.as(cls, CombinationsWithReplacement.class);
  }
}
