package org.aiolang.stdlib.collections;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Runs through a deque that must not change meanwhile. */
@Type(value = "_deque_iterator", module = "collections")
final class DequeIterator extends PyIterator {
  private static final PyType FORWARD =
      PyType.builtin("_deque_iterator").members(new DequeIteratorTable()).sealed();
  private static final PyType BACKWARD =
      PyType.builtin("_deque_reverse_iterator").members(new DequeIteratorTable()).sealed();

  private final Deque deque;
  private final boolean backwards;
  private final int expected;
  private int done;

  DequeIterator(Deque deque, boolean backwards) {
    super((backwards ? BACKWARD : FORWARD).instanceShape());
    this.deque = deque;
    this.backwards = backwards;
    this.expected = deque.changes();
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (deque.changes() != expected) {
      done = Integer.MAX_VALUE;
      throw Errors.runtimeError("deque mutated during iteration");
    }
    if (done >= deque.size()) {
      return null;
    }
    int i = done++;
    return deque.get(backwards ? deque.size() - 1 - i : i);
  }

  @Override
  public long lengthHint() {
    return Math.max(0, deque.size() - done);
  }

  @Fn
  static Object __iter__(DequeIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, DequeIterator self) {
    Object item = self.next(r);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  /** Private method returning an estimate of len(list(it)). */
  @Fn
  static long __length_hint__(DequeIterator self) {
    return self.lengthHint();
  }
}
