package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/** {@code itertools.compress}: the items whose selector is true. */
@Type(value = "compress", module = "itertools", parts = CopyPart.class, self = Compress.class)
final class Compress extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("compress").members(new CompressTable());

  private final PyIterator data;
  private final PyIterator selectors;

  private Compress(PyIterator data, PyIterator selectors) {
    super(TYPE.instanceShape());
    this.data = data;
    this.selectors = selectors;
  }

  @Override
  public @Nullable Object next(Realm r) {
    while (true) {
      Object item = data.next(r);
      Object selector = item == null ? null : selectors.next(r);
      if (selector == null) {
        return null;
      }
      if (Truth.of(r, selector)) {
        return item;
      }
      r.safepoint();
    }
  }

  @Override
  public Object reduce(Realm r) {
    return new PyTuple(type(), new PyTuple(data.itself(), selectors.itself()));
  }

  @New
  static Object create(Realm r, PyType cls, @Kw Object data, @Kw Object selectors) {
    Compress made = new Compress(Iteration.of(r, data), Iteration.of(r, selectors));
    return cls == TYPE ? made : made.as(cls, Compress.class);
  }
}
