package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** {@code itertools.cycle}: the items of an iterable again and again. */
@Type(
    value = "cycle",
    module = "itertools",
    parts = {CopyPart.class, StatePart.class},
    self = Cycle.class)
final class Cycle extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("cycle").members(new CycleTable());

  private @Nullable PyIterator source;
  private PyList saved = new PyList();

  /** Whether the source gives items that are saved already. */
  private boolean again;

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
        if (!again) {
          saved.add(r, item);
        }
        return item;
      }
      source = null;
    }
    if (saved.size() == 0) {
      return null;
    }
    Object item = saved.get(at);
    at = at + 1 >= saved.size() ? 0 : at + 1;
    return item;
  }

  @Override
  public Object reduce(Realm r) {
    if (source != null) {
      return new PyTuple(type(), new PyTuple(source.itself()), new PyTuple(saved, again));
    }
    Object rest = Iteration.iter(r, saved);
    if (at != 0) {
      Calls.invoke(r, rest, "__setstate__", (long) at);
    }
    return new PyTuple(type(), new PyTuple(rest), new PyTuple(saved, true));
  }

  @Override
  public void setState(Realm r, Object state) {
    PyTuple parts = States.tuple(state, 2, 2);
    if (!(parts.get(0) instanceof PyList items)) {
      throw Errors.typeError("argument 1 must be list, not " + r.typeOf(parts.get(0)).shown());
    }
    again = Convert.intValue(r, parts.get(1)) != 0;
    saved = items;
    at = 0;
  }

  @New
  static Object create(Realm r, PyType cls, Object iterable) {
    Cycle made = new Cycle(Iteration.of(r, iterable));
    return cls == TYPE ? made : made.as(cls, Cycle.class);
  }
}
