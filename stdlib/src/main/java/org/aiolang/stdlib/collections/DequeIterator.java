package org.aiolang.stdlib.collections;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Runs through a deque that must not change meanwhile. */
@Type(value = "_deque_iterator", module = "collections")
final class DequeIterator extends CopyableIterator {
  static final PyType FORWARD =
      PyType.builtin("_deque_iterator").members(new DequeIteratorTable()).sealed();
  static final PyType BACKWARD =
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
  public Object reduce(Realm r) {
    int at = (int) Math.min(done, deque.size());
    return new PyTuple(type(), new PyTuple(deque, (long) at));
  }

  /** Makes one that has run some way. */
  @Fn
  static Object __new__(Realm r, PyType cls, Object deque, @Default("0") long index) {
    if (!(deque instanceof Deque d)) {
      throw Errors.typeError(
          "argument 1 must be collections.deque, not " + r.typeOf(deque).shown());
    }
    DequeIterator made = new DequeIterator(d, cls == BACKWARD);
    made.done = (int) Math.max(0, Math.min(index, d.size()));
    return made;
  }

  /** Return state information for pickling. */
  @Fn
  static Object __reduce__(Realm r, DequeIterator self) {
    return self.reduce(r);
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
