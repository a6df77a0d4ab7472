package org.aiolang.stdlib.itertools;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code itertools.cycle}: the items of an iterable again and again. */
@Type(value = "cycle", module = "itertools")
final class Cycle extends PyIterator {
  static final PyType TYPE = PyType.builtin("cycle").members(new CycleTable());

  private @Nullable PyIterator source;
  private final List<Object> saved = new ArrayList<>();
  private int at;

  private Cycle(PyIterator source) {
    super(TYPE.instanceShape());
    this.source = source;
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (source != null) {
      Object item = source.next(r);
      if (item != null) {
        saved.add(item);
        return item;
      }
      source = null;
    }
    if (saved.isEmpty()) {
      return null;
    }
    Object item = saved.get(at);
    at = at + 1 == saved.size() ? 0 : at + 1;
    return item;
  }

  @New
  static Object create(Realm r, PyType cls, Object iterable) {
    Cycle made = new Cycle(Iteration.of(r, iterable));
    return cls == TYPE ? made : made.as(cls, Cycle.class);
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
