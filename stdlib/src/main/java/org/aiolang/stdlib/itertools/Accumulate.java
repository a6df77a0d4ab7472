package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Iteration;
import org.aiolang.object.Operators;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code itertools.accumulate}: running totals. */
@Type(
    value = "accumulate",
    module = "itertools",
    parts = {CopyPart.class, StatePart.class},
    self = Accumulate.class)
final class Accumulate extends CopyableIterator {
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

  @Override
  public Object reduce(Realm r) {
    Object items = source.itself();
    if (initial != null) {
      items = Calls.call2(r, Chain.TYPE, new PyTuple(initial), items);
      return new PyTuple(type(), new PyTuple(items, function), PyNone.NONE);
    }
    if (total == PyNone.NONE) { // as a state, None would say that there is none
      items = Calls.call2(r, Chain.TYPE, new PyTuple(PyNone.NONE), items);
      Object again = Calls.call2(r, type(), items, function);
      return new PyTuple(ISlice.TYPE, new PyTuple(again, 1L, PyNone.NONE));
    }
    Object state = total == null ? PyNone.NONE : total;
    return new PyTuple(type(), new PyTuple(items, function), state);
  }

  @Override
  public void setState(Realm r, Object state) {
    total = state;
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
}
