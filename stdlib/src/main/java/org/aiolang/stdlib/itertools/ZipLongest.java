package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code itertools.zip_longest}: tuples as long as the longest iterable goes on. */
@Type(
    value = "zip_longest",
    module = "itertools",
    parts = {CopyPart.class, StatePart.class},
    self = ZipLongest.class)
final class ZipLongest extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("zip_longest").members(new ZipLongestTable());

  private final @Nullable PyIterator[] sources;
  private Object fill;
  private int active;

  private ZipLongest(PyIterator[] sources, Object fill) {
    super(TYPE.instanceShape());
    this.sources = sources;
    this.fill = fill;
    this.active = sources.length;
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (active == 0) {
      return null;
    }
    Object[] items = new Object[sources.length];
    for (int i = 0; i < items.length; i++) {
      PyIterator source = sources[i];
      Object item = null;
      if (source != null) {
        try {
          item = source.next(r);
        } catch (PyException e) {
          active = 0;
          throw e;
        }
        if (item == null) {
          if (--active == 0) {
            return null;
          }
          sources[i] = null;
        }
      }
      items[i] = item == null ? fill : item;
    }
    return PyTuple.of(items);
  }

  @Override
  public Object reduce(Realm r) {
    Object[] args = new Object[sources.length];
    for (int i = 0; i < args.length; i++) {
      PyIterator source = sources[i];
      args[i] = source == null ? PyTuple.EMPTY : source.itself();
    }
    return new PyTuple(type(), PyTuple.of(args), fill);
  }

  @Override
  public void setState(Realm r, Object state) {
    fill = state;
  }

  @New
  static Object create(
      Realm r, PyType cls, @Args Object[] iterables, @KwOnly @Default("None") Object fillvalue) {
    PyIterator[] sources = new PyIterator[iterables.length];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = Iteration.of(r, iterables[i]);
    }
    ZipLongest made = new ZipLongest(sources, fillvalue);
    return cls == TYPE ? made : made.as(cls, ZipLongest.class);
  }
}
