package org.aiolang.stdlib.itertools;

import java.util.Objects;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/**
 * What {@code itertools.tee} gives: one of several iterators over the same items. The items that
 * not all have taken yet are a linked list.
 */
@Type(value = "_tee", module = "itertools")
final class Tee extends PyIterator {
  static final PyType TYPE = PyType.builtin("_tee").members(new TeeTable());

  private Link link;

  private Tee(Link link) {
    super(TYPE.instanceShape());
    this.link = link;
  }

  /** An item and those after it; filled on demand from the iterator that all share. */
  private static final class Link {
    final Source source;
    @Nullable Object item;
    @Nullable Link next;

    Link(Source source) {
      this.source = source;
    }
  }

  private static final class Source {
    final PyIterator iterator;
    boolean running;

    Source(PyIterator iterator) {
      this.iterator = iterator;
    }
  }

  @Override
  public @Nullable Object next(Realm r) {
    Link at = link;
    if (at.next == null) {
      Source source = at.source;
      if (source.running) {
        throw Errors.runtimeError("cannot re-enter the tee iterator");
      }
      source.running = true;
      try {
        Object item = source.iterator.next(r);
        if (item == null) {
          return null;
        }
        at.item = item;
        at.next = new Link(source);
      } finally {
        source.running = false;
      }
    }
    link = Objects.requireNonNull(at.next);
    return at.item;
  }

  /** {@code tee(iterable, n)}. */
  static PyTuple make(Realm r, Object iterable, long n) {
    if (n < 0) {
      throw Errors.valueError("n must be >= 0");
    }
    Object[] all = new Object[Sizes.checkItems(r, n)];
    if (n == 0) {
      return PyTuple.EMPTY;
    }
    Object it = Iteration.iter(r, iterable);
    Link first = it instanceof Tee t ? t.link : new Link(new Source(Iteration.of(r, it)));
    for (int i = 0; i < all.length; i++) {
      all[i] = i == 0 && it instanceof Tee ? it : new Tee(first);
    }
    return PyTuple.of(all);
  }

  @New
  static Object create(Realm r, PyType cls, Object iterable) {
    Object it = Iteration.iter(r, iterable);
    Tee made = new Tee(it instanceof Tee t ? t.link : new Link(new Source(Iteration.of(r, it))));
    return cls == TYPE ? made : made.as(cls, Tee.class);
  }

  /** Returns an independent iterator. */
  @Fn
  static Object __copy__(Tee self) {
    return new Tee(self.link);
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
