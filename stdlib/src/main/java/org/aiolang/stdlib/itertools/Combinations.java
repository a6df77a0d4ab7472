package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code itertools.combinations}: tuples of r different items, in the order of the pool. */
@Type(value = "combinations", module = "itertools")
final class Combinations extends PyIterator {
  static final PyType TYPE = PyType.builtin("combinations").members(new CombinationsTable());

  private final Object[] pool;
  private final int[] chosen;
  private boolean started;
  private boolean done;

  private Combinations(Object[] pool, int size) {
    super(TYPE.instanceShape());
    this.pool = pool;
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

  @New
  static Object create(Realm r, PyType cls, @Kw Object iterable, @Kw Object r_) {
    Object[] pool = Iteration.toArray(r, iterable);
    Combinations made = new Combinations(pool, Choice.size(r, r_));
    return cls == TYPE ? made : made.as(cls, Combinations.class);
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
