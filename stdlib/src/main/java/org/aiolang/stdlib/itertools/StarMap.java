package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code itertools.starmap}: a function of each item's items. */
@Type(value = "starmap", module = "itertools")
final class StarMap extends PyIterator {
  static final PyType TYPE = PyType.builtin("starmap").members(new StarMapTable());

  private final Object function;
  private final PyIterator source;

  private StarMap(Object function, PyIterator source) {
    super(TYPE.instanceShape());
    this.function = function;
    this.source = source;
  }

  @Override
  public @Nullable Object next(Realm r) {
    Object args = source.next(r);
    return args == null ? null : Calls.call(r, function, Iteration.toArray(r, args), null);
  }

  @New
  static Object create(Realm r, PyType cls, Object function, Object iterable) {
    StarMap made = new StarMap(function, Iteration.of(r, iterable));
    return cls == TYPE ? made : made.as(cls, StarMap.class);
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
