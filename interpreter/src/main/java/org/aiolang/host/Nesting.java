package org.aiolang.host;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.aiolang.object.Errors;

/**
 * The collections that are being converted, by thread, as a conversion may run script code and that
 * gives up the lock: one within itself has no end. Under the interpreter's lock.
 */
final class Nesting {
  private final Map<Thread, IdentityHashMap<Object, Object>> open = new HashMap<>();

  /**
   * Begins a collection; {@link #leave} ends it.
   *
   * @param limit how many may be within each other
   * @throws org.aiolang.object.PyException ValueError within itself, RecursionError too deep
   */
  void enter(Object collection, int limit) {
    IdentityHashMap<Object, Object> mine =
        open.computeIfAbsent(Thread.currentThread(), t -> new IdentityHashMap<>());
    if (mine.size() >= limit) {
      throw Errors.recursionError("");
    }
    if (mine.put(collection, collection) != null) {
      throw Errors.valueError("Circular reference detected");
    }
  }

  void leave(Object collection) {
    Thread self = Thread.currentThread();
    IdentityHashMap<Object, Object> mine = open.get(self);
    if (mine != null) {
      mine.remove(collection);
      if (mine.isEmpty()) {
        open.remove(self);
      }
    }
  }
}
