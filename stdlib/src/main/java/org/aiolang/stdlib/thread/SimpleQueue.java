package org.aiolang.stdlib.thread;

import java.util.ArrayDeque;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.alias.PyGenericAlias;

/** {@code queue.SimpleQueue}: unbounded, first in first out. */
@Type(value = "SimpleQueue", module = "_queue")
final class SimpleQueue extends PyObject {
  static final PyType TYPE = PyType.builtin("SimpleQueue").members(new SimpleQueueTable());

  private final ArrayDeque<Object> items = new ArrayDeque<>();
  private final Parking waiters = new Parking();

  private SimpleQueue(PyType cls) {
    super(cls.instanceShape());
  }

  @New
  static Object create(PyType cls) {
    return new SimpleQueue(cls);
  }

  /**
   * Put the item on the queue.
   *
   * <p>The optional 'block' and 'timeout' arguments are ignored, as this method never blocks.
   */
  @Fn
  static void put(
      Realm r,
      SimpleQueue self,
      @Kw Object item,
      @Kw @Default("True") boolean block,
      @Kw @Default("None") Object timeout) {
    Sizes.checkItems(r, self.items.size() + 1L);
    self.items.add(item);
    self.waiters.wakeOne();
  }

  /** Put an item into the queue without blocking. */
  @Fn
  static void putNowait(Realm r, SimpleQueue self, @Kw Object item) {
    put(r, self, item, false, PyNone.NONE);
  }

  /**
   * Remove and return an item from the queue.
   *
   * <p>If optional args 'block' is true and 'timeout' is None (the default), block if necessary
   * until an item is available. If 'timeout' is a non-negative number, it blocks at most 'timeout'
   * seconds and raises the Empty exception if no item was available within that time.
   */
  @Fn
  static Object get(
      Realm r,
      SimpleQueue self,
      @Kw @Default("True") boolean block,
      @Kw @Default("None") Object timeout) {
    double seconds = block ? -1 : 0;
    if (block && timeout != PyNone.NONE) {
      seconds = Timeouts.seconds(r, timeout);
      if (seconds < 0) {
        throw Errors.valueError("'timeout' must be a non-negative number");
      }
      Timeouts.checked(seconds);
    }
    long deadline = Parking.deadline(seconds);
    while (self.items.isEmpty()) {
      if (Parking.isOver(deadline)) {
        throw Errors.of(QueueModule.EMPTY);
      }
      self.waiters.await(r, deadline);
    }
    return self.items.remove();
  }

  /** Remove and return an item from the queue without blocking. */
  @Fn
  static Object getNowait(Realm r, SimpleQueue self) {
    return get(r, self, false, PyNone.NONE);
  }

  /** Return True if the queue is empty, False otherwise (not reliable!). */
  @Fn
  static boolean empty(SimpleQueue self) {
    return self.items.isEmpty();
  }

  /** Return the approximate size of the queue (not reliable!). */
  @Fn
  static long qsize(SimpleQueue self) {
    return self.items.size();
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
