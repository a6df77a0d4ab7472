package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code itertools.zip_longest}: tuples as long as the longest iterable goes on. */
@Type(value = "zip_longest", module = "itertools")
final class ZipLongest extends PyIterator {
  static final PyType TYPE = PyType.builtin("zip_longest").members(new ZipLongestTable());

  private final @Nullable PyIterator[] sources;
  private final Object fill;
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
          sources[i] = null;
          if (--active == 0) {
            return null;
          }
        }
      }
      items[i] = item == null ? fill : item;
    }
    return PyTuple.of(items);
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

  @Fn
  static PyIterator __iter__(PyIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, PyIterator self) {
    return self.following(r);
  }
}
