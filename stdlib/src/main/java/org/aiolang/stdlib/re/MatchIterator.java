package org.aiolang.stdlib.re;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** What {@code finditer} gives. */
@Type("callable_iterator")
final class MatchIterator extends PyIterator {
  static final PyType TYPE =
      PyType.builtin("callable_iterator").members(new MatchIteratorTable()).sealed();

  private final Walk walk;

  MatchIterator(Walk walk) {
    super(TYPE.instanceShape());
    this.walk = walk;
  }

  @Override
  public @Nullable Object next(Realm r) {
    return walk.find() ? walk.toMatch() : null;
  }

  @Fn
  static Object __iter__(MatchIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, MatchIterator self) {
    Object next = self.next(r);
    if (next == null) {
      throw Errors.stopIteration();
    }
    return next;
  }
}
