package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.types.alias.PyGenericAlias;
import org.jspecify.annotations.Nullable;

/** {@code itertools.chain}: one iterable after the other. */
@Type(
    value = "chain",
    module = "itertools",
    parts = {CopyPart.class, StatePart.class},
    self = Chain.class)
final class Chain extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("chain").members(new ChainTable());

  private @Nullable PyIterator sources;
  private @Nullable PyIterator current;

  private Chain(PyIterator sources) {
    super(TYPE.instanceShape());
    this.sources = sources;
  }

  @Override
  public @Nullable Object next(Realm r) {
    while (sources != null) {
      if (current == null) {
        Object iterable = sources.next(r);
        if (iterable == null) {
          sources = null;
          return null;
        }
        try {
          current = Iteration.of(r, iterable);
        } catch (PyException e) {
          sources = null;
          throw e;
        }
      }
      Object item = current.next(r);
      if (item != null) {
        return item;
      }
      current = null;
      r.safepoint();
    }
    return null;
  }

  @Override
  public Object reduce(Realm r) {
    if (sources == null) {
      return new PyTuple(type(), PyTuple.EMPTY);
    }
    Object rest = sources.itself();
    return new PyTuple(
        type(),
        PyTuple.EMPTY,
        current == null ? new PyTuple(rest) : new PyTuple(rest, current.itself()));
  }

  @Override
  public void setState(Realm r, Object state) {
    PyTuple parts = States.tuple(state, 1, 2);
    for (Object part : parts.items()) {
      if (r.typeOf(part).special(Special.NEXT) == null) {
        throw Errors.typeError("Arguments must be iterators.");
      }
    }
    sources = Iteration.of(r, parts.get(0));
    current = parts.size() < 2 ? null : Iteration.of(r, parts.get(1));
  }

  @New
  static Object create(Realm r, PyType cls, @Args Object[] iterables) {
    return made(r, cls, PyTuple.of(iterables));
  }

  private static Object made(Realm r, PyType cls, Object iterables) {
    Chain made = new Chain(Iteration.of(r, iterables));
    return cls == TYPE ? made : made.as(cls, Chain.class);
  }

  /** Alternative chain() constructor taking a single iterable argument that evaluates lazily. */
  @ClassFn("from_iterable")
  static Object fromIterable(Realm r, PyType cls, Object iterable) {
    return made(r, cls, iterable);
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
