package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Iteration;
import org.aiolang.object.Operators;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code itertools.accumulate}: running totals. */
@Type(value = "accumulate", module = "itertools")
final class Accumulate extends PyIterator {
  static final PyType TYPE = PyType.builtin("accumulate").members(new AccumulateTable());

  private final PyIterator source;
  private final Object function;
  private @Nullable Object total;
  private @Nullable Object initial;

  private Accumulate(PyIterator source, Object function, @Nullable Object initial) {
    super(TYPE.instanceShape());
    this.source = source;
    this.function = function;
    this.initial = initial;
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (initial != null) {
      total = initial;
      initial = null;
      return total;
    }
    Object item = source.next(r);
    if (item == null) {
      return null;
    }
    if (total == null) {
      total = item;
    } else {
      total =
          function == PyNone.NONE
              ? Operators.binary(r, Operators.ADD, total, item)
              : Calls.call2(r, function, total, item);
    }
    return total;
  }

  @New
  static Object create(
      Realm r,
      PyType cls,
      @Kw Object iterable,
      @Kw @Default("None") Object func,
      @KwOnly @Default("None") @Nullable Object initial) {
    Accumulate made = new Accumulate(Iteration.of(r, iterable), func, initial);
    return cls == TYPE ? made : made.as(cls, Accumulate.class);
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
