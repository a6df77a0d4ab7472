package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.Iteration;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;

/** What a program may do to those who wait: as much of a deque as code that looks inside uses. */
@Type(value = "waiters", module = "asyncio.locks")
final class WaitersViewMethods {
  private WaitersViewMethods() {}

  /** Add an element to the right side. */
  @Fn
  static void append(Realm r, WaitersView self, Object item) {
    self.waiters.addLast(Waiters.of(r, item));
  }

  /** Remove first occurrence of value. */
  @Fn
  static void remove(Realm r, WaitersView self, Object value) {
    if (!self.waiters.remove(Waiters.of(r, value))) {
      throw Errors.valueError("deque.remove(x): x not in deque");
    }
  }

  /** Remove and return the leftmost element. */
  @Fn
  static Object popleft(WaitersView self) {
    Object first = self.waiters.poll();
    if (first == null) {
      throw Errors.indexError("pop from an empty deque");
    }
    return Waiters.shown(first);
  }

  @Fn
  static long __len__(WaitersView self) {
    return self.waiters.size();
  }

  @Fn
  static Object __getitem__(Realm r, WaitersView self, Object index) {
    return Items.get(r, snapshot(self), index);
  }

  @Fn
  static Object __iter__(Realm r, WaitersView self) {
    return Iteration.iter(r, snapshot(self));
  }

  private static PyList snapshot(WaitersView self) {
    PyList all = new PyList();
    for (Object w : self.waiters) {
      all.add(Waiters.shown(w));
    }
    return all;
  }
}
