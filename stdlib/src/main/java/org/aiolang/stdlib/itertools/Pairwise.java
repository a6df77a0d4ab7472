package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code itertools.pairwise}: overlapping pairs. */
@Type(value = "pairwise", module = "itertools")
final class Pairwise extends PyIterator {
  static final PyType TYPE = PyType.builtin("pairwise").members(new PairwiseTable());

  private final PyIterator source;
  private @Nullable Object previous;

  private Pairwise(PyIterator source) {
    super(TYPE.instanceShape());
    this.source = source;
  }

  @Override
  public @Nullable Object next(Realm r) {
    Object first = previous;
    if (first == null) {
      first = source.next(r);
      if (first == null) {
        return null;
      }
      previous = first;
    }
    Object second = source.next(r);
    if (second == null) {
      return null;
    }
    previous = second;
    return new PyTuple(first, second);
  }

  @New
  static Object create(Realm r, PyType cls, Object iterable) {
    Pairwise made = new Pairwise(Iteration.of(r, iterable));
    return cls == TYPE ? made : made.as(cls, Pairwise.class);
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
